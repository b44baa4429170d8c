package org.chancery.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of three numbers with the year last, as spreadsheets write it: 25/05/2021, 05/25/2021, 25.5.2021. Which of the
 * first two is the day, one date alone tells only sometimes.
 *
 * @param dotted whether dots part the numbers: then the day is always first
 */
record SlashedDate(int first, int second, int year, boolean dotted) {
  private static final int MONTHS = 12;
  private static final Pattern SHAPE = Pattern
      .compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})(?:[T, ]+\\d\\d?:\\d\\d.{0,40})?");

  /** Which of the numbers is the day. */
  enum Order {
    DAY_FIRST, MONTH_FIRST
  }

  static Optional<SlashedDate> of(String text) {
    Matcher shape = SHAPE.matcher(text.strip());
    return shape.matches()
        ? Optional.of(new SlashedDate(Integer.parseInt(shape.group(1)), Integer.parseInt(shape.group(3)),
            Integer.parseInt(shape.group(4)), shape.group(2).equals(".")))
        : Optional.empty();
  }

  /** The order that this date shows by itself. */
  Optional<Order> order() {
    if (dotted || (first > MONTHS && second <= MONTHS)) {
      return Optional.of(Order.DAY_FIRST);
    }
    return second > MONTHS && first <= MONTHS ? Optional.of(Order.MONTH_FIRST) : Optional.empty();
  }

  /** The date as ISO 8601, where there is no other that it may be. */
  Optional<String> sure() {
    return first == second ? in(Order.DAY_FIRST) : order().flatMap(this::in);
  }

  /** The date as ISO 8601 when its numbers are in this order; empty where it is none. */
  Optional<String> in(Order order) {
    boolean dayFirst = order == Order.DAY_FIRST;
    try {
      return Optional.of(LocalDate.of(year, dayFirst ? second : first, dayFirst ? first : second).toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
