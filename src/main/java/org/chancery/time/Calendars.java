package org.chancery.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;

/** Days of calendars other than the common one. */
final class Calendars {
  private Calendars() {}

  /**
   * The common day of a month and day of another calendar.
   *
   * @param told calendar, month and day
   * @param year the year of that calendar, or for lunisolar ones the common year that it mostly falls in
   */
  static Optional<Edtf> day(Features told, int year) {
    if (!told.has(Field.MONTH) || !told.has(Field.DAY) || year < 1 || year > 9999) {
      return Optional.empty();
    }
    return switch (told.get(Field.CALENDAR)) {
      case Codes.CHINESE -> lunisolar(calendar("chinese"), year, told);
      case Codes.VIETNAMESE -> lunisolar(new VietnameseCalendar(), year, told);
      case Codes.KOREAN -> lunisolar(calendar("dangi"), year, told);
      case Codes.PERSIAN -> plain("persian", year, told);
      case Codes.ISLAMIC -> plain("islamic-civil", year, told);
      default -> Optional.empty();
    };
  }

  private static Optional<Edtf> plain(String name, int year, Features told) {
    Calendar calendar = calendar(name);
    calendar.clear();
    calendar.set(Calendar.YEAR, year);
    return common(calendar, told);
  }

  private static Optional<Edtf> lunisolar(Calendar calendar, int year, Features told) {
    calendar.setTime(Date.from(LocalDate.of(year, 7, 1).atStartOfDay().toInstant(ZoneOffset.UTC)));
    return common(calendar, told);
  }

  private static Calendar calendar(String name) {
    return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + name));
  }

  private static Optional<Edtf> common(Calendar calendar, Features told) {
    calendar.set(Calendar.MONTH, told.get(Field.MONTH) - 1);
    calendar.set(Calendar.DAY_OF_MONTH, told.get(Field.DAY));
    LocalDate day = Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
    return Optional.of(Edtf.day(day));
  }
}
