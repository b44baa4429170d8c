package org.chancery.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the year of a date: as written, as counted, or the one that the story or the day of publication implies. */
final class YearFinder {
  /** A date without a year this many days ahead of publication is to come, if else it were almost a year ago. */
  private static final int SOON = 31;
  /** A story that goes on from one of the last months to one of the first has passed the turn of the year. */
  private static final int AUTUMN = 10;
  private static final int SPRING = 3;

  /** The press writes two digits of years gone by, and of few to come. */
  private static final int AHEAD = 20;
  /** The time of writing, where nothing tells it. */
  private static final int UNKNOWN = 2015;

  private final Discourse discourse;

  YearFinder(Discourse discourse) {
    this.discourse = discourse;
  }

  /** Whether the words tell the year themselves. */
  boolean isTold(Features told) {
    return told.hasAny(Field.YEAR, Field.YY, Field.CYCLE, Field.WHICH) || told.is(Field.UNIT, Codes.YEARS);
  }

  /** The year, empty where nothing tells it; {@code hint} is what another date of the sentence says. */
  Optional<Integer> of(Features told, Optional<Integer> hint) {
    if (told.has(Field.YEAR)) {
      return Optional.of(Calendars.commonYear(told));
    }
    if (told.has(Field.YY)) {
      return Optional.of(nearest(told.get(Field.YY), told.get(Field.ERA)));
    }
    if (told.has(Field.CYCLE)) {
      Optional<Integer> near = hint.or(discourse::publishedYear);
      return near.flatMap(year -> Calendars.yearOfCycle(told.get(Field.CYCLE), year));
    }
    if (told.is(Field.UNIT, Codes.YEARS)) {
      return anchor(told).map(year -> year + told.get(Field.SHIFT))
          .filter(year -> year > 0 || told.is(Field.ANCHOR, Codes.TOLD) || told.is(Field.ANCHOR, Codes.STORY));
    }
    if (told.has(Field.WHICH)) {
      boolean ofStory = told.is(Field.ANCHOR, Codes.TOLD) || (!told.is(Field.WHICH, 0) && discourse.isHistory());
      return (ofStory ? discourse.told() : discourse.published()).filter(base -> !base.latest().equals(LocalDate.MAX))
          .flatMap(base -> named(told, base));
    }
    if (hint.isPresent()) {
      return hint;
    }
    return fromStory(told).or(() -> discourse.published().flatMap(p -> fromPublication(told, p)));
  }

  /** The year of a date of another calendar, counted as that calendar does. */
  Optional<Integer> ofCalendar(Features told, Optional<Integer> hint) {
    int kind = told.get(Field.CALENDAR);
    if (told.has(Field.DECADE)) {
      int decade = told.get(Field.DECADE);
      Optional<Integer> thisYear = discourse.publishedDay().map(day -> Calendars.year(kind, day));
      return decade >= 100 ? Optional.of(decade) : thisYear.map(year -> year - Math.floorMod(year - decade, 100));
    }
    boolean common = kind == Codes.JULIAN;
    if (common || told.has(Field.YEAR) || discourse.publishedDay().isEmpty()) {
      return told.has(Field.YY) && !common ? Optional.empty() : of(told, hint);
    }
    LocalDate published = discourse.publishedDay().get();
    int now = Calendars.year(kind, published);
    if (told.has(Field.YY)) {
      return Optional.of(closest(told.get(Field.YY), now));
    }
    if (told.is(Field.UNIT, Codes.YEARS) || told.has(Field.WHICH)) {
      return Optional.of(now + told.get(Field.SHIFT) + told.get(Field.WHICH));
    }
    LocalDate edge = published.plusDays(discourse.planning() ? -SOON : SOON);
    return IntStream.of(now + 1, now, now - 1).filter(year -> discourse.planning() == isAfter(told, year, edge))
        .boxed().reduce((later, earlier) -> discourse.planning() ? earlier : later);
  }

  private static boolean isAfter(Features told, int year, LocalDate edge) {
    return Calendars.date(told, year).map(date -> date.earliest().isAfter(edge)).orElse(false);
  }

  /**
   * The year of two digits that lies before publication, or a little after it; in this century or the last where that
   * is unknown.
   */
  private int nearest(int digits, int era) {
    return closest(digits, discourse.publishedYear().orElse(UNKNOWN) - era) + era;
  }

