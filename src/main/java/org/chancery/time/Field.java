package org.chancery.time;

import java.util.Locale;

/** What the words of a date can tell. A pack names them in lower case, in its patterns and as kinds of word. */
enum Field {
  /** A calendar year, or a year of {@link #ERA}. */
  YEAR,
  /** The last two digits of a year. */
  YY,
  /** What to add to a year of an era to get the common one. */
  ERA,
  /** Present where the years of the era count back: 480 BC. */
  BACK,
  /** 1 to 12. */
  MONTH,
  /** 1 to 31. */
  DAY,
  /** 1 (Monday) to 7. */
  WEEKDAY,
  /** The first year of a decade, 1970; or its tens alone, 70. */
  DECADE,
  /** The ordinal of a century: 20 is 19XX. */
  CENTURY,
  /** An ISO 8601-2 code of a season, quarter or half. */
  SEASON,
  /** A third of a month, a decade, a year: see {@link Codes}. */
  PART,
  /** Present where the date is only approximate. */
  APPROX,
  /** How many units. */
  COUNT,
  /** A unit of time: see {@link Codes}. */
  UNIT,
  /** By how many units the date lies after its anchor. */
  SHIFT,
  /** -1 where {@link #COUNT} counts back, 1 where it counts on. */
  DIRECTION,
  /** What the date is counted from: see {@link Codes}. */
  ANCHOR,
  /** The last (-1), this (0) or next (1) month, weekday or season of a name; -2 is the last or the present one. */
  WHICH,
  /** Present where a count of years is meant to the day. */
  EXACT,
  /** Which anniversary. */
  ANNIVERSARY,
  /** How many days something takes. */
  DURATION,
  /** Days to add to the date found. */
  OFFSET,
  /** Present where a day without a month is a date in itself. */
  BARE,
  /** Present where the words are a measure of time and no date. */
  MEASURE,
  /** The first number of a date in digits whose order of day and month is not told by its form. */
  FIRST,
  /** The second number of such a date. */
  SECOND,
  /** A number that a pattern needs and passes over. */
  SKIPPED,
  /** The number of a week of a year, by ISO 8601. */
  WEEK,
  /** Present where a round hundred is a century: "1900-talet". */
  HUNDREDS,
  /** A calendar other than the common one: see {@link Codes}. */
  CALENDAR,
  /** Present where the month is the leap month that follows the one of its number. */
  LEAP,
  /** The place of a year in the cycle of sixty, 1 (甲子) to 60. */
  CYCLE;

  /** The bit of this field in a word of bits, which lives no longer than the program runs. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }

  /** The field that a pack calls so. Throws IllegalArgumentException where there is none. */
  static Field named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether a pack calls a field so. */
  static boolean has(String name) {
    for (Field field : values()) {
      if (field.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
