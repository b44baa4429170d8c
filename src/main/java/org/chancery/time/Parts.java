package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passes year and month from one part of an expression to another: both ways, the later part first. */
final class Parts {
  private static final Field[] YEARS = {Field.YEAR, Field.YY, Field.ERA, Field.BACK, Field.UNIT, Field.SHIFT,
      Field.COUNT,
      Field.DIRECTION, Field.ANCHOR,
      Field.WHICH, Field.CALENDAR, Field.CYCLE};

  private Parts() {}

  /** The parts with what they have from each other, or empty where they make no dates of one kind. */
  static Optional<List<Features>> share(List<Features> parts, Rule.Kind kind) {
    if (parts.stream().anyMatch(part -> isTwoDates(part) || part.get(Field.DECADE) % 10 != 0)) {
      return Optional.empty();
    }
    if (parts.size() < 2) {
      return Optional.of(parts);
    }
    List<Features> shared = new ArrayList<>(parts);
    for (int i = shared.size() - 2; i >= 0; i--) {
      shared.set(i, inherit(shared.get(i), shared.get(i + 1)));
    }
    for (int i = 1; i < shared.size(); i++) {
      shared.set(i, inherit(shared.get(i), shared.get(i - 1)));
    }
    return isSound(shared, kind) ? Optional.of(shared) : Optional.empty();
  }

  /** "July 9" and "that day" side by side are two dates. */
  private static boolean isTwoDates(Features part) {
    int unit = part.get(Field.UNIT);
    boolean fine = unit == Codes.DAYS || unit == Codes.WEEKS;
    return (part.has(Field.MONTH) && (fine || unit == Codes.MONTHS)) || (part.has(Field.DAY) && fine);
  }

  private static Features inherit(Features told, Features other) {
    boolean ofStory = told.is(Field.ANCHOR, Codes.STORY) && !told.has(Field.UNIT) && other.has(Field.YEAR);
    Features part = ofStory ? told.without(Field.ANCHOR) : told;
    Features result = part;
    if (part.has(Field.YY) && !part.hasAny(Field.YEAR, Field.MONTH) && other.has(Field.YEAR)) {
      int year = other.get(Field.YEAR);
      return part.without(Field.YY).with(Field.YEAR, year - Math.floorMod(year, 100) + part.get(Field.YY));
    }
    if (part.has(Field.DAY) && !part.has(Field.MONTH) && other.has(Field.MONTH)) {
      result = result.with(Field.MONTH, other.get(Field.MONTH));
    }
    boolean coarse = !other.has(Field.UNIT) || other.get(Field.UNIT) == Codes.YEARS
        || (other.get(Field.UNIT) == Codes.MONTHS && !result.has(Field.MONTH));
    boolean needsYear = coarse && result.hasAny(Field.MONTH, Field.SEASON, Field.DAY, Field.WEEK)
        && !part.hasAny(YEARS);
    if (needsYear) {
      for (Field field : YEARS) {
        result = other.has(field) ? result.with(field, other.get(field)) : result;
      }
    }
    if (part.has(Field.YEAR) && !part.has(Field.ERA) && other.has(Field.ERA) && part.get(Field.YEAR) < 1000) {
      result = result.with(Field.ERA, other.get(Field.ERA));
    }
    if (part.has(Field.YEAR) && other.has(Field.BACK) && part.get(Field.YEAR) < 1000) {
      result = result.with(Field.BACK, 1);
    }
    if (part.has(Field.BARE) || other.has(Field.BARE)) {
      result = result.with(Field.BARE, 1);
    }
    return result;
  }

  private static boolean isSound(List<Features> parts, Rule.Kind kind) {
    for (int i = 0; i < parts.size(); i++) {
      if (kind == Rule.Kind.ALL && parts.get(i).has(Field.DECADE) && parts.get(i).has(Field.PART)) {
        // A part of a decade is a stretch of years, and no item of a list.
        return false;
      }
      if (i > 0 && parts.get(i).is(Field.ANCHOR, Codes.TOLD)) {
        // "In June and in December that year": the second hangs on the first and is a date of its own.
        return false;
      }
      if (!stands(parts.get(i)) || (i > 0 && !follows(parts.get(i - 1), parts.get(i), kind))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a part tells enough to be a date, given the time of publication. */
  static boolean stands(Features part) {
    if (part.has(Field.DAY)) {
      return part.hasAny(Field.MONTH, Field.BARE, Field.CALENDAR) || part.is(Field.UNIT, Codes.MONTHS);
    }
    if (part.is(Field.ANCHOR, Codes.TOLD) && !part.has(Field.MONTH)) {
      return false;
    }
    return part.hasAny(Field.YEAR, Field.YY, Field.MONTH, Field.WEEKDAY, Field.UNIT, Field.DECADE, Field.CENTURY,
        Field.SEASON, Field.CYCLE, Field.WEEK);
  }

  private static boolean follows(Features before, Features after, Rule.Kind kind) {
    boolean alone = before.hasAny(YEARS) && after.hasAny(YEARS);
    if (!alone && finest(before) != finest(after)) {
      return false;
    }
    boolean sameYear = before.get(Field.YEAR) == after.get(Field.YEAR);
    boolean sameMonth = sameYear && before.get(Field.MONTH) == after.get(Field.MONTH);
    if (before.has(Field.DAY) && after.has(Field.DAY) && kind != Rule.Kind.STYLES) {
      return !sameMonth || before.get(Field.DAY) < after.get(Field.DAY);
    }
    boolean years = finest(before) == Field.YEAR && finest(after) == Field.YEAR;
    return !years || kind != Rule.Kind.RANGE || before.year() < after.year();
  }

  private static Field finest(Features part) {
    if (part.hasAny(Field.DAY, Field.WEEKDAY)) {
      return Field.DAY;
    }
    if (part.hasAny(Field.MONTH, Field.SEASON)) {
      return Field.MONTH;
    }
    return part.hasAny(Field.DECADE, Field.CENTURY) ? Field.DECADE : Field.YEAR;
  }
}
