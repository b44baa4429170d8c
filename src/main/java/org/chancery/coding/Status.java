package org.chancery.coding;

import java.util.Locale;

/** Whether an act took place. */
public enum Status {
  /** It did. */
  OCCURRED,
  /** It was under way when the document was written. */
  ONGOING,
  /** It was to come. */
  PLANNED,
  /** Somebody asked for it. */
  PROPOSED,
  /** It was only thought of: "if", "would have". */
  HYPOTHETICAL,
  /** Somebody said that it did not take place. */
  DENIED,
  /** It was to come and was called off. */
  CANCELLED;

  /** The name in the output: lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
