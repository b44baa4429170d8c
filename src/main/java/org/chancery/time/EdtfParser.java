package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.time.EdtfForm.Choice;
import org.chancery.time.EdtfForm.Interval;
import org.chancery.time.EdtfForm.Point;

/** Reads EDTF text, strictly: what it takes, it prints the same. */
final class EdtfParser {
  private static final Pattern POINT = Pattern
      .compile("(?:(-?[0-9]{2})XX|(-?[0-9]{3})X|(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?)([?~%]?)");

  private EdtfParser() {}

  static EdtfForm parse(String text) {
    try {
      if (text.startsWith("{") && text.endsWith("}")) {
        return choice(true, text.substring(1, text.length() - 1));
      }
      if (text.startsWith("[") && text.endsWith("]")) {
        return choice(false, text.substring(1, text.length() - 1));
      }
      int slash = text.indexOf('/');
      return slash < 0
          ? point(text)
          : new Interval(end(text.substring(0, slash)), end(text.substring(slash + 1)), "/");
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new IllegalArgumentException("no EDTF date: \"" + brief(text) + "\"", e);
    }
  }

  private static Choice choice(boolean all, String list) {
    List<EdtfForm> items = new ArrayList<>();
    for (String item : list.split(",", -1)) {
      int dots = item.indexOf("..");
      items.add(dots < 0
          ? point(item)
          : new Interval(
              edge(item.substring(0, dots)), edge(item.substring(dots + 2)), ".."));
    }
    return new Choice(all, items);
  }

  private static Optional<Point> end(String text) {
    return text.equals("..") ? Optional.empty() : Optional.of(point(text));
  }

  private static Optional<Point> edge(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(point(text));
  }

  private static Point point(String text) {
    Matcher matcher = POINT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no date: \"" + brief(text) + "\"");
    }
    char qualifier = matcher.end(6) > matcher.start(6) ? text.charAt(matcher.start(6)) : ' ';
    if (matcher.start(1) >= 0) {
      return new Point(first(matcher.group(1), 100), 0, 0, Precision.CENTURY, qualifier);
    }
    if (matcher.start(2) >= 0) {
      return new Point(first(matcher.group(2), 10), 0, 0, Precision.DECADE, qualifier);
    }
    int year = number(matcher, 3);
    if (year == 0 && text.startsWith("-")) {
      throw new IllegalArgumentException("the year 0 has no sign");
    }
    if (matcher.start(4) < 0) {
      return new Point(year, 0, 0, Precision.YEAR, qualifier);
    }
    int part = number(matcher, 4);
    if (matcher.start(5) >= 0) {
      LocalDate day = LocalDate.of(year, part, number(matcher, 5));
      return new Point(year, part, day.getDayOfMonth(), Precision.DAY, qualifier);
    }
    if (part >= 1 && part <= 12) {
      return new Point(year, part, 0, Precision.MONTH, qualifier);
    }
    Season.of(part);
    return new Point(year, part, 0, Precision.SEASON, qualifier);
  }

  /** The first year of a decade or century: that with the most digits 9 where the years count down to 0. */
  private static int first(String digits, int years) {
    int leading = Integer.parseInt(digits);
    return digits.startsWith("-") ? leading * years - years + 1 : leading * years;
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static String brief(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }
}
