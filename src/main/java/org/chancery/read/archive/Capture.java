package org.chancery.read.archive;

import java.io.InputStream;
import java.util.Optional;

/**
 * What a crawler got from one address.
 *
 * @param target the address
 * @param mediaType "text/html", in lower case without parameters; empty where unknown
 * @param charset the label that the server gave
 * @param date when it was got, as ISO 8601: "2019-05-03T12:00:00Z"
 * @param content what it got, with transfer and content encodings undone
 */
public record Capture(
    String target,
    String mediaType,
    Optional<String> charset,
    Optional<String> date,
    InputStream content) {}
