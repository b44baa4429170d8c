package org.chancery.time;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.time.EdtfForm.Choice;
import org.chancery.time.EdtfForm.Interval;
import org.chancery.time.EdtfForm.Point;

/**
 * A date with its precision, as ISO 8601-2 (EDTF) writes it. Immutable; equal where the texts are equal.
 *
 * <pre>
 * 1958-11-28  1958-11  1958        a day, a month, a year
 * -0479                            a year before 0: 480 BC
 * 197X  19XX                       a decade, a century
 * 1972-22  2024-35  2026-40        a season (21-24), a quarter (33-36), a half (40-41)
 * 1958-11-28/1958-12-02            an interval; an open end is "..": 1950-01-31/..
 * 1965~  1965?  1965%              approximate, uncertain, both; also on each end of an interval
 * {1970,1977}                      all of these
 * [1970,1977]  [1970..1977]  [..1977]   one of these
 * </pre>
 */
public final class Edtf {
  /** The surest first: least uncertain, then the longest told in full, then by text so that order never matters. */
  private static final Comparator<Edtf> FINEST = Comparator.comparingLong(Edtf::uncertainty)
      .thenComparing(Edtf::extent, Comparator.reverseOrder())
      .thenComparing(Edtf::toString);

  private final EdtfForm form;
  private final String text;
  private final List<Stretch> stretches;

  private Edtf(EdtfForm form) {
    this.form = form;
    this.text = form.text();
    this.stretches = Stretch.of(form);
  }

  /** Parses an EDTF text. Throws IllegalArgumentException for what is none, such as 2025-02-30. */
  public static Edtf parse(String text) {
    return new Edtf(EdtfParser.parse(text));
  }

  /** A day. */
  public static Edtf day(LocalDate day) {
    return new Edtf(
        new Point(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), Precision.DAY, ' '));
  }

  /** A month, 1 to 12, of a year -9999 to 9999. */
  public static Edtf month(int year, int month) {
    LocalDate first = LocalDate.of(year, month, 1);
    return new Edtf(new Point(first.getYear(), first.getMonthValue(), 0, Precision.MONTH, ' '));
  }

  /** A year, -9999 to 9999; 0 is 1 BC. */
  public static Edtf year(int year) {
    return new Edtf(new Point(year, 0, 0, Precision.YEAR, ' '));
  }

  /** From one date to another, both single dates. Throws IllegalArgumentException where they are not in order. */
  public static Edtf interval(Edtf start, Edtf end) {
    return parse(start + "/" + end);
  }

  /** All of the given single dates, in order of time; the date itself where there is only one. */
  public static Edtf all(Collection<Edtf> dates) {
    List<Edtf> members = ordered(dates);
    return members.size() == 1 ? members.getFirst() : parse("{" + joined(members) + "}");
  }

  /** One of the given single dates, in order of time; the date itself where there is only one. */
  public static Edtf oneOf(Collection<Edtf> dates) {
    List<Edtf> members = ordered(dates);
    return members.size() == 1 ? members.getFirst() : parse("[" + joined(members) + "]");
  }

  private static List<Edtf> ordered(Collection<Edtf> dates) {
    return dates.stream().distinct()
        .sorted(Comparator.comparing(Edtf::earliest).thenComparing(Edtf::toString)).toList();
  }

  private static String joined(List<Edtf> dates) {
    return dates.stream().map(Edtf::toString).collect(Collectors.joining(","));
  }

  /** First possible day as written, LocalDate.MIN where open. */
  public LocalDate earliest() {
    return form.earliest();
  }

  /** Last possible day as written, LocalDate.MAX where open. */
  public LocalDate latest() {
    return form.latest();
  }

  /** How finely it is known: the coarsest of its parts. */
  public Precision precision() {
    return form.precision();
  }

  /** The dates of a set "{a,b}"; the value itself where it is none. */
  public List<Edtf> members() {
    if (form instanceof Choice choice && choice.all()) {
      return choice.items().stream().map(Edtf::member).toList();
    }
    return List.of(this);
  }

  private static Edtf member(EdtfForm item) {
    return item instanceof Interval range ? new Edtf(new Interval(range.start(), range.end(), "/")) : new Edtf(item);
  }

  /** Whether it is a stretch of time from one date to another, open or closed. */
  public boolean isInterval() {
    return form instanceof Interval;
  }

  /** Whether it is a set of dates that are all meant. */
  public boolean isSet() {
    return form instanceof Choice choice && choice.all();
  }

  /** Whether it is a single date: a day, a month, a year and so on. */
  public boolean isSingle() {
    return form instanceof Point;
  }

  /** Whether some part of it is marked as approximate or uncertain. */
  public boolean isQualified() {
    return text.chars().anyMatch(c -> c == '~' || c == '?' || c == '%');
  }

  /** The year, where the value lies within one. */
  public Optional<Integer> year() {
    return earliest().getYear() == latest().getYear() && precision().compareTo(Precision.YEAR) <= 0
        ? Optional.of(earliest().getYear())
        : Optional.empty();
  }

  /** Whether the day may belong to it. */
  public boolean contains(LocalDate day) {
    long epoch = day.toEpochDay();
    return stretches.stream().anyMatch(s -> s.first() <= epoch && epoch <= s.last());
  }

  /** Whether all that {@code other} may be lies within this. */
  public boolean contains(Edtf other) {
    return other.stretches.stream().allMatch(o -> stretches.stream().anyMatch(s -> s.contains(o)));
  }

  /**
   * Whether both may be the same time, each at its precision: 1958 and 1958-11-28/1958-12-02 are, a day and an
   * interval around it are, a set and one of its dates are; two different days, or intervals of which neither holds
   * the other, are not. Approximate dates reach further: a day by 3 days, a month by a month, a year by two years.
   */
  public boolean compatible(Edtf other) {
    for (Stretch mine : stretches) {
      for (Stretch theirs : other.stretches) {
        if (mine.meets(theirs)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The more precise of two compatible values, empty where they are not compatible. Between a full interval and one of
   * its days it is the interval, which tells more.
   */
  public Optional<Edtf> combine(Edtf other) {
    return compatible(other) ? Optional.of(FINEST.compare(this, other) <= 0 ? this : other) : Optional.empty();
  }

  /** The most precise of some values, empty where there are none. The order of the values does not matter. */
  public static Optional<Edtf> mostPrecise(Collection<Edtf> values) {
    return values.stream().min(FINEST);
  }

  /** How many days its least known end may be off. */
  private long uncertainty() {
    return switch (form) {
      case Point point -> stretches.getFirst().days();
      case Interval interval when interval.isOpen() -> Long.MAX_VALUE;
      case Interval interval -> Math.max(days(interval.start()), days(interval.end()));
      case Choice choice when choice.all() -> stretches.stream().mapToLong(Stretch::days).max().orElseThrow();
      case Choice choice -> latest().toEpochDay() - earliest().toEpochDay();
    };
  }

  private static long days(Optional<Point> end) {
    return end.map(point -> Stretch.of(point).getFirst().days()).orElse(Long.MAX_VALUE);
  }

  private long extent() {
    return latest().toEpochDay() - earliest().toEpochDay();
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Edtf that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }
}
