package org.chancery.read.html;

import org.chancery.document.Span;

/**
 * A line of a page: text that stands together.
 *
 * @param box the innermost box that it stands in
 * @param span where it stands in the page's text
 * @param weight its length in letters and digits; a Han or kana character counts three, a Hangul syllable two
 * @param linked the part of the weight that stands in links
 * @param outward the part of the weight that stands in links to other sites
 * @param words how many words it has; two Han or kana characters are one
 * @param sentence whether it ends like a sentence
 * @param broken whether a line break, not the end of a box, ends it
 */
record Piece(Box box, Span span, int weight, int linked, int outward, int words, boolean sentence, boolean broken) {
  private static final int PROSE = 60;
  private static final int LONG = 250;

  /** Whether it reads like running text. */
  boolean prose() {
    return linked * 2 <= weight && (sentence ? weight >= PROSE && words >= 6 : weight >= LONG);
  }

  /** Whether it is hardly a paragraph, but a sentence or a good part of one. */
  boolean textLike() {
    return !prose() && ((sentence && words >= 3) || words >= 8) && linked * 2 <= weight && !heading();
  }

  /** Whether it is all a link. */
  boolean link() {
    return weight > 0 && linked * 10 >= weight * 9;
  }

  boolean heading() {
    String tag = box.tag;
    return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
  }
}
