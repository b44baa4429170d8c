package org.chancery.read;

/**
 * How much a text reads like writing and not like bytes taken in a wrong charset: the share of its characters beyond
 * ASCII that stand where writing has them. Wrong are replacement and control characters, symbols inside words, a capital
 * after a small letter, letters of two alphabets in one word, marks without a letter to stand on, and characters that
 * hardly anyone writes.
 */
final class Legibility {
  private Legibility() {}

  /** From 0 to 1; 1 where there is nothing beyond ASCII. */
  static double of(String text) {
    int all = 0;
    int wrong = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        all++;
        wrong += isWrong(text, i, c) ? 1 : 0;
      }
    }
    return all == 0 ? 1 : 1 - (double) wrong / all;
  }

  private static boolean isWrong(String text, int i, char c) {
    if (c == '\ufffd' || (c < 0xa0 && c != 0x85) || (c >= '\ue000' && c <= '\uf8ff')) {
      return true;
    }
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> !carries(before, c);
      case Character.UPPERCASE_LETTER -> Character.isLowerCase(before) || isOther(before, c);
      case Character.LOWERCASE_LETTER, Character.MODIFIER_LETTER -> isOther(before, c) || isOther(after, c)
          || (isMarked(before) && isMarked(c) && isMarked(after));
      case Character.OTHER_LETTER -> isRare(c) || (c < '\u2e80' && (isOther(before, c) || isOther(after, c)));
      case Character.OTHER_SYMBOL, Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL,
          Character.OTHER_NUMBER ->
        Character.isLetter(before) && Character.isLetter(after);
      case Character.UNASSIGNED -> true;
      default -> c < 0x100 && Character.isLetter(before) && Character.isLetter(after) && c != '·' && c != '\u00ad';
    };
  }

  private static boolean carries(char before, char mark) {
    Character.UnicodeScript script = Character.UnicodeScript.of(mark);
    int type = Character.getType(before);
    boolean letter = Character.isLetter(before) || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
    return letter && (script == Character.UnicodeScript.INHERITED || script == Character.UnicodeScript.of(before));
  }

  /** Whether it is one of the letters that western languages strew among those of ASCII, never three together. */
  private static boolean isMarked(char c) {
    return c >= '\u00c0' && c <= '\u00ff';
  }

  private static boolean isOther(char neighbour, char c) {
    return Character.isLetter(neighbour) && Character.UnicodeScript.of(neighbour) != Character.UnicodeScript.of(c)
        && Character.UnicodeScript.of(neighbour) != Character.UnicodeScript.COMMON;
  }

  /** Half-width kana and characters outside of the blocks that living languages are written with. */
  private static boolean isRare(char c) {
    return (c >= '\uff61' && c <= '\uff9f') || (c >= '\u3400' && c <= '\u4dbf') || (c >= '\uf900' && c <= '\ufaff');
  }
}
