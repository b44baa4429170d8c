package org.chancery.time;

import java.util.Optional;

/**
 * What is known of a document before its dates are read.
 *
 * @param published when it was published, at any precision; relative dates need it
 * @param publisherState ISO 3166-1 alpha-3 of the publisher's country, which decides how 10/11/2025 is read
 */
public record DateContext(Optional<Edtf> published, Optional<String> publisherState) {
  /** Nothing known. */
  public static final DateContext UNKNOWN = new DateContext(Optional.empty(), Optional.empty());

  /** A document published on a date, by whom is not known. */
  public static DateContext published(Edtf date) {
    return new DateContext(Optional.of(date), Optional.empty());
  }
}
