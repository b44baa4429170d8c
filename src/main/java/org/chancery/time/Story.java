package org.chancery.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a history has come. It goes on from the last month or day that it told; a year told since by itself ("in
 * 1942") may have moved it on, or may be a look aside ("the plan for 1976"). A heading with a year begins anew.
 */
final class Story {
  /** A month this many months after the one told last is of the same run of events. */
  private static final int RUN = 4;
  /** For how many sentences a day and month stays that of the year told with it. */
  private static final int REMEMBERED = 12;

  private final Map<MonthDay, Told> days = new HashMap<>();
  private Optional<Told> last = Optional.empty();
  private Optional<Told> aside = Optional.empty();
  private Optional<Integer> section = Optional.empty();

  /** A time and where it was told; whether it tells a part of its year, so that what follows may be of the next. */
  private record Told(LocalDate date, int sentence, boolean fine) {
    int ahead(int month) {
      return Math.floorMod(month - date.getMonthValue(), 12);
    }

    /** The year of a month that is told after it. */
    int year(int month) {
      boolean turns = fine && month < date.getMonthValue() && ahead(month) <= RUN;
      return turns ? date.getYear() + 1 : date.getYear();
    }
  }

  /** Times were told together in a sentence; of a heading it begins anew with the first. */
  void tell(List<Edtf> times, int sentence, boolean heading) {
    if (heading && !times.isEmpty()) {
      last = Optional.empty();
      section = times.size() == 1 ? times.getFirst().year() : Optional.empty();
      tell(times.getFirst(), sentence);
    } else {
      times.forEach(time -> tell(time, sentence));
    }
  }

  private void tell(Edtf time, int sentence) {
    Told told = new Told(time.latest(), sentence, time.precision().compareTo(Precision.YEAR) < 0);
    boolean day = time.isSingle() && time.precision() == Precision.DAY;
    if (day && last.isPresent() && last.get().date().isAfter(time.latest()) && isRemembered(time.latest(), sentence)) {
      // A day told again is no step of the story, nor is the year that was told aside with it.
      aside = aside.filter(t -> t.sentence() != sentence);
      return;
    }
    if (time.precision() == Precision.SEASON || isWithinMonth(time)) {
      last = Optional.of(told);
      aside = Optional.empty();
      if (day) {
        days.put(MonthDay.from(time.latest()), told);
      }
    } else if (time.year().isPresent()) {
      aside = Optional.of(told);
    }
  }

  private boolean isRemembered(LocalDate day, int sentence) {
    Told told = days.get(MonthDay.from(day));
    return told != null && told.date().equals(day) && sentence - told.sentence() <= REMEMBERED;
  }

  private static boolean isWithinMonth(Edtf date) {
    return date.year().isPresent() && date.earliest().getMonth() == date.latest().getMonth();
  }

  /** The year of a month, and day where it is not 0, that a sentence tells without its year. */
  Optional<Integer> year(int month, int day, int sentence) {
    Optional<Told> same = day == 0 || day > YearMonth.of(2000, month).lengthOfMonth()
        ? Optional.empty()
        : Optional.ofNullable(days.get(MonthDay.of(month, day))).filter(t -> sentence - t.sentence() <= REMEMBERED);
    if (same.isPresent()) {
      return same.map(t -> t.date().getYear());
    }
    if (section.isPresent() && aside.filter(t -> t.sentence() == sentence).isEmpty()) {
      return section;
    }
    boolean goesOn = last.isPresent() && (aside.isEmpty()
        || (aside.get().sentence() != sentence && last.get().ahead(month) == 0));
    return (goesOn ? last : aside).map(told -> told.year(month));
  }
}
