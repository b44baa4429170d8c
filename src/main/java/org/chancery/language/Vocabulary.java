package org.chancery.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words that a pack's tables know, each with a number, so that tables compare numbers and not strings. Word 0 is
 * every word that no table knows. Filled while a pack loads and only read afterwards; then safe for many threads.
 */
public final class Vocabulary {
  /** The number of every word that no table knows. */
  public static final int UNKNOWN = 0;

  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of a folded word, made where it is new. */
  public int add(String folded) {
    return numbers.computeIfAbsent(folded, w -> numbers.size() + 1);
  }

  /** The number of a folded word, {@link #UNKNOWN} where no table knows it. */
  public int number(String folded) {
    return numbers.getOrDefault(folded, UNKNOWN);
  }

  /** How many words are known. */
  public int size() {
    return numbers.size();
  }

  /**
   * The form under which a word is looked up: lower case without regard to locale, composed, one apostrophe for all, no
   * zero-width characters; in Arabic script without vowel signs and stretching, with one alef, yeh and kaf for all who
   * write it; in Cyrillic with one ye.
   */
  public static String fold(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean plain = c <= 0x7f ? c < 'A' || c > 'Z' : c >= '\u2e80' && c < '\ud800'; // East Asian: no case
      if (!plain) {
        return foldSlowly(word);
      }
    }
    return word;
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
