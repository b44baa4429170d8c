package org.chancery.copies;

/**
 * What two articles have in common.
 *
 * @param kind in what way they are alike
 * @param share of the longer text that both have (of the shorter one where it is only a part), 0 to 1
 */
public record Likeness(Kind kind, double share) {
  /** In what way two articles are alike, the closest first. */
  public enum Kind {
    /** The same words throughout. */
    SAME,
    /** The same text with small edits: something cut, added or put otherwise. */
    NEAR,
    /** One stands in the other, or a long stretch of one does, and there is more beside it. */
    PART
  }
}
