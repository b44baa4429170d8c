package org.chancery.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Days, months and years of calendars other than the common one. A month or year of them is a stretch of days in which
 * something took place. That of Islam goes by Umm al-Qura, as Saudi Arabia prints it; since other countries watch the
 * moon themselves, its days are approximate.
 */
final class Calendars {
  /** Of the Thai years that began on 1 April, the first (1889) and the last (1939) that had a January, in the next. */
  private static final int FIRST_APRIL_YEAR = 2432;
  private static final int LAST_APRIL_YEAR = 2482;
  private static final int BUDDHIST = -543;
  private static final int MARCH = 3;
  /** Until then all Vietnam used the calendar of China. */
  private static final int VIETNAM_APART = 1968;
  private static final int SOON = 31;
  private static final int CYCLE = 60;
  /** The year 4 was a 甲子. */
  private static final int CYCLE_BEGINS = 4;
  /** How far from the time of writing a year of the cycle may lie to be known without its century. */
  private static final int CYCLE_NEAR = 12;

  private Calendars() {}

  /** A day of a calendar as that calendar names it. */
  private record Named(int calendar, int year, int month, int day, boolean leap) {
    Named(int calendar, int year, int month, int day) {
      this(calendar, year, month, day, false);
    }
  }

  /**
   * The common date of one of another calendar, empty where that has no such day.
   *
   * @param told calendar, and month and day where they are told
   * @param year the year of that calendar, or for lunisolar ones the common year that it begins in
   */
  static Optional<Edtf> date(Features told, int year) {
    if (year < 1 || year > 9999) {
      return Optional.empty();
    }
    int kind = told.get(Field.CALENDAR);
    if (told.has(Field.DAY)) {
      boolean watched = kind == Codes.ISLAMIC;
      return told.has(Field.MONTH)
          ? common(named(told, year, told.get(Field.DAY)))
              .map(day -> watched ? Edtf.parse(Edtf.day(day) + "~") : Edtf.day(day))
          : Optional.empty();
    }
    return isLunisolar(kind) ? moon(told, year) : stretch(told, kind, year);
  }

  /** A month of a lunisolar year. */
  private static Optional<Edtf> moon(Features told, int year) {
    return told.has(Field.MONTH)
        ? common(named(told, year, 1)).map(from -> days(from,
            common(named(told, year, 30)).orElseGet(() -> from.plusDays(28))))
        : Optional.empty();
  }

  /** A month or a whole year of a calendar whose months do not leap. */
  private static Optional<Edtf> stretch(Features told, int kind, int year) {
    int first = told.has(Field.MONTH) ? told.get(Field.MONTH) : 1;
    boolean runsOn = !told.has(Field.MONTH) || first == 12;
    Optional<LocalDate> start = common(new Named(kind, year, first, 1));
    Optional<LocalDate> next = common(new Named(kind, runsOn ? year + 1 : year, runsOn ? 1 : first + 1, 1));
    return start.flatMap(from -> next.map(to -> kind == Codes.ISLAMIC
        ? Edtf.parse("[" + month(from) + ".." + month(to.minusDays(1)) + "]")
        : days(from, to.minusDays(1))));
  }

  private static Edtf days(LocalDate from, LocalDate to) {
    return Edtf.parse("[" + Edtf.day(from) + ".." + Edtf.day(to) + "]");
  }

  private static Named named(Features told, int year, int day) {
    return new Named(told.get(Field.CALENDAR), year, told.get(Field.MONTH), day, told.has(Field.LEAP));
  }

  /** A lunisolar date without a year: the last before a day or soon after it, or where it lies ahead the next. */
  static Optional<Edtf> nearest(Features told, LocalDate day, boolean ahead) {
    int year = day.getYear();
    return IntStream.rangeClosed(year - 1, year + 1).mapToObj(y -> date(told, y)).flatMap(Optional::stream)
        .filter(date -> ahead ? !date.latest().isBefore(day) : !date.earliest().isAfter(day.plusDays(SOON)))
        .min(Comparator.comparing(date -> Math.abs(date.earliest().toEpochDay() - day.toEpochDay())));
  }

  /** The ten years of a calendar that is not lunisolar, from the first of them on, as years of the common one. */
  static Edtf decade(int kind, int first) {
    int from = common(new Named(kind, first, 1, 1)).orElseThrow().getYear();
    int to = common(new Named(kind, first + 10, 1, 1)).orElseThrow().minusDays(1).getYear();
    return Edtf.parse(Edtf.year(from) + "~/" + Edtf.year(to) + "~");
  }

