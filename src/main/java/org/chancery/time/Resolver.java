package org.chancery.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns what the words of an expression tell into a date, in the light of the {@link Discourse}. What is no date of
 * the calendar, or hangs on something that is not known, gives none.
 */
final class Resolver {
  /** How old news is, in days. */
  private static final int NEWS = 3;

  private final Discourse discourse;
  private final int commonMonths;
  private final YearFinder years;

  /** With dates of eras before the year {@code commonMonths}, month and day are of a calendar of the moon. */
  Resolver(Discourse discourse, int commonMonths) {
    this.discourse = discourse;
    this.commonMonths = commonMonths;
    this.years = new YearFinder(discourse);
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
    return whole(kind, dates).map(whole -> new Dated(whole, dates));
  }

  private static Optional<Edtf> whole(Rule.Kind kind, List<Edtf> dates) {
    Edtf first = dates.getFirst();
    return switch (kind) {
      case NONE -> Optional.empty();
      case DATE, NAMED, RANGE -> Optional.of(first);
      case ALL -> Optional.of(areRunning(dates)
          ? Edtf.interval(first, dates.getLast())
          : Edtf.all(dates.stream().map(Resolver::plain).toList()));
      case EITHER -> Optional.of(Edtf.oneOf(dates));
      case SINCE -> Optional.of(isEdge(first) ? Edtf.parse(first + "/..") : first);
      case UNTIL -> Optional.of(isEdge(first) ? Edtf.parse("../" + first) : first);
      case BY -> Optional.of(isEdge(first) ? Edtf.parse("[.." + first + "]") : first);
      case AFTER -> Optional.of(isEdge(first) ? Edtf.parse("[" + first + "..]") : first);
      case STYLES -> styles(dates);
      case WEEK -> Optional.of(week(first));
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

  private static Edtf week(Edtf day) {
    LocalDate monday = day.earliest().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Edtf.interval(Edtf.day(monday), Edtf.day(monday.plusDays(6)));
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
      return years.of(told, hint).flatMap(year -> numberedWeek(year, told));
    }
    if (told.has(Field.SEASON)) {
      return years.of(told, hint).map(year -> Edtf.parse(Edtf.year(year) + "-" + told.get(Field.SEASON)));
    }
    boolean counted = told.has(Field.COUNT) && told.has(Field.UNIT) && told.has(Field.DIRECTION);
    Features shifted = counted ? told.with(Field.SHIFT, told.get(Field.COUNT) * told.get(Field.DIRECTION)) : told;
    if (told.has(Field.EXACT) && discourse.publishedDay().isPresent()) {
      return discourse.publishedDay().map(day -> Edtf.day(day.plusYears(shifted.get(Field.SHIFT))));
    }
    if (shifted.has(Field.UNIT) && shifted.get(Field.UNIT) != Codes.YEARS) {
      return relative(shifted);
    }
    if (told.has(Field.WEEKDAY) && !told.has(Field.DAY)) {
      return weekday(told);
    }
    if (told.has(Field.DAY) && !told.has(Field.MONTH)) {
      return told.has(Field.WHICH) && !told.is(Field.WHICH, 0) ? dayNamed(told) : dayAlone(told.get(Field.DAY));
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

  /** "Week 42" of a year, or a weekday of it. */
  private static Optional<Edtf> numberedWeek(int year, Features told) {
    LocalDate fourth = LocalDate.of(year, 1, 4);
    LocalDate monday = fourth.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, told.get(Field.WEEK)).with(DayOfWeek.MONDAY);
    return Optional.of(told.has(Field.WEEKDAY)
        ? Edtf.day(monday.plusDays(told.get(Field.WEEKDAY) - 1L))
        : week(Edtf.day(monday)));
  }

  private Optional<Edtf> numeric(Features told) {
    int year = years.of(told, Optional.empty()).orElse(0);
    Optional<Edtf> dayFirst = valid(year, told.get(Field.SECOND), told.get(Field.FIRST));
    Optional<Edtf> monthFirst = valid(year, told.get(Field.FIRST), told.get(Field.SECOND));
    if (dayFirst.isEmpty() || monthFirst.isEmpty()) {
      return dayFirst.or(() -> monthFirst);
    }
    return discourse.monthFirst().isPresent()
        ? (discourse.monthFirst().get() ? monthFirst : dayFirst)
        : Optional.of(Edtf.oneOf(List.of(dayFirst.get(), monthFirst.get())));
  }

  private static Optional<Edtf> valid(int year, int month, int day) {
    boolean exists = year > 0 && month >= 1 && month <= 12 && day >= 1
        && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? Optional.of(Edtf.day(LocalDate.of(year, month, day))) : Optional.empty();
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
      return Optional.of(month(YearMonth.of(year, told.get(Field.MONTH)), told));
    }
    return Optional.of(told.has(Field.PART) ? thirdOfYear(year, told.get(Field.PART)) : Edtf.year(year));
  }

  private Edtf month(YearMonth month, Features told) {
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

  private Edtf thirdOfYear(int year, int part) {
    if (part == Codes.SO_FAR) {
      return discourse.publishedDay().filter(day -> day.getYear() == year)
          .map(day -> within(LocalDate.of(year, 1, 1), day)).orElse(Edtf.year(year));
    }
    return Edtf.parse("[" + Edtf.month(year, 4 * part - 3) + ".." + Edtf.month(year, 4 * part) + "]");
  }

  private static Edtf within(LocalDate first, LocalDate last) {
    return first.equals(last)
        ? Edtf.day(first)
        : Edtf.parse("[" + Edtf.day(first) + ".." + Edtf.day(last) + "]");
  }

  /** Dates counted in months, weeks, days or decades from the day of publication or from the date last told. */
  private Optional<Edtf> relative(Features told) {
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
    return Optional.of(within(saturday, saturday.plusDays(1)));
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
        : month(month, told));
  }

  private static Edtf inWeek(LocalDate base, int shift, Features told) {
    if (told.has(Field.COUNT)) {
      return Edtf.parse(Edtf.day(base.plusWeeks(shift)) + "~");
    }
    LocalDate monday = base.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(shift);
    return told.has(Field.WEEKDAY)
        ? Edtf.day(monday.plusDays(told.get(Field.WEEKDAY) - 1L))
        : within(monday, monday.plusDays(6));
  }

  /** A weekday counts back from the day of publication, and forward where the sentence tells a plan. */
  private Optional<Edtf> weekday(Features told) {
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
  private Optional<Edtf> dayNamed(Features told) {
    int day = told.get(Field.DAY);
    boolean ahead = told.is(Field.WHICH, 1);
    return discourse.publishedDay().flatMap(published -> {
      boolean other = ahead ? day < published.getDayOfMonth() : day > published.getDayOfMonth();
      YearMonth month = YearMonth.from(published).plusMonths(other ? (ahead ? 1 : -1) : 0);
      return valid(month.getYear(), month.getMonthValue(), day);
    });
  }

  /** "The 9th": of the month last told, else of that of publication. */
  private Optional<Edtf> dayAlone(int day) {
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
      return valid(of.getYear(), of.getMonthValue(), day);
    }
    return discourse.publishedDay().flatMap(published -> {
      YearMonth month = YearMonth.from(published);
      int ahead = day - published.getDayOfMonth();
      if (ahead > 3 && !discourse.planning()) {
        month = month.minusMonths(1);
      } else if (ahead < 0 && discourse.planning()) {
        month = month.plusMonths(1);
      }
      return valid(month.getYear(), month.getMonthValue(), day);
    });
  }

  /** Whether a day of a month is past when the same day of the next month is still to come, and no plan is told. */
  private boolean isNews(YearMonth month, int day) {
    return !discourse.planning() && discourse.publishedDay()
        .filter(published -> month.equals(YearMonth.from(published)) && day <= published.getDayOfMonth()).isPresent();
  }
}
