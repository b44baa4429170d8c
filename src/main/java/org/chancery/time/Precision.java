package org.chancery.time;

/** How finely a date is known, the finest first. */
public enum Precision {
  /** A calendar day. */
  DAY,
  /** A calendar month. */
  MONTH,
  /** A season, quarter or half of a year. */
  SEASON,
  /** A calendar year. */
  YEAR,
  /** Ten years, as in "the 1970s". */
  DECADE,
  /** A hundred years, as in "the 20th century". */
  CENTURY
}
