package org.chancery.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Days, months and years of calendars other than the common one. A month or year of them is a stretch of days in which
 * something took place. That of Islam goes by Umm al-Qura, as Saudi Arabia prints it; since other countries watch the
 * moon themselves, its days are approximate.
 */
final class Calendars {
  private Calendars() {}

  /**
   * The common date of one of another calendar, empty where that has no such day.
   *
   * @param told calendar, and month and day where they are told
   * @param year the year of that calendar, or for lunisolar ones the common year that it mostly falls in
   */
  static Optional<Edtf> date(Features told, int year) {
    if (year < 1 || year > 9999) {
      return Optional.empty();
    }
    int kind = told.get(Field.CALENDAR);
    boolean lunar = kind == Codes.ISLAMIC;
    if (told.has(Field.DAY) && told.has(Field.MONTH)) {
      return day(kind, year, told.get(Field.MONTH), told.get(Field.DAY))
          .map(day -> lunar ? Edtf.parse(Edtf.day(day) + "~") : Edtf.day(day));
    }
    if (told.has(Field.DAY) || isLunisolar(kind)) {
      return Optional.empty();
    }
    int first = told.has(Field.MONTH) ? told.get(Field.MONTH) : 1;
    boolean runsOn = !told.has(Field.MONTH) || first == 12;
    Optional<LocalDate> start = day(kind, year, first, 1);
    Optional<LocalDate> next = day(kind, runsOn ? year + 1 : year, runsOn ? 1 : first + 1, 1);
    return start.flatMap(from -> next.map(to -> lunar
        ? Edtf.parse("[" + month(from) + ".." + month(to.minusDays(1)) + "]")
        : Edtf.parse("[" + Edtf.day(from) + ".." + Edtf.day(to.minusDays(1)) + "]")));
  }

  /** The ten years of a calendar that is not lunisolar, from the first of them on, as years of the common one. */
  static Edtf decade(int kind, int first) {
    int from = day(kind, first, 1, 1).orElseThrow().getYear();
    int to = day(kind, first + 10, 1, 1).orElseThrow().minusDays(1).getYear();
    return Edtf.parse(Edtf.year(from) + "~/" + Edtf.year(to) + "~");
  }

  /** The year of a calendar that is not lunisolar in which a day lies. */
  static int year(int kind, LocalDate day) {
    Calendar calendar = calendar(kind);
    calendar.setTime(midnight(day));
    return calendar.get(Calendar.YEAR);
  }

  /** The common day, given one day as two calendars, Julian and common, name it; empty where they do not agree. */
  static Optional<LocalDate> styles(LocalDate one, LocalDate other) {
    for (LocalDate old : List.of(one, other)) {
      LocalDate common = old.equals(one) ? other : one;
      if (day(Codes.JULIAN, old.getYear(), old.getMonthValue(), old.getDayOfMonth())
          .equals(Optional.of(common))) {
        return Optional.of(common);
      }
    }
    return Optional.empty();
  }

  static boolean isLunisolar(int kind) {
    return kind == Codes.CHINESE || kind == Codes.VIETNAMESE || kind == Codes.KOREAN;
  }

  private static Optional<LocalDate> day(int kind, int year, int month, int day) {
    Calendar calendar = calendar(kind);
    if (isLunisolar(kind)) {
      calendar.setTime(midnight(LocalDate.of(year, 7, 1)));
    } else {
      calendar.clear();
      calendar.set(Calendar.YEAR, year);
    }
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    LocalDate common = Instant.ofEpochMilli(calendar.getTimeInMillis()).atZone(ZoneOffset.UTC).toLocalDate();
    boolean exists = calendar.get(Calendar.MONTH) == month - 1 && calendar.get(Calendar.DAY_OF_MONTH) == day;
    return exists ? Optional.of(common) : Optional.empty();
  }

  private static Calendar calendar(int kind) {
    return switch (kind) {
      case Codes.CHINESE -> named("chinese");
      case Codes.VIETNAMESE -> new VietnameseCalendar();
      case Codes.KOREAN -> named("dangi");
      case Codes.PERSIAN -> named("persian");
      case Codes.ISLAMIC -> named("islamic-umalqura");
      case Codes.JULIAN -> julian();
      default -> throw new IllegalArgumentException("no calendar: " + kind);
    };
  }

  private static Calendar named(String name) {
    return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("en@calendar=" + name));
  }

  private static Calendar julian() {
    GregorianCalendar calendar = new GregorianCalendar(TimeZone.GMT_ZONE, ULocale.ENGLISH);
    calendar.setGregorianChange(Date.from(Instant.ofEpochMilli(Long.MAX_VALUE)));
    return calendar;
  }

  private static Date midnight(LocalDate day) {
    return Date.from(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  private static Edtf month(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return Edtf.month(month.getYear(), month.getMonthValue());
  }
}
