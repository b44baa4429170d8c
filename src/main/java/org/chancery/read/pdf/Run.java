package org.chancery.read.pdf;

/**
 * Glyphs that follow one another on one line, with no more than a word's space between them.
 *
 * @param text what they say
 * @param left where they begin, in points from the left edge
 * @param right where they end
 * @param base their base line, in points from the upper edge
 * @param size the height of their font, in points
 */
record Run(String text, double left, double right, double base, double size) {
  double width() {
    return right - left;
  }

  boolean besides(Run other) {
    return Math.abs(base - other.base) < Math.min(size, other.size) * 0.5;
  }
}
