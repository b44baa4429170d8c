package org.chancery.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.read.Body.Stretch;

/**
 * Finds the line that is the headline: the one equal to a title given with the document; else, of the lines before the
 * body, the one that is repeated, shares its words with the body and is worded like a headline.
 */
final class Headline {
  private static final int HEAVIEST = 260;
  private static final double LEAST = 0.6;

  private Headline() {}

  static OptionalInt find(List<Line> lines, List<Mark> marks, Stretch body, Optional<String> given) {
    if (given.isPresent()) {
      String key = Line.key(given.get());
      for (int i = 0; i < Math.min(lines.size(), body.from() + 2); i++) {
        if (lines.get(i).key().equals(key)) {
          return OptionalInt.of(i);
        }
      }
    }
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < body.from(); i++) {
      if (canBe(lines.get(i), marks.get(i)) && sameScript(lines.get(i), lines, body)) {
        candidates.add(i);
      }
    }
    if (candidates.size() == 1 && lines.get(candidates.getFirst()).headline()) {
      return OptionalInt.of(candidates.getFirst());
    }
    return candidates.isEmpty() ? OptionalInt.empty() : best(lines, candidates, body);
  }

  private static OptionalInt best(List<Line> lines, List<Integer> candidates, Stretch body) {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < Math.min(lines.size(), body.from() + 3); i++) {
      seen.merge(lines.get(i).key(), 1, Integer::sum);
    }
    Set<String> vocabulary = vocabulary(lines, body);
    int best = -1;
    double most = LEAST;
    for (int i : candidates) {
      Line line = lines.get(i);
      double score = (seen.getOrDefault(line.key(), 0) > 1 ? 2 : 0) + 2 * share(line, vocabulary)
          + (line.headline() ? 0.5 : 0) + (best < 0 ? 0.4 : 0) - (line.text().endsWith(".") ? 0.5 : 0);
      if (score > most) {
        most = score;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private static boolean canBe(Line line, Mark mark) {
    return (mark == Mark.NONE || mark == Mark.DATE) && line.weight() <= HEAVIEST && line.words() >= 2
        && line.weight() >= 8 && !line.item() && line.weight() > line.digits() * 2;
  }

  private static boolean sameScript(Line line, List<Line> lines, Stretch body) {
    return body.to() == body.from() || line.script() == lines.get(body.from()).script();
  }

  /** The share of the line's words that the body has too. */
  private static double share(Line line, Set<String> vocabulary) {
    Set<String> words = new HashSet<>();
    addWords(line.text(), words);
    if (words.isEmpty()) {
      return 0;
    }
    long common = words.stream().filter(vocabulary::contains).count();
    return (double) common / words.size();
  }

  private static Set<String> vocabulary(List<Line> lines, Stretch body) {
    Set<String> words = new HashSet<>();
    int weight = 0;
    for (int i = body.from(); i < body.to() && weight < 2500; i++) {
      addWords(lines.get(i).text(), words);
      weight += lines.get(i).weight();
    }
    return words;
  }

  /** Words of four letters or more; pairs of characters where words are not spaced. */
  private static void addWords(String text, Set<String> words) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        if (text.charAt(i) >= '\u2e80' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
          words.add(text.substring(i, i + 2));
        }
      } else {
        if (i - start >= 4 && text.charAt(start) < '\u2e80') {
          words.add(text.substring(start, Math.min(i, start + 12)).toLowerCase(Locale.ROOT));
        }
        start = i + 1;
      }
    }
  }
}
