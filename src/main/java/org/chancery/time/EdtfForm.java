package org.chancery.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an EDTF text says: one date, an interval, or a list of dates. */
sealed interface EdtfForm {
  /** First possible day. */
  LocalDate earliest();

  /** Last possible day. */
  LocalDate latest();

  /** The coarsest precision of its parts. */
  Precision precision();

  /** The EDTF text. */
  String text();

  /**
   * One date.
   *
   * @param year its year, -9999 to 9999, the year 0 being 1 BC; the first one of a decade or century
   * @param part its month 1 to 12, or the ISO 8601-2 code of its season, quarter or half; 0 where none
   * @param day its day of the month, 0 where none
   * @param precision how finely it is known
   * @param qualifier '~', '?', '%', or a space where there is none
   */
  record Point(int year, int part, int day, Precision precision, char qualifier) implements EdtfForm {
    public Point {
      if (year < -9999 || year > 9999) {
        throw new IllegalArgumentException("year out of range: " + year);
      }
    }

    boolean qualified() {
      return qualifier != ' ';
    }

    @Override
    public LocalDate earliest() {
      return switch (precision) {
        case DAY -> LocalDate.of(year, part, day);
        case MONTH -> LocalDate.of(year, part, 1);
        case SEASON -> LocalDate.of(year, Season.of(part).first(), 1);
        case YEAR, DECADE, CENTURY -> LocalDate.of(year, 1, 1);
      };
    }

    @Override
    public LocalDate latest() {
      return switch (precision) {
        case DAY -> LocalDate.of(year, part, day);
        case MONTH -> YearMonth.of(year, part).atEndOfMonth();
        case SEASON -> YearMonth.of(year, Season.of(part).first()).plusMonths(Season.of(part).months() - 1L)
            .atEndOfMonth();
        case YEAR -> LocalDate.of(year, 12, 31);
        case DECADE -> LocalDate.of(year + 9, 12, 31);
        case CENTURY -> LocalDate.of(year + 99, 12, 31);
      };
    }

    @Override
    public String text() {
      String digits = switch (precision) {
        case DAY -> four(year) + "-" + two(part) + "-" + two(day);
        case MONTH, SEASON -> four(year) + "-" + two(part);
        case YEAR -> four(year);
        case DECADE -> leading(3) + "X";
        case CENTURY -> leading(2) + "XX";
      };
      return qualified() ? digits + qualifier : digits;
    }

    /** The digits that all years of the decade or century begin with: before the year 0 they count down. */
    private String leading(int digits) {
      int any = precision == Precision.CENTURY ? year + 99 : year + 9;
      String text = four(year < 0 ? Math.min(any, -1) : year);
      return text.substring(0, text.length() - 4 + digits);
    }

    private static String four(int number) {
      String digits = Integer.toString(Math.abs(number));
      return (number < 0 ? "-" : "") + "0".repeat(4 - digits.length()) + digits;
    }

    private static String two(int number) {
      return number < 10 ? "0" + number : Integer.toString(number);
    }
  }

  /**
   * From one date to another; an end that is not there is open.
   *
   * @param start its first date
   * @param end its last date
   * @param mark what stands between the ends: "/" for a stretch of time, ".." for a stretch of choices in a list
   */
  record Interval(Optional<Point> start, Optional<Point> end, String mark) implements EdtfForm {
    public Interval {
      if (start.isEmpty() && end.isEmpty()) {
        throw new IllegalArgumentException("an interval needs an end");
      }
      if (start.isPresent() && end.isPresent()
          && (start.get().earliest().isAfter(end.get().earliest())
              || start.get().latest().isAfter(end.get().latest()))) {
        throw new IllegalArgumentException("an interval that ends before it begins");
      }
    }

    boolean isOpen() {
      return start.isEmpty() || end.isEmpty();
    }

    @Override
    public LocalDate earliest() {
      return start.map(Point::earliest).orElse(LocalDate.MIN);
    }

    @Override
    public LocalDate latest() {
      return end.map(Point::latest).orElse(LocalDate.MAX);
    }

    @Override
    public Precision precision() {
      Precision first = start.map(Point::precision).orElse(Precision.DAY);
      Precision last = end.map(Point::precision).orElse(Precision.DAY);
      return first.compareTo(last) >= 0 ? first : last;
    }

    @Override
    public String text() {
      String open = mark.equals("/") ? ".." : "";
      return start.map(Point::text).orElse(open) + mark + end.map(Point::text).orElse(open);
    }
  }

  /**
   * A list of dates.
   *
   * @param all whether all of them are meant, or one of them
   * @param items points and stretches, in the order of the text
   */
  record Choice(boolean all, List<EdtfForm> items) implements EdtfForm {
    public Choice {
      items = List.copyOf(items);
      if (items.isEmpty()) {
        throw new IllegalArgumentException("an empty list of dates");
      }
    }

    @Override
    public LocalDate earliest() {
      return items.stream().map(EdtfForm::earliest).reduce((a, b) -> a.isBefore(b) ? a : b).orElseThrow();
    }

    @Override
    public LocalDate latest() {
      return items.stream().map(EdtfForm::latest).reduce((a, b) -> a.isAfter(b) ? a : b).orElseThrow();
    }

    @Override
    public Precision precision() {
      return items.stream().map(EdtfForm::precision).reduce((a, b) -> a.compareTo(b) >= 0 ? a : b).orElseThrow();
    }

    @Override
    public String text() {
      String list = items.stream().map(EdtfForm::text).collect(Collectors.joining(","));
      return all ? "{" + list + "}" : "[" + list + "]";
    }
  }
}
