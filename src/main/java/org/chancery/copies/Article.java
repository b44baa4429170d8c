package org.chancery.copies;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A document as far as copies are concerned.
 *
 * @param id of the document
 * @param fingerprint of its article
 * @param published EDTF date of publication
 * @param publisher name of the publisher
 */
public record Article(String id, Fingerprint fingerprint, Optional<String> published, Optional<String> publisher) {

  /** How many days lie between the publication of both; 0 where a day is not known. */
  long daysFrom(Article other) {
    OptionalLong one = day();
    OptionalLong two = other.day();
    return one.isPresent() && two.isPresent() ? Math.abs(one.getAsLong() - two.getAsLong()) : 0;
  }

  private OptionalLong day() {
    try {
      return published.isPresent()
          ? OptionalLong.of(LocalDate.parse(published.get()).toEpochDay())
          : OptionalLong.empty();
    } catch (DateTimeException e) {
      return OptionalLong.empty(); // A month, a year or an uncertain day: nothing is known to lie between.
    }
  }
}
