package org.chancery.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Dates that count from the day of publication or from the date last told: "last week", "on Friday", "the 9th". */
final class Counted {
  /** How old news is, in days. */
  private static final int NEWS = 3;

  private final Discourse discourse;
  private final Periods periods;

  Counted(Discourse discourse, Periods periods) {
    this.discourse = discourse;
    this.periods = periods;
  }

  /** Dates counted in months, weeks, days or decades from the day of publication or from the date last told. */
  Optional<Edtf> date(Features told) {
    Optional<Edtf> anchor = discourse.anchor(told.get(Field.ANCHOR));
    if (anchor.isEmpty() || anchor.get().latest().equals(LocalDate.MAX)) {
      return Optional.empty();
    }
    LocalDate base = anchor.get().latest();
    Precision known = anchor.get().members().getLast().precision();
    int shift = told.get(Field.SHIFT);
    return switch (told.get(Field.UNIT)) {
      case Codes.DECADES -> Optional.of(told.has(Field.COUNT)
          ? Edtf.parse(Edtf.year(base.getYear() + 10 * shift) + "~")
          : Decades.around(base.getYear() + 10 * shift));
      case Codes.MONTHS -> known.compareTo(Precision.MONTH) > 0
          ? Optional.empty()
          : inMonth(YearMonth.from(base).plusMonths(shift), told);
      case Codes.WEEKS -> known == Precision.DAY ? Optional.of(inWeek(base, shift, told)) : Optional.empty();
      case Codes.WEEKENDS -> known == Precision.DAY ? weekend(base, shift) : Optional.empty();
      case Codes.DAYS -> onDay(anchor.get(), told);
      default -> Optional.empty();
    };
  }

  /** Saturday and Sunday: those just past or, in a plan, to come. "Next weekend" may be either of two and is none. */
  private Optional<Edtf> weekend(LocalDate base, int shift) {
    if (shift > 0) {
      return Optional.empty();
    }
    LocalDate saturday = shift < 0
        ? base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(2)
        : base.with(discourse.planning()
            ? TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)
            : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    return Optional.of(Periods.within(saturday, saturday.plusDays(1)));
  }

  /** "That day" of what was told without its day is as fine as what was told. */
  private static Optional<Edtf> onDay(Edtf anchor, Features told) {
    Edtf last = anchor.members().getLast();
    if (last.precision() == Precision.DAY) {
      return Optional.of(Edtf.day(anchor.latest().plusDays(told.get(Field.SHIFT))));
    }
    boolean same = told.is(Field.ANCHOR, Codes.TOLD) && told.get(Field.SHIFT) == 0
        && last.precision() == Precision.MONTH;
    return same && last.isSingle() ? Optional.of(last) : Optional.empty();
  }

  private Optional<Edtf> inMonth(YearMonth month, Features told) {
    return Optional.of(told.has(Field.DAY)
        ? Edtf.day(LocalDate.of(month.getYear(), month.getMonthValue(), told.get(Field.DAY)))
        : periods.month(month, told));
  }

  private static Edtf inWeek(LocalDate base, int shift, Features told) {
    if (told.has(Field.COUNT)) {
      return Edtf.parse(Edtf.day(base.plusWeeks(shift)) + "~");
    }
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
    return told.has(Field.WEEKDAY)
        ? Edtf.day(monday.plusDays(told.get(Field.WEEKDAY) - 1L))
        : Periods.within(monday, monday.plusDays(6));
  }

  /** A weekday counts back from the day of publication, and forward where the sentence tells a plan. */
  Optional<Edtf> weekday(Features told) {
    DayOfWeek weekday = DayOfWeek.of(told.get(Field.WEEKDAY));
    int which = told.has(Field.WHICH) ? told.get(Field.WHICH) : discourse.planning() ? 2 : -2;
    return discourse.publishedDay().map(day -> Edtf.day(switch (which) {
      case -1 -> day.with(TemporalAdjusters.previous(weekday));
      case 0 -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(weekday.getValue() - 1L);
      case 1 -> day.with(TemporalAdjusters.next(weekday));
      case 2 -> day.with(TemporalAdjusters.nextOrSame(weekday));
      default -> day.with(TemporalAdjusters.previousOrSame(weekday));
    }));
  }

  /** "Last 9th", "the coming 25th": the one before publication or after it. */
  Optional<Edtf> dayNamed(Features told) {
    int day = told.get(Field.DAY);
    boolean ahead = told.is(Field.WHICH, 1);
    return discourse.publishedDay().flatMap(published -> {
      boolean other = ahead ? day < published.getDayOfMonth() : day > published.getDayOfMonth();
      YearMonth month = YearMonth.from(published).plusMonths(other ? (ahead ? 1 : -1) : 0);
      return Periods.day(month.getYear(), month.getMonthValue(), day);
    });
  }

  /** "The 9th": of the month last told, else of that of publication. */
  Optional<Edtf> dayAlone(int day) {
    Optional<LocalDate> news = discourse.publishedDay().filter(p -> discourse.here().isEmpty()
        && p.getDayOfMonth() - day >= 0 && p.getDayOfMonth() - day <= NEWS);
    if (news.isPresent()) {
      return Optional.of(Edtf.day(news.get().withDayOfMonth(day)));
    }
    Optional<Edtf> told = discourse.fresh()
        .filter(t -> t.precision().compareTo(Precision.MONTH) <= 0 && !t.latest().equals(LocalDate.MAX));
    if (told.isPresent()) {
      YearMonth month = YearMonth.from(told.get().latest());
      boolean later = told.get().precision() == Precision.DAY && day < told.get().earliest().getDayOfMonth();
      YearMonth of = later && !isNews(month, day) ? month.plusMonths(1) : month;
      return Periods.day(of.getYear(), of.getMonthValue(), day);
    }
    return discourse.publishedDay().flatMap(published -> {
      YearMonth month = YearMonth.from(published);
      int ahead = day - published.getDayOfMonth();
      if (ahead > 3 && !discourse.planning()) {
        month = month.minusMonths(1);
      } else if (ahead < 0 && discourse.planning()) {
        month = month.plusMonths(1);
      }
      return Periods.day(month.getYear(), month.getMonthValue(), day);
    });
  }

  /** Whether a day of a month is past when the same day of the next month is still to come, and no plan is told. */
  private boolean isNews(YearMonth month, int day) {
    return !discourse.planning() && discourse.publishedDay()
        .filter(published -> month.equals(YearMonth.from(published)) && day <= published.getDayOfMonth()).isPresent();
  }
}
