package org.chancery.evaluate;

import org.chancery.document.Span;
import org.chancery.time.Edtf;

/**
 * A date that was read in a text.
 *
 * @param span where it stands
 * @param value what it means
 */
public record DatedSpan(Span span, Edtf value) {
  /** Where both stand: how many code units they share. */
  int overlap(Timex gold) {
    return Math.min(span.end(), gold.span().end()) - Math.max(span.begin(), gold.span().begin());
  }
}
