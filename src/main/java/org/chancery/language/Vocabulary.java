package org.chancery.language;

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
   * The form under which a word is looked up: lower case without regard to locale, one apostrophe for all, no
   * zero-width characters.
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
      if (c > 0x7f && (isApostrophe(c) || isInvisible(c))) {
        return cleaned(word).toLowerCase(Locale.ROOT);
      }
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static String cleaned(String word) {
    StringBuilder cleaned = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (isApostrophe(c)) {
        cleaned.append('\'');
      } else if (!isInvisible(c)) {
        cleaned.append(c);
      }
    }
    return cleaned.toString();
  }

  private static boolean isApostrophe(char c) {
    return c == '\u2019' || c == '\u02bc' || c == '\uff07';
  }

  static boolean isInvisible(char c) {
    return c == '\u00ad' || (c >= '\u200b' && c <= '\u200f') || (c >= '\u202a' && c <= '\u202e')
        || (c >= '\u2060' && c <= '\u2069') || c == '\ufeff';
  }
}
