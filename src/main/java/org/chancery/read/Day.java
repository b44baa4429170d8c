package org.chancery.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as machines write them (ISO 8601, RFC 1123) to EDTF, in the writer's own time zone. */
final class Day {
  private static final Pattern ISO = Pattern
      .compile("(\\d{4})(?:[-/](\\d\\d)(?:[-/](\\d\\d)(?:[T ]\\d\\d?:?\\d\\d.{0,40})?)?)?");
  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T?\\d{4,6}.{0,10})?");
  private static final Pattern EDTF = Pattern.compile("[\\[{]?(?:\\.\\./?)?[\\dX]{4}[-\\dX~?%./,]{0,60}[\\]}]?");
  private static final Pattern ZONE = Pattern.compile("\\s+(?:[A-Z]{1,5}|[+-]\\d\\d:?\\d\\d)$");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{Alpha}{3,9},?\\s+(?=\\d)");

  private Day() {}

  /** The date, empty where it is none that a machine writes, as 04/05/2021 is not. */
  static Optional<String> of(String written) {
    String text = written.strip();
    Matcher iso = ISO.matcher(text);
    Matcher basic = BASIC.matcher(text);
    try {
      if (iso.matches()) {
        return Optional.of(joined(iso));
      }
      if (basic.matches()) {
        return Optional.of(joined(basic));
      }
      if (EDTF.matcher(text).matches()) {
        return Optional.of(text);
      }
      // The weekday, which may be wrong, and the zone say nothing about the writer's date.
      String gmt = ZONE.matcher(WEEKDAY.matcher(text).replaceFirst("")).replaceFirst("") + " GMT";
      return Optional.of(OffsetDateTime.parse(gmt, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate().toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String joined(Matcher date) {
    int year = Integer.parseInt(date.group(1));
    if (date.group(2) == null) {
      return date.group(1);
    }
    int month = Integer.parseInt(date.group(2));
    if (date.group(3) == null) {
      if (month < 1 || month > 41) {
        throw new DateTimeException("no month or season: " + month);
      }
      return date.group(1) + "-" + date.group(2);
    }
    return LocalDate.of(year, month, Integer.parseInt(date.group(3))).toString();
  }
}
