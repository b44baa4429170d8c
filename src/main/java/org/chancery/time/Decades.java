package org.chancery.time;

import java.util.Optional;

/** Decades and centuries. */
final class Decades {
  private Decades() {}

  /** "The early 1970s" is 1970~/1973~, "the 1950s" 195X, "the 20th century" 19XX. */
  static Optional<Edtf> of(Features told, Optional<Integer> publishedYear) {
    if (told.has(Field.BACK)) {
      return back(told);
    }
    if (!told.has(Field.DECADE)) {
      return century(told, publishedYear)
          // The century of the writer himself tells nothing.
          .filter(first -> publishedYear.isEmpty() || publishedYear.get() / 100 != first / 100)
          .map(first -> Edtf.parse(prefix(first / 100) + "XX"));
    }
    int decade = told.get(Field.DECADE) + told.get(Field.ERA);
    if (told.get(Field.DECADE) < 100 && !told.has(Field.ERA)) {
      int within = told.get(Field.DECADE);
      decade = century(told, publishedYear).orElse(latest(within, publishedYear)) + within;
    }
    if (told.get(Field.DECADE) % 10 == 0 && decade % 10 != 0 && decade >= 100) {
      // Ten years of another era.
      return Optional.of(Edtf.parse(Edtf.year(decade) + "/" + Edtf.year(decade + 9)));
    }
    if (decade % 10 != 0 || decade < 100 || decade > 9990) {
      return Optional.empty();
    }
    if (told.has(Field.HUNDREDS) && decade % 100 == 0) {
      return Optional.of(Edtf.parse(prefix(decade / 100) + "XX"));
    }
    int first = decade;
    return Optional.of(Edtf.parse(switch (told.get(Field.PART)) {
      case Codes.EARLY -> about(first, first + 3);
      case Codes.MIDDLE -> about(first + 4, first + 6);
      case Codes.LATE -> about(first + 7, first + 9);
      default -> Edtf.year(first).toString().substring(0, 3) + "X";
    }));
  }

  /** Before the year 0 decades and centuries count down: "the 480s BC" are the years -488 to -479. */
  private static Optional<Edtf> back(Features told) {
    if (!told.has(Field.DECADE)) {
      int ordinal = told.get(Field.CENTURY);
      return ordinal >= 1 && ordinal <= 99
          ? Optional.of(Edtf.parse("-" + prefix(ordinal - 1) + "XX"))
          : Optional.empty();
    }
    int last = 1 - told.get(Field.DECADE);
    return told.get(Field.DECADE) % 10 != 0 ? Optional.empty() : Optional.of(switch (told.get(Field.PART)) {
      case Codes.EARLY -> oneOf(last - 9, last - 6);
      case Codes.MIDDLE -> oneOf(last - 5, last - 3);
      case Codes.LATE -> oneOf(last - 2, last);
      default -> oneOf(last - 9, last);
    });
  }

  /** The decade that a year lies in. */
  static Edtf around(int year) {
    return year > 0
        ? Edtf.parse(Edtf.year(year).toString().substring(0, 3) + "X")
        : oneOf(1 - (1 - year) / 10 * 10 - 9, 1 - (1 - year) / 10 * 10);
  }

  private static Edtf oneOf(int first, int last) {
    return Edtf.parse("[" + Edtf.year(first) + ".." + Edtf.year(last) + "]");
  }

  private static String about(int first, int last) {
    return Edtf.year(first) + "~/" + Edtf.year(last) + "~";
  }

  private static String prefix(int hundreds) {
    return Edtf.year(hundreds).toString().substring(2);
  }

  /** The first year of the century told. */
  private static Optional<Integer> century(Features told, Optional<Integer> publishedYear) {
    if (told.has(Field.CENTURY)) {
      int ordinal = told.get(Field.CENTURY);
      return ordinal >= 1 && ordinal <= 22 ? Optional.of((ordinal - 1) * 100) : Optional.empty();
    }
    return told.is(Field.UNIT, Codes.CENTURIES)
        ? publishedYear.map(year -> (year / 100 + told.get(Field.SHIFT)) * 100)
        : Optional.empty();
  }

  /** The century of "the 70s": the last that has begun them before publication. */
  private static int latest(int decade, Optional<Integer> publishedYear) {
    return publishedYear.map(year -> year % 100 >= decade ? year - year % 100 : year - year % 100 - 100).orElse(1900);
  }
}
