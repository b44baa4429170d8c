package org.chancery.time;

import java.util.List;

/**
 * What an expression means.
 *
 * @param value its value
 * @param parts the values of its parts, in the order of the text
 */
record Dated(Edtf value, List<Edtf> parts) {
  Dated {
    parts = List.copyOf(parts);
  }

  /** An expression of one part. */
  static Dated of(Edtf value) {
    return new Dated(value, List.of(value));
  }
}
