package org.chancery.time;

/** Where the date of an act comes from, the surest first. */
public enum Basis {
  /** Written out: "on 28 November 1958". */
  STATED,
  /** Counted from another date: "last Tuesday", "that year". */
  RELATIVE,
  /** Counted back from an anniversary: "the 73rd anniversary of". */
  ANNIVERSARY,
  /** The date of another event of the same text. */
  CONTEXT,
  /** Nothing better than the date of publication. */
  PUBLISHED;

  /** The name in the output: lower case. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
