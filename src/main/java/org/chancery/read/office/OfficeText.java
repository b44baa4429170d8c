package org.chancery.read.office;

import java.util.Optional;

/**
 * What an office document says.
 *
 * @param title the title of its description, where the text shows it
 * @param date when it was made or changed last, as ISO 8601
 * @param html its paragraphs and headings
 */
public record OfficeText(Optional<String> title, Optional<String> date, String html) {}
