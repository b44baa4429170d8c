package org.chancery.evaluate;

import java.util.function.Predicate;

/**
 * How well dates were read.
 *
 * @param strict dates that begin and end where the annotators say
 * @param relaxed dates that overlap what the annotators marked
 * @param value dates that overlap it and have its value
 * @param both dates that begin, end and mean what the annotators say
 */
public record DateScores(Score strict, Score relaxed, Score value, Score both) {
  /** Nothing counted. */
  public static final DateScores NONE = new DateScores(Score.NONE, Score.NONE, Score.NONE, Score.NONE);

  static DateScores of(DateMatching matching) {
    return new DateScores(score(matching, DateMatching.Pair::isExact), score(matching, pair -> true),
        score(matching, DateMatching.Pair::isRight), score(matching, pair -> pair.isExact() && pair.isRight()));
  }

  private static Score score(DateMatching matching, Predicate<DateMatching.Pair> counts) {
    int right = (int) matching.pairs().stream().filter(counts).count();
    int wrong = matching.pairs().size() - right;
    return new Score(right, matching.missed().size() + wrong, matching.spurious().size() + wrong);
  }

  /** Both counts together. */
  public DateScores plus(DateScores other) {
    return new DateScores(strict.plus(other.strict), relaxed.plus(other.relaxed), value.plus(other.value),
        both.plus(other.both));
  }
}
