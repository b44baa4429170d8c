package org.chancery.evaluate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.time.Edtf;
import org.chancery.time.Precision;

/**
 * The values of TIMEX2 beside those of EDTF.
 *
 * <pre>
 * 1941-06-22            1941-06-22                  1941  1941-06          1941  1941-06
 * 1941-06-22T03:15      1941-06-22                  194   (the 1940s)      194X
 * 1941-06-22TMO         1941-06-22                  19    (the years 19..) 19XX
 * 1943-SP SU FA WI      1943-21 22 23 24            BC0480                 -0479
 * 2008-Q1 .. Q4 H1 H2   2008-33 .. 36 40 41         BC048 (the 480s BC)    [-0488..-0479]
 * 1941-W25              [1941-06-16..1941-06-22]    BC04 (the years 4.. BC) -04XX
 * 1941-W25-WE           [1941-06-21..1941-06-22]    1943-07-XX  1943-XX    1943-07  1943
 * </pre>
 *
 * <p>Times of day are dropped, since a date of Chancery's is a day at the finest; a part that is not known is dropped
 * too. No date are durations ({@code P3D}), {@code PRESENT_REF}, {@code PAST_REF} and {@code FUTURE_REF}, and values
 * without a year ({@code XXXX-WI}).
 *
 * <p>TIMEX2 tells in an attribute of its own, {@code MOD}, that a part of a unit is meant: "early June" is
 * {@code VAL="1942-06" MOD="START"}. Evaluations of taggers compare {@code VAL} and pass over {@code MOD}; so does
 * this: what Chancery tells as a part of a unit, or as approximate, is taken back to the {@linkplain #unit unit}.
 */
final class TimexValue {
  private static final Pattern VALUE = Pattern.compile(
      "(BC)?([0-9]{2,4})(?:-([0-9]{2}|[A-Z][A-Z0-9]{1,2}))?(?:-([0-9]{2}|[1-7]|[A-Z]{2}))?(?:T.*)?");
  private static final Map<String, String> SEASONS = Map.of("SP", "21", "SU", "22", "FA", "23", "WI", "24",
      "Q1", "33", "Q2", "34", "Q3", "35", "Q4", "36", "H1", "40", "H2", "41");
  private static final int SATURDAY = 6;
  private static final int SUNDAY = 7;

  private TimexValue() {}

  /** The date of a TIMEX2 value, empty where it is none. */
  static Optional<Edtf> date(String value) {
    Matcher matcher = VALUE.matcher(value);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(date(matcher));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Edtf date(Matcher matcher) {
    boolean before = matcher.group(1) != null;
    String digits = matcher.group(2);
    if (digits.length() < 4) {
      return era(digits, before);
    }
    int year = before ? 1 - Integer.parseInt(digits) : Integer.parseInt(digits);
    String month = matcher.group(3);
    String day = matcher.group(4);
    if (month == null || month.contains("X")) {
      return Edtf.year(year);
    }
    if (SEASONS.containsKey(month)) {
      return Edtf.parse(Edtf.year(year) + "-" + SEASONS.get(month));
    }
    if (month.startsWith("W")) {
      return week(year, Integer.parseInt(month.substring(1)), day == null ? "" : day);
    }
    YearMonth of = YearMonth.of(year, Integer.parseInt(month));
    return day == null || day.equals("XX")
        ? Edtf.month(year, of.getMonthValue())
        : Edtf.day(of.atDay(Integer.parseInt(day)));
  }

  /** A decade or century, whose years before Christ count down. */
  private static Edtf era(String digits, boolean before) {
    int first = Integer.parseInt(digits);
    if (digits.length() == 2) {
      return Edtf.parse((before ? "-" : "") + digits + "XX");
    }
    return before ? decade(first) : Edtf.parse(digits + "X");
  }

  /** A decade before Christ by the leading digits of its years. */
  private static Edtf decade(int digits) {
    return Edtf.parse("[" + Edtf.year(1 - digits * 10 - 9) + ".." + Edtf.year(1 - digits * 10) + "]");
  }

  private static Edtf week(int year, int week, String day) {
    LocalDate monday = LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
        .with(java.time.DayOfWeek.MONDAY);
    return switch (day) {
      case "" -> oneOf(monday, monday.plusDays(SUNDAY - 1));
      case "WE" -> oneOf(monday.plusDays(SATURDAY - 1), monday.plusDays(SUNDAY - 1));
      default -> Edtf.day(monday.plusDays(Integer.parseInt(day) - 1));
    };
  }

  private static Edtf oneOf(LocalDate first, LocalDate last) {
    return Edtf.parse("[" + Edtf.day(first) + ".." + Edtf.day(last) + "]");
  }

  /** The unit of time that a value of Chancery's lies in, where the value is approximate or a part of the unit. */
  static Edtf unit(Edtf value) {
    String text = value.toString().replaceAll("[~?%]", "");
    Edtf plain = Edtf.parse(text);
    if (plain.isSingle() || plain.earliest().equals(LocalDate.MIN) || plain.latest().equals(LocalDate.MAX)
        || (plain.isInterval() && plain.precision() == Precision.DAY)) {
      return plain;
    }
    LocalDate first = plain.earliest();
    LocalDate last = plain.latest();
    if (plain.precision() == Precision.DAY && first.plusDays(SUNDAY - 1).equals(last)) {
      return plain;
    }
    return units(first).stream().filter(unit -> unit.contains(plain)).findFirst().orElse(plain);
  }

  /** The month, year, decade and century of a day. */
  private static List<Edtf> units(LocalDate day) {
    Edtf month = Edtf.month(day.getYear(), day.getMonthValue());
    Edtf year = Edtf.year(day.getYear());
    if (day.getYear() <= 0) {
      return List.of(month, year, decade((1 - day.getYear()) / 10));
    }
    String digits = year.toString();
    return List.of(month, year, Edtf.parse(digits.substring(0, 3) + "X"), Edtf.parse(digits.substring(0, 2) + "XX"));
  }
}
