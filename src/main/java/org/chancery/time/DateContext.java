package org.chancery.time;

import java.util.Optional;

/** STUB. */
public record DateContext(Optional<Edtf> published, Optional<String> publisherState) {}
