package org.chancery.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far a history has come. It goes on from the last month or day that it told; a year told since by itself ("in
 * 1942") may have moved it on, or may be a look aside ("the plan for 1976"). A heading with a year begins anew.
 */
final class Story {
  /** A month this many months after the one told last is of the same run of events. */
  private static final int RUN = 4;
  /** A month or day this little after the last is nearer than any year that is told aside. */
  private static final int CLOSE = 2;
  /** For how many sentences a day and month stays that of the year told with it. */
  private static final int REMEMBERED = 12;

  private final Map<MonthDay, Told> days = new HashMap<>();
  private Optional<Told> last = Optional.empty();
  private Optional<Told> aside = Optional.empty();

  /** A time and where it was told. */
  private record Told(LocalDate date, int sentence) {}

  /** A date was told in a sentence; of a heading it begins anew. */
  void tell(Edtf date, int sentence, boolean heading) {
    boolean open = date.earliest().equals(LocalDate.MIN) || date.latest().equals(LocalDate.MAX);
    if (heading && !open) {
      last = Optional.empty();
      aside = Optional.of(new Told(date.earliest(), sentence));
    }
    if (date.precision().compareTo(Precision.SEASON) <= 0 && !open) {
      Told told = new Told(date.latest(), sentence);
      last = Optional.of(told);
      aside = Optional.empty();
      if (date.isSingle() && date.precision() == Precision.DAY) {
        days.put(MonthDay.from(date.latest()), told);
      }
    } else if (date.precision() == Precision.YEAR && date.isSingle()) {
      aside = Optional.of(new Told(date.earliest(), sentence));
    }
  }

  /** The year of a month, and day where it is not 0, that a sentence tells without its year. */
  Optional<Integer> year(int month, int day, int sentence) {
    Optional<Told> same = day == 0 || day > YearMonth.of(2000, month).lengthOfMonth()
        ? Optional.empty()
        : Optional.ofNullable(days.get(MonthDay.of(month, day))).filter(t -> sentence - t.sentence() <= REMEMBERED);
    if (same.isPresent()) {
      return same.map(t -> t.date().getYear());
    }
    if (last.isEmpty()) {
      return aside.map(t -> t.date().getYear());
    }
    LocalDate date = last.get().date();
    int ahead = Math.floorMod(month - date.getMonthValue(), 12);
    if (aside.isPresent() && (aside.get().sentence() == sentence || ahead > CLOSE)) {
      return aside.map(t -> t.date().getYear());
    }
    boolean turns = month < date.getMonthValue() && ahead <= RUN;
    return Optional.of(turns ? date.getYear() + 1 : date.getYear());
  }
}