  /** The year of a calendar that is not lunisolar in which a day lies. */
  static int year(int kind, LocalDate day) {
    Calendar calendar = calendar(kind, day.getYear());
    calendar.setTime(noon(day));
    return calendar.get(Calendar.YEAR);
  }

  /** The common day, given one day as two calendars, Julian and common, name it; empty where they do not agree. */
  static Optional<LocalDate> styles(LocalDate one, LocalDate other) {
    for (LocalDate old : List.of(one, other)) {
      LocalDate common = old.equals(one) ? other : one;
      Named julian = new Named(Codes.JULIAN, old.getYear(), old.getMonthValue(), old.getDayOfMonth());
      if (common(julian).equals(Optional.of(common))) {
        return Optional.of(common);
      }
    }
    return Optional.empty();
  }

  /** Whether a calendar counts its years as the common one does, so that a common year names one of its years. */
  static boolean isLunisolar(int kind) {
    return kind == Codes.CHINESE || kind == Codes.VIETNAMESE || kind == Codes.KOREAN;
  }

  /** The common year of a year of an era; a Thai January long ago belongs to the year after. */
  static int commonYear(Features told) {
    int year = told.get(Field.YEAR);
    boolean next = told.is(Field.ERA, BUDDHIST) && year >= FIRST_APRIL_YEAR && year <= LAST_APRIL_YEAR
        && told.has(Field.MONTH) && told.get(Field.MONTH) <= MARCH;
    return told.year() + (next ? 1 : 0);
  }

  /** The year of a place in the cycle of sixty that lies nearest to another, where it lies near enough. */
  static Optional<Integer> yearOfCycle(int place, int near) {
    int ahead = Math.floorMod(place - 1 - (near - CYCLE_BEGINS), CYCLE);
    int year = ahead > CYCLE / 2 ? near + ahead - CYCLE : near + ahead;
    return Math.abs(year - near) <= CYCLE_NEAR ? Optional.of(year) : Optional.empty();
  }

  /** Empty where the calendar has no such day in that year. */
  private static Optional<LocalDate> common(Named told) {
    Calendar calendar = calendar(told.calendar(), told.year());
    boolean lunisolar = isLunisolar(told.calendar());
    int leap = told.leap() ? 1 : 0;
    if (lunisolar) {
      calendar.setTime(noon(LocalDate.of(told.year(), 7, 1)));
      int own = calendar.get(Calendar.EXTENDED_YEAR);
      calendar.clear();
      calendar.set(Calendar.EXTENDED_YEAR, own);
      calendar.set(ChineseCalendar.IS_LEAP_MONTH, leap);
    } else {
      calendar.clear();
      calendar.set(Calendar.YEAR, told.year());
    }
    calendar.set(Calendar.MONTH, told.month() - 1);
    calendar.set(Calendar.DAY_OF_MONTH, told.day());
    LocalDate date = Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
    boolean exists = calendar.get(Calendar.MONTH) == told.month() - 1
        && calendar.get(Calendar.DAY_OF_MONTH) == told.day()
        && (!lunisolar || calendar.get(ChineseCalendar.IS_LEAP_MONTH) == leap);
    return exists ? Optional.of(date) : Optional.empty();
  }

  private static Calendar calendar(int kind, int year) {
    return switch (kind) {
      case Codes.CHINESE -> icu("chinese");
      case Codes.VIETNAMESE -> year < VIETNAM_APART ? icu("chinese") : new VietnameseCalendar();
      case Codes.KOREAN -> icu("dangi");
      case Codes.PERSIAN -> icu("persian");
      case Codes.ISLAMIC -> icu("islamic-umalqura");
      case Codes.JULIAN -> julian();
      default -> throw new IllegalArgumentException("no calendar: " + kind);
    };
  }

  private static Calendar icu(String name) {
    return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + name));
  }

  private static Calendar julian() {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ENGLISH);
    calendar.setGregorianChange(Date.from(Instant.ofEpochMilli(Long.MAX_VALUE)));
    return calendar;
  }

  private static Date noon(LocalDate day) {
    return Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }

  private static Edtf month(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return Edtf.month(month.getYear(), month.getMonthValue());
  }
}
