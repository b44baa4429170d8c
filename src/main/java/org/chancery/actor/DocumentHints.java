package org.chancery.actor;

import java.util.Optional;

/**
 * What is known of a document beside its text.
 *
 * @param publishedYear the year of publication
 * @param publisherState ISO 3166-1 alpha-3 code of the country it was published from
 */
public record DocumentHints(Optional<Integer> publishedYear, Optional<String> publisherState) {
  /** Nothing known. */
  public static final DocumentHints NONE = new DocumentHints(Optional.empty(), Optional.empty());
}
