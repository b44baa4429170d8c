package org.chancery.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The languages of one script, told apart by a naive Bayes sum over features: whole words, the words' trigrams, and
 * marked letter groups, a space standing for a word's edge. Each feature is a row of log-likelihoods, one for each
 * language, under a 64-bit hash of its letters; texts are hashed alike, so nothing is cut out or copied.
 */
final class ScriptLanguages {
  private static final int LONGEST_GROUP = 6;
  private static final double WORD_FLOOR = 1 / 1500.0;
  private static final double TRIGRAM_FLOOR = 0.0008;
  private static final double TRIGRAM_MASS = 7;
  private static final double GROUP_WEIGHT = 0.35;
  private static final double MARK_WEIGHT = 0.6;
  private static final double LETTER_WEIGHT = 1.5;
  private static final double LEAST_EVIDENCE = 0.08;
  private static final float SURE_LEAD = 45;

  private final List<String> tags;
  private final float[] handicaps;
  private final Map<Long, double[]> building = new HashMap<>();
  private final FeatureRows rows;

  private ScriptLanguages(List<List<String>> table) {
    tags = table.stream().map(List::getFirst).toList();
    handicaps = new float[tags.size()];
    if (tags.size() > 1) {
      handicaps(table);
      words(table);
      trigrams(table);
      marks(table);
    }
    rows = new FeatureRows(building, tags.size());
  }

  static ScriptLanguages of(List<List<String>> table) {
    return new ScriptLanguages(table);
  }

  /** The likeliest language of the letters between two code units, "und" where too little speaks for any. */
  String best(String text, int from, int to) {
    if (tags.size() == 1) {
      return tags.getFirst();
    }
    float[] scores = handicaps.clone();
    int letters = 0;
    int words = 0;
    int at = from;
    while (at < to) {
      int end = wordEnd(text, at, to);
      if (end > at) {
        score(text, at, end, scores);
        letters += end - at;
        words++;
        if (words % 16 == 0 && lead(scores) > SURE_LEAD) {
          break;
        }
      }
      at = Math.max(end, at + 1);
    }
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    return scores[best] > LEAST_EVIDENCE * letters && letters > 1 ? tags.get(best) : LanguageIdentifier.UNKNOWN;
  }

  /** How far the best score is ahead of the second. */
  private static float lead(float[] scores) {
    float best = 0;
    float second = 0;
    for (float score : scores) {
      if (score > best) {
        second = best;
        best = score;
      } else if (score > second) {
        second = score;
      }
    }
    return best - second;
  }

  private void score(String text, int from, int end, float[] scores) {
    int length = end - from + 2;
    for (int start = 0; start < length; start++) {
      long hash = 0;
      int limit = start == 0 ? length : Math.min(length, start + LONGEST_GROUP);
      for (int i = start; i < limit; i++) {
        char c = i == 0 || i == length - 1 ? ' ' : Character.toLowerCase(text.charAt(from + i - 1));
        hash = mix(hash, c);
        rows.addTo(scores, hash);
      }
    }
  }

  private static int wordEnd(String text, int at, int to) {
    int end = at;
    while (end < to && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    if (c < 0x80) {
      int lower = c | 0x20;
      return (lower >= 'a' && lower <= 'z') || c == '\'';
    }
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK || c == '\u2019' || c == '\u200c' || c == '·';
  }

  private static long mix(long hash, char c) {
    return (hash + (c == '\u2019' ? '\'' : c) + 1) * 0x9E3779B97F4A7C15L ^ (hash >>> 29);
  }

  private static long hash(String feature) {
    long hash = 0;
    for (int i = 0; i < feature.length(); i++) {
      hash = mix(hash, feature.charAt(i));
    }
    return hash;
  }

  private void handicaps(List<List<String>> table) {
    for (int i = 0; i < table.size(); i++) {
      handicaps[i] = table.get(i).size() > 4 ? -Float.parseFloat(table.get(i).get(4)) : 0;
    }
  }

  private void words(List<List<String>> table) {
    Map<Long, double[]> likelihoods = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      String[] words = table.get(i).get(2).split(" ", -1);
      for (int rank = 0; rank < words.length; rank++) {
        double[] row = likelihoods.computeIfAbsent(hash(" " + words[rank] + " "), h -> new double[tags.size()]);
        row[i] = Math.max(row[i], 0.25 / (rank + 6));
      }
    }
    likelihoods.forEach((hash, row) -> add(hash, row, WORD_FLOOR, 1));
  }

  private void trigrams(List<List<String>> table) {
    Map<Long, double[]> likelihoods = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      String[] words = table.get(i).get(2).split(" ", -1);
      for (int rank = 0; rank < words.length; rank++) {
        String word = " " + words[rank] + " ";
        for (int at = 0; at + 3 <= word.length(); at++) {
          likelihoods.computeIfAbsent(hash(word.substring(at, at + 3)), h -> new double[tags.size()])[i] += 1
              / (TRIGRAM_MASS * (rank + 40));
        }
      }
    }
    likelihoods.forEach((hash, row) -> add(hash, row, TRIGRAM_FLOOR, GROUP_WEIGHT));
  }

  private void marks(List<List<String>> table) {
    Map<String, double[]> bonus = new HashMap<>();
    for (int i = 0; i < table.size(); i++) {
      for (String mark : table.get(i).get(3).split(" ", -1)) {
        if (!mark.isEmpty()) {
          bonus.computeIfAbsent(mark.replace('_', ' '), m -> new double[tags.size()])[i] = mark.length() == 1
              ? LETTER_WEIGHT
              : MARK_WEIGHT;
        }
      }
    }
    List<Set<Integer>> alphabets = table.stream().map(ScriptLanguages::letters).toList();
    boolean foreign = !table.getFirst().get(1).equals("Latn");
    bonus.forEach((mark, row) -> {
      for (int i = 0; foreign && mark.length() == 1 && i < row.length; i++) {
        row[i] -= alphabets.get(i).contains((int) mark.charAt(0)) ? 0 : LETTER_WEIGHT;
      }
      merge(hash(mark), row);
    });
  }

  /** The letters that a language is known to have; only in Latin letters are foreign names written as they are. */
  private static Set<Integer> letters(List<String> row) {
    return (row.get(2) + row.get(3)).chars().boxed().collect(Collectors.toSet());
  }

  private void add(long hash, double[] likelihood, double floor, double weight) {
    double[] row = new double[likelihood.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = weight * Math.log((likelihood[i] + floor) / floor);
    }
    merge(hash, row);
  }

  private void merge(long hash, double[] row) {
    double[] sum = building.computeIfAbsent(hash, h -> new double[row.length]);
    for (int i = 0; i < row.length; i++) {
      sum[i] += row[i];
    }
  }
}
