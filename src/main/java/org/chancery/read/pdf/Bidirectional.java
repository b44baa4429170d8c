package org.chancery.read.pdf;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterDirection;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiTransform;
import com.ibm.icu.text.BidiTransform.Mirroring;
import com.ibm.icu.text.BidiTransform.Order;
import java.text.Normalizer;

/** Hebrew, Arabic and other writing from right to left, which PDF draws in the order of the eye. */
final class Bidirectional {
  private Bidirectional() {}

  /** How many letters are written from right to left, less those written from left to right. */
  static int balance(String text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      balance += switch (UCharacter.getDirection(text.charAt(i))) {
        case ECharacterDirection.RIGHT_TO_LEFT, ECharacterDirection.RIGHT_TO_LEFT_ARABIC -> 1;
        case ECharacterDirection.LEFT_TO_RIGHT -> -1;
        default -> 0;
      };
    }
    return balance;
  }

  /** A line as it is read, of one as it is seen from left to right. */
  static String logical(String seen) {
    if (!Bidi.requiresBidi(seen.toCharArray(), 0, seen.length())) {
      return seen;
    }
    byte direction = balance(seen) > 0 ? Bidi.RTL : Bidi.LTR;
    return new BidiTransform().transform(seen, Bidi.LTR, Order.VISUAL, direction, Order.LOGICAL, Mirroring.ON, 0);
  }

  /**
   * What a glyph stands for, as it is seen from left to right: ligatures as their letters, and the forms that letters
   * take at the begin and end of words as the letters themselves.
   */
  static String letters(String glyph) {
    boolean form = glyph.chars().anyMatch(c -> (c >= 0xfb00 && c <= 0xfdff) || (c >= 0xfe70 && c <= 0xfefc));
    String plain = form ? Normalizer.normalize(glyph, Normalizer.Form.NFKC) : glyph;
    return plain.length() > 1 && balance(plain) > 0 ? new StringBuilder(plain).reverse().toString() : plain;
  }
}
