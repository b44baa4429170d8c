package org.chancery.read.html;

import com.ibm.icu.util.TimeZone;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day that a machine wrote down: ISO 8601 in its forms, seconds or milliseconds since 1970, RFC 1123 and what else
 * reads like a printed date. Days that software writes where it knows none are none.
 *
 * @param date the day, by the writer's clock
 * @param instant the time, where the writer's clock seems that of Greenwich, which hardly is the publisher's
 * @param sure whether it is: software that was not told where it is writes +00:00 for its own clock
 */
record Moment(LocalDate date, Optional<Instant> instant, boolean sure) {
  private static final Pattern ISO = Pattern.compile("(?<!\\d)((?:19|20|21)\\d\\d)([-/.])(\\d\\d?)\\2(\\d\\d?)(?!\\d)"
      + "(?:\\s*[T ,]\\s*(\\d\\d?):(\\d\\d)(?::\\d\\d)?(?:[.,]\\d+)?\\s*(Z|UTC|GMT|[+-]00:?00)?(?![:\\d]))?");
  private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)(0[1-9]|1[0-2])([0-3]\\d)"
      + "(?:T?\\d{4,6})?(?!\\d)");
  private static final Pattern SECONDS = Pattern.compile("([4-9]\\d{8}|[1-3]\\d{9})(\\d{3})?(?:\\.\\d+)?");
  private static final Pattern GREENWICH = Pattern
      .compile("(\\d\\d?):(\\d\\d)(?::\\d\\d)?.{0,4}(?:UTC|GMT)(?![+-]\\d)");
  private static final Set<String> NONE = Set.of("1970-01-01", "1969-12-31", "1900-01-01");

  /** The day that a machine wrote; none where it reads like none. */
  static Optional<Moment> of(String written, PrintedDates printed, PrintedDates.Reader reader) {
    String value = written.strip();
    return iso(value).or(() -> compact(value)).or(() -> seconds(value)).or(() -> worded(value, printed, reader))
        .filter(moment -> !NONE.contains(moment.date.toString()));
  }

  private static Optional<Moment> iso(String value) {
    Matcher iso = ISO.matcher(value);
    if (!iso.find()) {
      return Optional.empty();
    }
    return date(iso.group(1), iso.group(3), iso.group(4)).map(day -> new Moment(day,
        iso.group(7) == null ? Optional.empty() : instant(day, iso.group(5), iso.group(6)),
        iso.group(7) != null && Character.isLetter(iso.group(7).charAt(0))));
  }

  private static Optional<Moment> compact(String value) {
    Matcher compact = COMPACT.matcher(value);
    return compact.find()
        ? date(compact.group(1), compact.group(2), compact.group(3))
            .map(day -> new Moment(day, Optional.empty(), false))
        : Optional.empty();
  }

  private static Optional<Moment> seconds(String value) {
    Matcher seconds = SECONDS.matcher(value);
    if (!seconds.matches()) {
      return Optional.empty();
    }
    Instant instant = Instant.ofEpochSecond(Long.parseLong(seconds.group(1)));
    return Optional.of(new Moment(instant.atOffset(ZoneOffset.UTC).toLocalDate(), Optional.of(instant), true));
  }

  private static Optional<Moment> worded(String value, PrintedDates printed, PrintedDates.Reader reader) {
    Matcher time = GREENWICH.matcher(value);
    boolean timed = time.find();
    return printed.first(value, reader)
        .map(day -> new Moment(day, timed ? instant(day, time.group(1), time.group(2)) : Optional.empty(), timed));
  }

  static Optional<LocalDate> date(String year, String month, String day) {
    return Almanac.date(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day), "");
  }

  private static Optional<Instant> instant(LocalDate day, String hour, String minute) {
    try {
      return Optional.of(day.atTime(Integer.parseInt(hour), Integer.parseInt(minute)).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The day by the clocks of a country, where they agree on it.
   *
   * @param country ISO 3166-1 alpha-2 code
   */
  LocalDate in(Optional<String> country) {
    if (!sure || instant.isEmpty() || country.isEmpty()) {
      return date;
    }
    Set<String> zones = TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, country.get(), null);
    long time = instant.get().toEpochMilli();
    List<LocalDate> days = zones.stream().map(TimeZone::getTimeZone)
        .map(zone -> LocalDate.ofEpochDay(Math.floorDiv(time + zone.getOffset(time), 86_400_000L))).distinct().toList();
    return days.size() == 1 ? days.getFirst() : date;
  }
}
