package org.chancery.language;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The words that a pack's tables know, each with a number, so that tables compare numbers and not strings. Word 0 is
 * every word that no table knows. Filled while a pack loads and only read afterwards; then safe for many threads.
 */
public final class Vocabulary {
  /** The number of every word that no table knows. */
  public static final int UNKNOWN = 0;

  private final Words words = new Words();

  /** The number of a folded word, made where it is new. */
  public int add(String folded) {
    int known = words.number(folded, 0, folded.length());
    return known == UNKNOWN ? words.add(folded) : known;
  }

  /** The number of the word that a part of a text makes, {@link #UNKNOWN} where no table knows it. */
  int number(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isPlain(text.charAt(i))) {
        String folded = foldSlowly(text.substring(from, to));
        return words.number(folded, 0, folded.length());
      }
    }
    return words.number(text, from, to);
  }

  /** The folded word of a number other than {@link #UNKNOWN}. */
  String word(int number) {
    return words.word(number);
  }

  /** How many words are known. */
  public int size() {
    return words.size();
  }

  /**
   * The form under which a word is looked up: lower case without regard to locale, composed, one apostrophe for all, no
   * zero-width characters; in Arabic script without vowel signs and stretching, with one alef, yeh and kaf for all who
   * write it; in Cyrillic with one ye.
   */
  public static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isPlain(c) || (c >= 'A' && c <= 'Z')) {
        return foldSlowly(word);
      }
    }
    return word;
  }

  /** Whether folding a character is no more than taking its small letter: ASCII, and the scripts of East Asia. */
  private static boolean isPlain(char c) {
    return c <= 0x7f || (c >= '\u2e80' && c < '\ud800');
  }

  private static String foldSlowly(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 0xa0 && (isApostrophe(c) || isInvisible(c) || isDropped(c) || folded(c) != c || isAccent(c))) {
        return cleaned(word);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static String cleaned(String word) {
    String composed = word.chars().anyMatch(c -> isAccent((char) c))
        ? Normalizer.normalize(word, Normalizer.Form.NFC)
        : word;
    StringBuilder cleaned = new StringBuilder(word.length());
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (isApostrophe(c)) {
        cleaned.append('\'');
      } else if (!isInvisible(c) && !isDropped(c)) {
        cleaned.append(folded(c));
      }
    }
    return cleaned.toString().toLowerCase(Locale.ROOT);
  }

  /** The letter for which a letter stands that writers use in its stead. */
  private static char folded(char c) {
    return switch (c) {
      case '\u0451' -> '\u0435'; // Cyrillic io
      case '\u0401' -> '\u0415';
      case '\u0623', '\u0625', '\u0671' -> '\u0627'; // alef with hamza or wasla
      case '\u06cc' -> '\u064a'; // Farsi yeh
      case '\u06a9' -> '\u0643'; // keheh
      default -> c;
    };
  }

  /** Tatweel and the vowel signs of Arabic script. */
  private static boolean isDropped(char c) {
    return c == '\u0640' || (c >= '\u064b' && c <= '\u0652') || c == '\u0670';
  }

  /** A combining accent that a letter before it may be composed with; those of Arabic script: hamza and madda. */
  private static boolean isAccent(char c) {
    return (c >= '\u0300' && c <= '\u036f') || (c >= '\u0653' && c <= '\u0655');
  }

  static boolean isApostrophe(char c) {
    return c == '\u2019' || c == '\u02bc' || c == '\uff07';
  }

  static boolean isInvisible(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069') || c == '\ufeff';
  }
}
