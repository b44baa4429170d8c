package org.chancery.evaluate;

import java.util.Optional;
import org.chancery.document.Span;
import org.chancery.time.Edtf;

/**
 * A time expression that an annotator marked as TIMEX2.
 *
 * @param span where it stands
 * @param value its {@code VAL}, empty where it has none
 * @param set whether it tells a set of times: "every day"
 */
public record Timex(Span span, String value, boolean set) {
  /** The date it tells; empty for durations, sets, generic times, "now", "recently", and what has no value. */
  public Optional<Edtf> date() {
    return set ? Optional.empty() : TimexValue.date(value);
  }
}
