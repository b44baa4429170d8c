package org.chancery.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes one value of the dates that an expression is made of: a list, an open stretch, a choice. */
final class Whole {
  private Whole() {}

  /** The value of an expression of this kind whose parts are these dates; empty where it has none. */
  static Optional<Edtf> of(Rule.Kind kind, List<Edtf> dates) {
    Edtf first = dates.getFirst();
    return switch (kind) {
      case NONE -> Optional.empty();
      case DATE, NAMED, RANGE -> Optional.of(first);
      case ALL -> Optional.of(areRunning(dates)
          ? Edtf.interval(first, dates.getLast())
          : Edtf.all(dates.stream().map(Whole::plain).toList()));
      case EITHER -> Optional.of(Edtf.oneOf(dates));
      case SINCE -> Optional.of(isEdge(first) ? Edtf.parse(first + "/..") : first);
      case UNTIL -> Optional.of(isEdge(first) ? Edtf.parse("../" + first) : first);
      case BY -> Optional.of(isEdge(first) ? Edtf.parse("[.." + first + "]") : first);
      case AFTER -> Optional.of(isEdge(first) ? Edtf.parse("[" + first + "..]") : first);
      case STYLES -> styles(dates);
      case WEEK -> Optional.of(Periods.week(first));
      case NIGHT -> Optional.of(first.precision() == Precision.DAY
          ? Edtf.interval(Edtf.day(first.earliest().minusDays(1)), first)
          : first);
    };
  }

  /** A date that can be one of a list: a third of a year is about that year. */
  private static Edtf plain(Edtf date) {
    if (date.isSingle() || date.isInterval()) {
      return date;
    }
    LocalDate first = date.earliest();
    boolean inMonth = first.getMonth() == date.latest().getMonth();
    return Edtf
        .parse((inMonth ? Edtf.month(first.getYear(), first.getMonthValue()) : Edtf.year(first.getYear())) + "~");
  }

  private static Optional<Edtf> styles(List<Edtf> dates) {
    Edtf last = dates.getLast();
    boolean days = dates.stream().allMatch(d -> d.isSingle() && d.precision() == Precision.DAY);
    return days
        ? Calendars.styles(dates.getFirst().earliest(), last.earliest()).map(Edtf::day)
        : Optional.of(last);
  }

  /** Whether the dates are days one after the other: what is held "on 2 and 3 May" is held once. */
  private static boolean areRunning(List<Edtf> dates) {
    boolean running = dates.size() > 1;
    for (int i = 0; i < dates.size() && running; i++) {
      Edtf date = dates.get(i);
      running = date.isSingle() && date.precision() == Precision.DAY && !date.isQualified()
          && date.earliest().equals(dates.getFirst().earliest().plusDays(i));
    }
    return running;
  }

  /** Whether a date is fine enough to be the end of an open stretch. */
  private static boolean isEdge(Edtf date) {
    return date.isSingle() && date.precision().compareTo(Precision.YEAR) <= 0;
  }
}
