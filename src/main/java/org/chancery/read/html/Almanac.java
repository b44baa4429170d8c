package org.chancery.read.html;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days of other calendars as days of the Gregorian, as far as pages can date from them. */
final class Almanac {
  private static final int FIRST = 1900;
  private static final int LAST = 2199;
  private static final int BUDDHIST = 543;
  /** The reckoning of the Islamic calendar that most sites print. */
  private static final String PRINTED_ISLAMIC = "islamic-umalqura";
  private static final int NO_ERA = -1;
  private static final long DAY = 86_400_000L;

  private Almanac() {}

  /**
   * A day.
   *
   * @param year a year whose calendar is known by its size: Gregorian, Buddhist, or of the calendar {@code other}
   * @param other ICU's name of a calendar whose years are some hundreds less
   */
  static Optional<LocalDate> date(int year, int month, int day, String other) {
    try {
      if (year > LAST && year <= LAST + BUDDHIST) {
        return Optional.of(LocalDate.of(year - BUDDHIST, month, day));
      }
      if (year >= FIRST && year <= LAST) {
        return Optional.of(LocalDate.of(year, month, day));
      }
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    boolean known = other.equals("persian") && year >= 1300 && year <= 1480
        || other.startsWith("islamic") && year >= 1340 && year <= 1500;
    return known
        ? converted(other.startsWith("islamic") ? PRINTED_ISLAMIC : other, NO_ERA, year, month, day)
        : Optional.empty();
  }

  /** A day of the Gregorian calendar's months in a year of an era. */
  static Optional<LocalDate> date(DateCustoms.Era era, int year, int month, int day) {
    return converted(era.calendar(), era.number(), year, month, day);
  }

  private static Optional<LocalDate> converted(String name, int era, int year, int month, int day) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, ULocale.ROOT.setKeywordValue("calendar", name));
    calendar.clear();
    calendar.setLenient(false);
    if (era != NO_ERA) {
      calendar.set(Calendar.ERA, era);
    }
    calendar.set(Calendar.YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    try {
      return Optional.of(LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), DAY)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