  private static int closest(int digits, int now) {
    int year = now - Math.floorMod(now, 100) + digits;
    if (year - now > AHEAD) {
      year -= 100;
    } else if (now - year >= 100 - AHEAD) {
      year += 100;
    }
    return year;
  }

  private Optional<Integer> anchor(Features told) {
    if (told.get(Field.ANCHOR) == Codes.PUBLISHED) {
      return discourse.publishedYear();
    }
    return discourse.anchor(told.get(Field.ANCHOR)).map(date -> date.latest().equals(LocalDate.MAX)
        ? date.earliest().getYear()
        : date.latest().getYear());
  }

  /** In a story of another year than that of publication, a date without a year goes on from the last one. */
  Optional<Integer> fromStory(Features told) {
    if (discourse.isHistory() && month(told) >= 1) {
      return discourse.storyYear(month(told), told.get(Field.DAY));
    }
    Optional<Edtf> last = discourse.fresh().filter(t -> !t.latest().equals(LocalDate.MAX));
    if (last.isEmpty() || last.get().precision().compareTo(Precision.YEAR) > 0
        || discourse.publishedYear().equals(Optional.of(last.get().latest().getYear()))) {
      return Optional.empty();
    }
    LocalDate date = last.get().latest();
    boolean turns = last.get().precision() != Precision.YEAR && date.getMonthValue() >= AUTUMN
        && told.has(Field.MONTH) && told.get(Field.MONTH) <= SPRING;
    return Optional.of(turns ? date.getYear() + 1 : date.getYear());
  }

  /** "Last November", "this summer", "next May". */
  private static Optional<Integer> named(Features told, Edtf published) {
    int year = published.latest().getYear();
    int month = month(told);
    if (told.has(Field.DAY) && !told.is(Field.WHICH, 0) && published.precision() == Precision.DAY) {
      MonthDay day = MonthDay.of(month, told.get(Field.DAY));
      MonthDay today = MonthDay.from(published.latest());
      boolean ahead = told.is(Field.WHICH, 1);
      return Optional.of(ahead ? (day.isBefore(today) ? year + 1 : year) : (day.isAfter(today) ? year - 1 : year));
    }
    if (told.is(Field.WHICH, 0) || published.precision().compareTo(Precision.MONTH) > 0) {
      return Optional.of(told.is(Field.WHICH, 0) ? year : year + told.get(Field.WHICH));
    }
    int now = published.latest().getMonthValue();
    if (told.is(Field.WHICH, -1)) {
      return Optional.of(month < now ? year : year - 1);
    }
    if (told.is(Field.WHICH, -2)) {
      return Optional.of(month <= now ? year : year - 1);
    }
    return Optional.of(month > now ? year : year + 1);
  }

  private static int month(Features told) {
    return told.has(Field.SEASON) ? Season.of(told.get(Field.SEASON)).first() : told.get(Field.MONTH);
  }

  private Optional<Integer> fromPublication(Features told, Edtf published) {
    int year = published.latest().getYear();
    int month = month(told);
    if (month < 1 || month > 12) {
      return Optional.empty();
    }
    if (!published.isSingle() || published.precision().compareTo(Precision.MONTH) > 0) {
      return published.year();
    }
    if (published.precision() == Precision.MONTH || !told.has(Field.DAY)) {
      int now = published.latest().getMonthValue();
      boolean past = !discourse.planning();
      return Optional.of(past ? (month <= now ? year : year - 1) : (month >= now ? year : year + 1));
    }
    return Optional.of(nearDay(month, told.get(Field.DAY), published.earliest()));
  }

  private int nearDay(int month, int day, LocalDate published) {
    int year = published.getYear();
    if (day > YearMonth.of(2000, month).lengthOfMonth()) {
      return year;
    }
    LocalDate here = MonthDay.of(month, day).atYear(year);
    long ahead = ChronoUnit.DAYS.between(published, here);
    if (discourse.planning()) {
      return ahead >= -SOON ? year : year + 1;
    }
    if (ahead > SOON) {
      return year - 1;
    }
    return ahead < SOON - 365 ? year + 1 : year;
  }
}
