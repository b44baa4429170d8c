package org.chancery.resolve;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The letters and digits of a sentence as pairs, each as often as it stands there: enough to tell an edited sentence
 * from another, in any script.
 */
record Wording(Map<Long, Integer> pairs, int size) {
  private static final double LIKE = 0.8;

  static Wording of(String sentence) {
    int[] letters = sentence.toLowerCase(Locale.ROOT).codePoints().filter(Character::isLetterOrDigit).toArray();
    Map<Long, Integer> pairs = new HashMap<>();
    for (int i = 1; i < letters.length; i++) {
      pairs.merge((long) letters[i - 1] << 32 | letters[i], 1, Integer::sum);
    }
    return new Wording(pairs, Math.max(0, letters.length - 1));
  }

  /** Whether both share four fifths of their pairs. */
  boolean isLike(Wording other) {
    int shared = 0;
    for (Map.Entry<Long, Integer> pair : pairs.entrySet()) {
      shared += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
    }
    return 2 * shared >= LIKE * (size + other.size);
  }
}
