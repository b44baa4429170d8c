package org.chancery.time;

import java.time.LocalDate;
import java.util.List;
import org.chancery.time.EdtfForm.Choice;
import org.chancery.time.EdtfForm.Interval;
import org.chancery.time.EdtfForm.Point;

/**
 * The days that one alternative of a value may cover, as epoch days, widened where the value is only approximate.
 *
 * @param first the first day
 * @param last the last day
 * @param within whether the time lies somewhere within (a month, a choice, an approximation) and need not fill it
 */
record Stretch(long first, long last, boolean within) {
  /** The alternatives of a form, at least one. */
  static List<Stretch> of(EdtfForm form) {
    return switch (form) {
      case Point point -> List.of(of(point));
      case Interval interval -> List.of(of(interval));
      case Choice choice -> choice.items().stream().map(item -> of(item).getFirst()).toList();
    };
  }

  /** Whether the two may be the same time at their precision. */
  boolean meets(Stretch other) {
    boolean overlap = first <= other.last && other.first <= last;
    return overlap && (within || other.within || contains(other) || other.contains(this));
  }

  /** Whether {@code other} lies inside. */
  boolean contains(Stretch other) {
    return first <= other.first && other.last <= last;
  }

  /** The number of days. */
  long days() {
    return last - first + 1;
  }

  private static Stretch of(Point point) {
    return new Stretch(firstDay(point), lastDay(point), point.precision() != Precision.DAY || point.qualified());
  }

  private static Stretch of(Interval interval) {
    boolean vague = interval.isOpen() || interval.mark().equals("..")
        || interval.start().map(Point::qualified).orElse(false) || interval.end().map(Point::qualified).orElse(false);
    return new Stretch(interval.start().map(Stretch::firstDay).orElse(LocalDate.MIN.toEpochDay()),
        interval.end().map(Stretch::lastDay).orElse(LocalDate.MAX.toEpochDay()), vague);
  }

  private static long firstDay(Point point) {
    return point.earliest().toEpochDay() - slack(point);
  }

  private static long lastDay(Point point) {
    return point.latest().toEpochDay() + slack(point);
  }

  /** How far an approximate date may be off, in days. */
  private static long slack(Point point) {
    if (!point.qualified()) {
      return 0;
    }
    return switch (point.precision()) {
      case DAY -> 3;
      case MONTH, SEASON -> 31;
      case YEAR, DECADE -> 730;
      case CENTURY -> 3650;
    };
  }
}
