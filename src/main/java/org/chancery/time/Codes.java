package org.chancery.time;

import java.util.Map;

/** The values of fields that are names and not numbers, as packs write them. */
final class Codes {
  static final int DAYS = 1;
  static final int WEEKS = 2;
  static final int MONTHS = 3;
  static final int YEARS = 4;
  static final int DECADES = 5;
  static final int CENTURIES = 6;
  static final int WEEKENDS = 7;

  static final int PUBLISHED = 0;
  static final int TOLD = 1;
  /** The date last told, where the story still is there, else the date of publication. */
  static final int STORY = 2;

  static final int EARLY = 1;
  static final int MIDDLE = 2;
  static final int LATE = 3;
  /** From the start of a period to now: "earlier this month". */
  static final int SO_FAR = 4;

  static final int CHINESE = 1;
  static final int VIETNAMESE = 2;
  static final int KOREAN = 3;
  static final int PERSIAN = 4;
  static final int ISLAMIC = 5;
  static final int JULIAN = 6;

  private static final Map<String, Integer> NAMES = Map.ofEntries(
      Map.entry("day", DAYS), Map.entry("week", WEEKS), Map.entry("month", MONTHS), Map.entry("year", YEARS),
      Map.entry("decade", DECADES), Map.entry("century", CENTURIES), Map.entry("weekend", WEEKENDS),
      Map.entry("published", PUBLISHED), Map.entry("told", TOLD), Map.entry("story", STORY),
      Map.entry("early", EARLY), Map.entry("middle", MIDDLE), Map.entry("late", LATE), Map.entry("so-far", SO_FAR),
      Map.entry("chinese", CHINESE), Map.entry("vietnamese", VIETNAMESE), Map.entry("korean", KOREAN),
      Map.entry("persian", PERSIAN), Map.entry("islamic", ISLAMIC),
      Map.entry("julian", JULIAN));

  private Codes() {}

  /** The value that a pack writes so: a whole number or a name. Throws IllegalArgumentException for another word. */
  static int value(String text) {
    Integer named = NAMES.get(text);
    return named == null ? Integer.parseInt(text) : named;
  }
}
