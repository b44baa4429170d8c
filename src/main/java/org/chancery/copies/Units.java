package org.chancery.copies;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Cuts a text into the units that are compared: words, and single characters in scripts that part no words by spaces.
 * Case, width, punctuation and white space are gone. A unit is one number: the upper bits are a hash of its letters,
 * {@link #CHARACTER} marks a single character, {@link #NAME} and {@link #PERHAPS} what may belong to a name or figure.
 */
final class Units {
  /** Marks a unit with a digit, or with a capital that does not begin a sentence; no part of what the unit is. */
  static final int NAME = 1;
  /** Marks a unit of a script without capitals, where names look like other words; no part of what the unit is. */
  static final int PERHAPS = 2;
  /** Marks a unit that is one character of a script without spaces, which weighs half a word. */
  static final int CHARACTER = 4;

  private static final int MARKS = NAME | PERHAPS | CHARACTER;

  private final String text;
  private int[] units = new int[256];
  private int count;
  private boolean sentenceBegins = true;

  private Units(String text) {
    this.text = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
        ? text
        : Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  static int[] of(String text) {
    return new Units(text).read();
  }

  /** What a unit weighs, in half words. */
  static int weight(int unit) {
    return (unit & CHARACTER) == 0 ? 2 : 1;
  }

  /** The unit without what only marks it. */
  static int identity(int unit) {
    return unit & ~(NAME | PERHAPS);
  }

  private int[] read() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Character.isLetterOrDigit(c)) {
        sentenceBegins |= endsSentence(c);
        at += Character.charCount(c);
      } else if (standsAlone(c)) {
        add(hash(0, c), CHARACTER | PERHAPS);
        at += Character.charCount(c);
      } else {
        at = word(at);
      }
    }
    return Arrays.copyOf(units, count);
  }

  /** Reads the word that begins here; returns where it ends. */
  private int word(int begin) {
    int first = text.codePointAt(begin);
    int marks = Character.isUpperCase(first) && !sentenceBegins ? NAME : isCaseless(first) ? PERHAPS : 0;
    int hash = 0;
    int at = begin;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (!Character.isLetterOrDigit(c) && Character.getType(c) != Character.NON_SPACING_MARK || standsAlone(c)) {
        break;
      }
      marks |= Character.isDigit(c) ? NAME : 0;
      hash = hash(hash, Character.toLowerCase(c));
      at += Character.charCount(c);
    }
    add(hash, marks);
    return at;
  }

  private void add(int hash, int marks) {
    if (count == units.length) {
      units = Arrays.copyOf(units, 2 * count);
    }
    units[count++] = (hash & ~MARKS) | marks;
    sentenceBegins = false;
  }

  private static int hash(int hash, int c) {
    int mixed = (hash ^ c) * 0x9E3779B1;
    return mixed ^ (mixed >>> 15);
  }

  private static boolean endsSentence(int c) {
    return c == '.' || c == '!' || c == '?' || c == ':' || c == '\n' || c == '"' || c == '\u201c';
  }

  private static boolean isCaseless(int c) {
    return Character.isLetter(c) && Character.toUpperCase(c) == c && Character.toLowerCase(c) == c;
  }

  private static boolean standsAlone(int c) {
    return c >= 0x0E00 && switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }
}
