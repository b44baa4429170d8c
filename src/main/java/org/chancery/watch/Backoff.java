package org.chancery.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When to try again what failed: twice as late each time, and never later than a day; or when the host says. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(1);

  private Backoff() {}

  /**
   * When to try again.
   *
   * @param failures how often in a row it has failed by now, at least once
   * @param wanted when the host wants to be asked again, where it says so
   */
  static Instant next(Instant now, int failures, Optional<Instant> wanted) {
    Duration doubled = FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, 16));
    return wanted.orElseGet(() -> now.plus(doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled));
  }
}
