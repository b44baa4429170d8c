package org.chancery.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as machines write them (ISO 8601, RFC 1123, seconds since 1970) to EDTF, in the writer's own time zone. */
final class Day {
  private static final Pattern ISO = Pattern
      .compile("(\\d{4})(?:[-/.](\\d\\d?)(?:[-/.](\\d\\d?)(?:[T ]+\\d\\d?:?\\d\\d.{0,40})?)?)?");
  private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(?:T?\\d{4,6}.{0,10})?");
  private static final String POINT = "[\\dX]{4}(?:-[\\dX]{2}(?:-[\\dX]{2})?)?[~?%]?";
  private static final Pattern EDTF = Pattern
      .compile("-?" + POINT + "|(?:" + POINT + "|\\.\\.)/(?:" + POINT + "|\\.\\.)"
          + "|[\\[{](?:\\.\\.)?" + POINT + "(?:(?:,|\\.\\.)" + POINT + "){0,20}(?:\\.\\.)?[\\]}]");
  private static final Pattern SECONDS = Pattern.compile("(1\\d{9})(?:\\d{3}|\\.\\d{1,9})?");
  private static final Pattern ZONE = Pattern.compile("\\s+(?:[A-Z]{1,5}|[+-]\\d\\d:?\\d\\d)$");
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{Alpha}{3,9},?\\s+(?=\\d)");

  private Day() {}

  /** The date, empty where it is none that a machine writes, or may be two, as 04/05/2021 may. */
  static Optional<String> of(String written) {
    String text = written.strip();
    Matcher iso = ISO.matcher(text);
    Matcher basic = BASIC.matcher(text);
    Matcher seconds = SECONDS.matcher(text);
    try {
      if (iso.matches()) {
        return Optional.of(joined(iso));
      }
      if (seconds.matches()) {
        return Optional.of(
            Instant.ofEpochSecond(Long.parseLong(seconds.group(1))).atOffset(ZoneOffset.UTC).toLocalDate().toString());
      }
      if (basic.matches()) {
        return Optional.of(joined(basic));
      }
      if (EDTF.matcher(text).matches()) {
        return Optional.of(text);
      }
      Optional<SlashedDate> slashed = SlashedDate.of(text);
      return slashed.isPresent() ? slashed.get().sure() : rfc(text);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The weekday, which may be wrong, and the zone say nothing about the writer's date. */
  private static Optional<String> rfc(String text) {
    String gmt = ZONE.matcher(WEEKDAY.matcher(text).replaceFirst("")).replaceFirst("") + " GMT";
    return Optional.of(OffsetDateTime.parse(gmt, DateTimeFormatter.RFC_1123_DATE_TIME).toLocalDate().toString());
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
      return "%s-%02d".formatted(date.group(1), month);
    }
    return LocalDate.of(year, month, Integer.parseInt(date.group(3))).toString();
  }
}
