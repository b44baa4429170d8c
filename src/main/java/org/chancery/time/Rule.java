package org.chancery.time;

import java.util.BitSet;

/**
 * A rule of a pack: a pattern and what it means.
 *
 * @param id its name, which comes out with every date that it makes
 * @param pattern what it matches
 * @param key kinds of word of which one stands in whatever it matches: see {@link Keys}
 * @param kind how its parts make one value
 * @param constants what every part tells by this rule alone
 */
record Rule(String id, Pattern pattern, BitSet key, Kind kind, Features constants) {
  /** How the parts of an expression make one value. */
  enum Kind {
    /** One date. */
    DATE,
    /** From the first to the second. */
    RANGE,
    /** Each of them. */
    ALL,
    /** One of them. */
    EITHER,
    /** From the date on. */
    SINCE,
    /** Up to the date. */
    UNTIL,
    /** Some time not after it. */
    BY,
    /** Some time not before it. */
    AFTER,
    /** One day in two calendars, Julian and common, in either order. */
    STYLES,
    /** The week that the day lies in. */
    WEEK,
    /** The night that ends on the day. */
    NIGHT,
    /** The date of what the text only names: "the 1954 conference". */
    NAMED,
    /** No date: what looks like one. */
    NONE;

    /** Whether words beside the date belong to the rule and not to the date: "since", "by", the name of a treaty. */
    boolean hasEdge() {
      return this == SINCE || this == UNTIL || this == BY || this == AFTER || this == NAMED;
    }
  }
}
