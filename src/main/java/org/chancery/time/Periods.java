package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Days, weeks, months and thirds of these as the calendar has them. */
final class Periods {
  private final Discourse discourse;

  /** {@code discourse} knows the day of publication, up to which "earlier this month" goes. */
  Periods(Discourse discourse) {
    this.discourse = discourse;
  }

  /** A day, empty where the calendar has none of these numbers. */
  static Optional<Edtf> day(int year, int month, int day) {
    boolean exists = year > 0 && month >= 1 && month <= 12 && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(Edtf.day(LocalDate.of(year, month, day))) : Optional.empty();
  }

  /** The week, from Monday on, that a day lies in. */
  static Edtf week(Edtf day) {
    LocalDate monday = day.earliest().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Edtf.interval(Edtf.day(monday), Edtf.day(monday.plusDays(6)));
  }

  /** "Week 42" of a year, or a weekday of it. */
  static Edtf numberedWeek(int year, Features told) {
    LocalDate fourth = LocalDate.of(year, 1, 4);
    LocalDate monday = fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, told.get(Field.WEEK)).with(DayOfWeek.MONDAY);
    return told.has(Field.WEEKDAY)
        ? Edtf.day(monday.plusDays(told.get(Field.WEEKDAY) - 1L))
        : week(Edtf.day(monday));
  }

  /** Some time from one day to another. */
  static Edtf within(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? Edtf.day(first)
        : Edtf.parse("[" + Edtf.day(first) + ".." + Edtf.day(last) + "]");
  }

  /** A month, or the third of it that is told. */
  Edtf month(YearMonth month, Features told) {
    int last = month.lengthOfMonth();
    return switch (told.get(Field.PART)) {
      case Codes.EARLY -> within(month.atDay(1), month.atDay(10));
      case Codes.MIDDLE -> within(month.atDay(11), month.atDay(20));
      case Codes.LATE -> within(month.atDay(21), month.atDay(last));
      case Codes.SO_FAR -> discourse.publishedDay().filter(day -> YearMonth.from(day).equals(month))
          .map(day -> within(month.atDay(1), day)).orElse(Edtf.month(month.getYear(), month.getMonthValue()));
      default -> Edtf.month(month.getYear(), month.getMonthValue());
    };
  }

  /** A third of a year. */
  Edtf year(int year, int part) {
    if (part == Codes.SO_FAR) {
      return discourse.publishedDay().filter(day -> day.getYear() == year)
          .map(day -> within(LocalDate.of(year, 1, 1), day)).orElse(Edtf.year(year));
    }
    return Edtf.parse("[" + Edtf.month(year, 4 * part - 3) + ".." + Edtf.month(year, 4 * part) + "]");
  }
}
