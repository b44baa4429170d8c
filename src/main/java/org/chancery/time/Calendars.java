package org.chancery.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;
import java.util.stream.IntStream;

/** Days of calendars other than the common one. */
final class Calendars {
  /** Of the Thai years that began on 1 April, the first (1889) and the last (1939) that had a January, in the next. */
  private static final int FIRST_APRIL_YEAR = 2432;
  private static final int LAST_APRIL_YEAR = 2482;
  private static final int BUDDHIST = -543;
  private static final int MARCH = 3;
  /** Until then all Vietnam used the calendar of China. */
  private static final int VIETNAM_APART = 1968;
  private static final int CYCLE = 60;
  /** The year 4 was a 甲子. */
  private static final int CYCLE_BEGINS = 4;
  /** How far from the time of writing a year of the cycle may lie to be known without its century. */
  private static final int CYCLE_NEAR = 12;

  private Calendars() {}

  /**
   * The common day of a day of another calendar; all of the month where no day is told.
   *
   * @param told calendar, month and perhaps day
   * @param year the year of that calendar, or for lunisolar ones the common year that it begins in
   */
  static Optional<Edtf> day(Features told, int year) {
    if (!told.has(Field.MONTH) || year < 1 || year > 9999) {
      return Optional.empty();
    }
    if (told.has(Field.DAY)) {
      return common(told, year, told.get(Field.DAY)).map(Edtf::day);
    }
    Optional<LocalDate> first = common(told, year, 1);
    return first.map(from -> {
      LocalDate last = common(told, year, 30).orElseGet(() -> from.plusDays(28));
      return Edtf.parse("[" + Edtf.day(from) + ".." + Edtf.day(last) + "]");
    });
  }

  /** The same without a year: the one that lies nearest to a day, or the next from it on. */
  static Optional<Edtf> nearest(Features told, LocalDate day, boolean ahead) {
    int year = yearOf(told, day);
    return IntStream.rangeClosed(year - 1, year + 1).mapToObj(y -> day(told, y)).flatMap(Optional::stream)
        .filter(date -> !ahead || !date.latest().isBefore(day))
        .min(Comparator.comparing(date -> Math.abs(date.earliest().toEpochDay() - day.toEpochDay())));
  }

  /** Whether a calendar counts its years as the common one does, so that a common year names one of its years. */
  static boolean isLunisolar(Features told) {
    int calendar = told.get(Field.CALENDAR);
    return calendar == Codes.CHINESE || calendar == Codes.VIETNAMESE || calendar == Codes.KOREAN;
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

  private static Calendar calendar(Features told, int year) {
    return switch (told.get(Field.CALENDAR)) {
      case Codes.VIETNAMESE -> year < VIETNAM_APART ? named("chinese") : new VietnameseCalendar();
      case Codes.KOREAN -> named("dangi");
      case Codes.PERSIAN -> named("persian");
      case Codes.ISLAMIC -> named("islamic-civil");
      default -> named("chinese");
    };
  }

  private static Calendar named(String name) {
    return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + name));
  }

  private static int yearOf(Features told, LocalDate day) {
    if (isLunisolar(told)) {
      return day.getYear();
    }
    Calendar calendar = calendar(told, day.getYear());
    calendar.setTime(noon(day));
    return calendar.get(Calendar.YEAR);
  }

  /** Empty where the calendar has no such day in that year. */
  private static Optional<LocalDate> common(Features told, int year, int day) {
    Calendar calendar = calendar(told, year);
    int month = told.get(Field.MONTH) - 1;
    int leap = told.has(Field.LEAP) ? 1 : 0;
    if (isLunisolar(told)) {
      calendar.setTime(noon(LocalDate.of(year, 7, 1)));
      int own = calendar.get(Calendar.EXTENDED_YEAR);
      calendar.clear();
      calendar.set(Calendar.EXTENDED_YEAR, own);
      calendar.set(ChineseCalendar.IS_LEAP_MONTH, leap);
    } else {
      calendar.clear();
      calendar.set(Calendar.YEAR, year);
    }
    calendar.set(Calendar.MONTH, month);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    LocalDate date = Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
    boolean exists = calendar.get(Calendar.MONTH) == month && calendar.get(Calendar.DAY_OF_MONTH) == day
        && (!isLunisolar(told) || calendar.get(ChineseCalendar.IS_LEAP_MONTH) == leap);
    return exists ? Optional.of(date) : Optional.empty();
  }

  private static Date noon(LocalDate day) {
    return Date.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
  }
}
