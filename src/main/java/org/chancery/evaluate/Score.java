package org.chancery.evaluate;

import java.util.Locale;

/**
 * Counts of what was found.
 *
 * @param right facts that an answer met
 * @param missed facts that none met
 * @param spurious answers that met nothing
 */
public record Score(int right, int missed, int spurious) {
  /** Nothing counted. */
  public static final Score NONE = new Score(0, 0, 0);

  /** Both counts together. */
  public Score plus(Score other) {
    return new Score(right + other.right, missed + other.missed, spurious + other.spurious);
  }

  /** Right answers among those that count, 0 to 1; 1 where nothing was answered. */
  public double precision() {
    return ratio(right, right + spurious);
  }

  /** Facts found among all, 0 to 1; 1 where there are none. */
  public double recall() {
    return ratio(right, right + missed);
  }

  /** Harmonic mean of precision and recall. */
  public double f1() {
    return ratio(2 * right, 2 * right + missed + spurious);
  }

  static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "P %.3f  R %.3f  F1 %.3f  (%d right, %d missed, %d spurious)", precision(),
        recall(), f1(), right, missed, spurious);
  }
}
