package org.chancery.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns what the words of an expression tell into a date, in the light of the {@link Discourse}. What is no date of
 * the calendar, or hangs on something that is not known, gives none.
 */
final class Resolver {
  private final Discourse discourse;
  private final int commonMonths;
  private final YearFinder years;
  private final Periods periods;
  private final Counted counted;

  /** With dates of eras before the year {@code commonMonths}, month and day are of a calendar of the moon. */
  Resolver(Discourse discourse, int commonMonths) {
    this.discourse = discourse;
    this.commonMonths = commonMonths;
    this.years = new YearFinder(discourse);
    this.periods = new Periods(discourse);
    this.counted = new Counted(discourse, periods);
  }

  /** The value of an expression; {@code hint} is the year that a later date of the same sentence gives it. */
  Optional<Dated> resolve(Match match, Optional<Integer> hint) {
    try {
      return value(match.rule().kind(), match.parts(), hint);
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<Dated> value(Rule.Kind kind, List<Features> parts, Optional<Integer> hint) {
    if (kind == Rule.Kind.RANGE && parts.size() == 2) {
      return range(parts.get(0), parts.get(1), hint);
    }
    List<Edtf> dates = new ArrayList<>();
    for (Features part : parts) {
      Optional<Edtf> date = single(part, hint);
      if (date.isEmpty()) {
        return Optional.empty();
      }
      dates.add(date.get());
    }
    return Whole.of(kind, dates).map(whole -> new Dated(whole, dates));
  }

  private Optional<Dated> range(Features first, Features last, Optional<Integer> hint) {
    Optional<Edtf> start = single(first.without(Field.PART), hint.or(() -> startYear(first, last)));
    if (start.isEmpty()) {
      return Optional.empty();
    }
    Optional<Edtf> end = end(start.get(), last.without(Field.PART), hint);
    if (end.isEmpty() || !start.get().isSingle() || !end.get().isSingle()) {
      return Optional.empty();
    }
    if (start.get().earliest().isAfter(end.get().earliest()) && first.has(Field.YEAR) && first.has(Field.MONTH)) {
      // The year stands with the end: "December 30 to January 2, 2015".
      start = single(first.without(Field.PART).with(Field.YEAR, first.get(Field.YEAR) - 1), hint);
    }
    Edtf begin = start.orElseThrow();
    boolean vague = first.has(Field.PART) || last.has(Field.PART);
    Edtf whole = begin.equals(end.get())
        ? begin
        : Edtf.parse(begin + (vague && !begin.isQualified() ? "~/" : "/") + end.get()
            + (vague && !end.get().isQualified() ? "~" : ""));
    return Optional.of(new Dated(whole, List.of(begin, end.get())));
  }

  /** Of a range over the turn of the year, in a history that tells neither year: it ends where the story has come to. */
  private Optional<Integer> startYear(Features first, Features last) {
    boolean turns = discourse.isHistory() && first.has(Field.MONTH) && last.has(Field.MONTH)
        && first.get(Field.MONTH) > last.get(Field.MONTH) && !years.isTold(first) && !years.isTold(last);
    return turns ? years.of(last, Optional.empty()).map(year -> year - 1) : Optional.empty();
  }

  /** The end of a range, not before its start. */
  private Optional<Edtf> end(Edtf start, Features last, Optional<Integer> hint) {
    if (last.has(Field.WEEKDAY) && !last.has(Field.DAY) && start.precision() == Precision.DAY) {
      return Optional.of(Edtf.day(start.earliest().with(
          TemporalAdjusters.next(DayOfWeek.of(last.get(Field.WEEKDAY))))));
    }
    if (years.isTold(last) || start.year().isEmpty()) {
      return single(last, hint);
    }
    Features dated = last.with(Field.YEAR, start.earliest().getYear());
    if (!last.has(Field.MONTH) && last.has(Field.DAY)) {
      dated = dated.with(Field.MONTH, start.earliest().getMonthValue());
      if (last.get(Field.DAY) < start.earliest().getDayOfMonth()) {
        YearMonth next = YearMonth.from(start.earliest()).plusMonths(1);
        dated = dated.with(Field.YEAR, next.getYear()).with(Field.MONTH, next.getMonthValue());
      }
    }
    Optional<Edtf> end = single(dated, hint);
    boolean wraps = end.isPresent() && end.get().earliest().isBefore(start.earliest());
    return wraps ? single(dated.with(Field.YEAR, start.earliest().getYear() + 1), hint) : end;
  }

  private Optional<Edtf> single(Features told, Optional<Integer> hint) {
    Optional<Edtf> date = bare(told, hint);
    if (date.isPresent() && told.has(Field.OFFSET) && date.get().precision() == Precision.DAY) {
      date = Optional.of(Edtf.day(date.get().earliest().plusDays(told.get(Field.OFFSET))));
    }
    boolean about = told.has(Field.APPROX) && date.isPresent() && date.get().isSingle() && !date.get().isQualified();
    return about ? Optional.of(Edtf.parse(date.get() + "~")) : date;
  }

  private Optional<Edtf> bare(Features told, Optional<Integer> hint) {
    if (told.has(Field.DAY) && told.has(Field.MONTH) && told.hasAny(Field.UNIT)
        && told.get(Field.UNIT) <= Codes.WEEKS) {
      // "Today, May 9": the day of the month says it all.
      return bare(told.without(Field.UNIT), hint);
    }
    if (told.hasAny(Field.MEASURE, Field.ANNIVERSARY, Field.DURATION)) {
      return Optional.empty();
    }
    if (told.has(Field.CALENDAR) && told.has(Field.DECADE)) {
      return years.ofCalendar(told, hint).map(decade -> Calendars.decade(told.get(Field.CALENDAR), decade));
    }
    if (told.has(Field.CALENDAR)) {
      return elsewhere(told, hint);
    }
    if (told.has(Field.FIRST)) {
      return numeric(told);
    }
    if (told.hasAny(Field.DECADE, Field.CENTURY) || told.is(Field.UNIT, Codes.CENTURIES)) {
      return Decades.of(told, discourse.publishedYear());
    }
    if (told.has(Field.SEASON) && told.is(Field.ANCHOR, Codes.STORY) && !discourse.isHistory()) {
      return Optional.empty();
    }
    if (told.has(Field.WEEK)) {
      return years.of(told, hint).map(year -> Periods.numberedWeek(year, told));
    }
    if (told.has(Field.SEASON)) {
      return years.of(told, hint).map(year -> Edtf.parse(Edtf.year(year) + "-" + told.get(Field.SEASON)));
    }
    boolean counts = told.has(Field.COUNT) && told.has(Field.UNIT) && told.has(Field.DIRECTION);
    Features shifted = counts ? told.with(Field.SHIFT, told.get(Field.COUNT) * told.get(Field.DIRECTION)) : told;
    if (told.has(Field.EXACT) && discourse.publishedDay().isPresent()) {
      return discourse.publishedDay().map(day -> Edtf.day(day.plusYears(shifted.get(Field.SHIFT))));
    }
    if (shifted.has(Field.UNIT) && shifted.get(Field.UNIT) != Codes.YEARS) {
      return counted.date(shifted);
    }
    if (told.has(Field.WEEKDAY) && !told.has(Field.DAY)) {
      return counted.weekday(told);
    }
    if (told.has(Field.DAY) && !told.has(Field.MONTH)) {
      return told.has(Field.WHICH) && !told.is(Field.WHICH, 0)
          ? counted.dayNamed(told)
          : counted.dayAlone(told.get(Field.DAY));
    }
    return years.of(shifted, hint).flatMap(year -> calendar(year, shifted));
  }

  /** A date of another calendar; of a lunisolar one without a year the one nearest to publication. */
  private Optional<Edtf> elsewhere(Features told, Optional<Integer> hint) {
    if (!Calendars.isLunisolar(told.get(Field.CALENDAR))) {
      return years.ofCalendar(told, hint).flatMap(year -> Calendars.date(told, year));
    }
    Optional<Integer> year = years.isTold(told)
        ? years.of(told, hint)
        : hint.or(() -> years.fromStory(told));
    return year.isPresent()
        ? Calendars.date(told, year.get())
        : discourse.publishedDay().flatMap(day -> Calendars.nearest(told, day, discourse.planning()));
  }

  private Optional<Edtf> numeric(Features told) {
    int year = years.of(told, Optional.empty()).orElse(0);
    Optional<Edtf> dayFirst = Periods.day(year, told.get(Field.SECOND), told.get(Field.FIRST));
    Optional<Edtf> monthFirst = Periods.day(year, told.get(Field.FIRST), told.get(Field.SECOND));
    if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
      return dayFirst.or(() -> monthFirst);
    }
    return discourse.monthFirst().isPresent()
        ? (discourse.monthFirst().get() ? monthFirst : dayFirst)
        : Optional.of(Edtf.oneOf(List.of(dayFirst.get(), monthFirst.get())));
  }

  private Optional<Edtf> calendar(int year, Features told) {
    if (told.get(Field.ERA) > 0 && year < commonMonths) {
      // Months of an era were then those of the moon: only the year is sure.
      return Optional.of(Edtf.year(year));
    }
    if (told.has(Field.DAY)) {
      return Optional.of(Edtf.day(LocalDate.of(year, told.get(Field.MONTH), told.get(Field.DAY))));
    }
    if (told.has(Field.MONTH)) {
      return Optional.of(periods.month(YearMonth.of(year, told.get(Field.MONTH)), told));
    }
    return Optional.of(told.has(Field.PART) ? periods.year(year, told.get(Field.PART)) : Edtf.year(year));
  }

}
