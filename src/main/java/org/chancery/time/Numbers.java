package org.chancery.time;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.language.Tokens;

/** Numbers in a text, in digits of any script or spelled out. */
final class Numbers {
  private static final int LONGEST = 8;
  private static final int YEAR_DIGITS = 4;
  private static final int GROUP = 3;
  /** Latin letters, or the Cyrillic ones that look like them. */
  private static final Pattern ROMAN = Pattern.compile("([X\u0425]{0,3})(IV|IX|V?[I\u0406]{0,3})\\p{Ll}{0,3}");

  /** What such a numeral may begin with: most words are passed over by this alone. */
  private static final String ROMAN_FIRST = "X\u0425VI\u0406";

  private Numbers() {}

  /** Kinds of number that patterns ask for. */
  enum Kind {
    /** A day of a month. */
    DAY(Field.DAY, 1, 31),
    /** A day of a month in figures. */
    DD(Field.DAY, 1, 31),
    /** A month in digits. */
    MON(Field.MONTH, 1, 12),
    /** A month in figures. */
    MM(Field.MONTH, 1, 12),
    /** A year in four digits. */
    YEAR(Field.YEAR, 1000, 2199),
    /** A year of an era in four digits. */
    EYEAR(Field.YEAR, 1000, 2999),
    /** A year of the Buddhist era, too late for a common one. */
    BEYEAR(Field.YEAR, 2300, 2699),
    /** Two digits of a year. */
    YY(Field.YY, 0, 99),
    /** Any count. */
    NUM(Field.COUNT, 1, 9999),
    /** A count that is no year. */
    NNN(Field.COUNT, 1, 999),
    /** A Roman numeral. */
    ROMAN(Field.COUNT, 1, 39);

    private final Field field;
    private final int least;
    private final int most;

    Kind(Field field, int least, int most) {
      this.field = field;
      this.least = least;
      this.most = most;
    }

    /** The field that it sets unless the pattern names another. */
    Field field() {
      return field;
    }

    boolean takes(Found number) {
      boolean bounds = least <= number.value && number.value <= most;
      return bounds && switch (this) {
        case DAY, MON -> number.digits <= 2 && number.digits > 0 && !number.run;
        case DD, MM -> number.digits <= 2 && number.figures;
        case YEAR, EYEAR, BEYEAR -> number.digits == 4;
        case YY -> number.digits == 2;
        case NUM, NNN -> number.digits > 0 && (!number.run || number.digits > 2);
        case ROMAN -> number.digits == 0;
      };
    }

    static Optional<Kind> named(String name) {
      for (Kind kind : values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A number found.
   *
   * @param to the token after its last
   * @param value its value
   * @param digits how many digits it is written with; of spelled numbers, those of its value; 0 of Roman ones
   * @param figures whether it is written in figures
   * @param run whether it is spelled digit by digit: a year, where two of them are else "two or three"
   */
  record Found(int to, int value, int digits, boolean figures, boolean run) {}

  /** Whether a word is a spelled numeral. */
  static boolean isNumeral(Lexicon.Found word) {
    return word.sense().kind() == Lexicon.NUMERAL || word.sense().kind() == Lexicon.MULTIPLIER;
  }

  /** The number that begins at a token. */
  static Optional<Found> at(Tokens tokens, int from, int limit, Lexicon lexicon) {
    if (tokens.kind(from) != Tokens.Kind.NUMBER) {
      return spelled(tokens, from, limit, lexicon);
    }
    int value = tokens.number(from);
    boolean whole = value >= 0 && !grouped(tokens, from, limit) && !glued(tokens, from, lexicon)
        && !multiplied(tokens, from + 1, limit, lexicon);
    return whole ? Optional.of(new Found(from + 1, value, tokens.digits(from), true, false)) : Optional.empty();
  }

  /** Whether a token goes on with a number that began before it: the "5" of "3.5", the last sign of one spelled out. */
  static boolean goesOn(Tokens tokens, int at, int from, Lexicon lexicon) {
    if (at <= from || tokens.spaceBefore(at)) {
      return false;
    }
    if (tokens.kind(at) == Tokens.Kind.NUMBER) {
      return at - 2 >= from && tokens.is(at - 1, '.') && !tokens.spaceBefore(at - 1)
          && tokens.kind(at - 2) == Tokens.Kind.NUMBER;
    }
    return tokens.kind(at) == Tokens.Kind.CHARACTER
        && numeral(tokens, at, at + 1, lexicon).isPresent()
        && (tokens.kind(at - 1) == Tokens.Kind.NUMBER || (tokens.kind(at - 1) == Tokens.Kind.CHARACTER
            && numeral(tokens, at - 1, at, lexicon).isPresent()));
  }

  /** The Roman numeral, 1 to 39, that a token is; small letters of an ordinal may follow: "XXe". */
  static Optional<Found> roman(Tokens tokens, int at) {
    if (tokens.kind(at) != Tokens.Kind.WORD || ROMAN_FIRST.indexOf(tokens.text().charAt(tokens.begin(at))) < 0) {
      return Optional.empty();
    }
    Matcher numeral = ROMAN.matcher(tokens.surface(at));
    if (!numeral.matches()) {
      return Optional.empty();
    }
    String ones = numeral.group(2);
    int fives = ones.contains("V") ? 5 : 0;
    int small = switch (ones) {
      case "IV" -> 4;
      case "IX" -> 9;
      default -> fives + (int) ones.chars().filter(c -> c == 'I' || c == '\u0406').count();
    };
    int value = 10 * numeral.group(1).length() + small;
    return value == 0 ? Optional.empty() : Optional.of(new Found(at + 1, value, 0, false, false));
  }

  /** Whether the digits are part of a longer number: "1,958", "1,98", "1.958", "1 958"; but not "May 5,2001". */
  private static boolean grouped(Tokens tokens, int at, int limit) {
    return (at + 2 < limit && joined(tokens, at)) || (at >= 2 && joined(tokens, at - 2))
        || (at + 1 < limit && spaced(tokens, at)) || (at >= 1 && spaced(tokens, at - 1));
  }

  /** Whether a space parts thousands from hundreds, or the groups of a telephone number. */
  private static boolean spaced(Tokens tokens, int at) {
    return tokens.kind(at) == Tokens.Kind.NUMBER && tokens.kind(at + 1) == Tokens.Kind.NUMBER
        && tokens.begin(at + 1) == tokens.end(at) + 1
        && (tokens.digits(at) <= GROUP ? tokens.digits(at + 1) == GROUP : tokens.digits(at + 1) >= GROUP);
  }

  /** Whether a comma, or a dot before three digits, without spaces joins the digits at a token to others. */
  private static boolean joined(Tokens tokens, int at) {
    return tokens.kind(at) == Tokens.Kind.NUMBER && tokens.kind(at + 2) == Tokens.Kind.NUMBER
        && (tokens.is(at + 1, ',') ? tokens.digits(at + 2) != YEAR_DIGITS : isDot(tokens, at + 1, at + 2))
        && !tokens.spaceBefore(at + 1) && !tokens.spaceBefore(at + 2);
  }

  private static boolean isDot(Tokens tokens, int at, int next) {
    return tokens.is(at, '.') && tokens.digits(next) == GROUP;
  }

  /** Whether a sign for "thousand" follows the digits. */
  private static boolean multiplied(Tokens tokens, int at, int limit, Lexicon lexicon) {
    return at < limit && tokens.kind(at) == Tokens.Kind.CHARACTER && !tokens.spaceBefore(at)
        && numeral(tokens, at, at + 1, lexicon).filter(word -> word.sense().kind() == Lexicon.MULTIPLIER).isPresent();
  }

  /** Whether the digits are the tail of a name: "G20". */
  private static boolean glued(Tokens tokens, int at, Lexicon lexicon) {
    return at > 0 && !tokens.spaceBefore(at) && tokens.kind(at - 1) == Tokens.Kind.WORD
        && !lexicon.isClitic(tokens.word(at - 1));
  }

  private static Optional<Found> spelled(Tokens tokens, int from, int limit, Lexicon lexicon) {
    int at = from;
    int words = 0;
    int sum = 0;
    int pending = 0;
    int positional = 0;
    int run = 0;
    int longestRun = 0;
    boolean digitsOnly = true;
    while (at < limit && words < LONGEST) {
      Optional<Lexicon.Found> word = numeral(tokens, at, limit, lexicon);
      if (word.isEmpty()) {
        break;
      }
      int value = word.get().sense().value();
      if (word.get().sense().kind() == Lexicon.MULTIPLIER) {
        sum += Math.max(1, pending) * value;
        pending = 0;
        run = 0;
        digitsOnly = false;
      } else {
        digitsOnly &= value < 10;
        run = value > 0 && value < 10 ? run + 1 : 0;
        longestRun = Math.max(longestRun, run);
        pending += value;
        positional = positional < 100_000 ? positional * 10 + value : positional;
      }
      at = word.get().to();
      words++;
      if (at + 1 < limit && joins(tokens, at, value, limit, lexicon)) {
        at++;
      }
    }
    if (words == 0 || (longestRun > 1 && !digitsOnly && tokens.kind(from) == Tokens.Kind.CHARACTER)) {
      // Nothing, or "two or three ten".
      return Optional.empty();
    }
    boolean asDigits = digitsOnly && words > 1;
    int value = asDigits ? positional : sum + pending;
    return Optional.of(new Found(at, value, asDigits ? words : Integer.toString(value).length(), false,
        asDigits && positional % 10 != 0));
  }

  /** Whether a hyphen, or a word such as "and" between tens and units, joins another numeral to one. */
  private static boolean joins(Tokens tokens, int at, int before, int limit, Lexicon lexicon) {
    if (tokens.is(at, '-')) {
      return numeral(tokens, at + 1, limit, lexicon).isPresent();
    }
    if (!lexicon.isJoint(tokens.word(at))) {
      return false;
    }
    Optional<Lexicon.Found> next = numeral(tokens, at + 1, limit, lexicon);
    return next.isPresent() && isSum(before, next.get().sense().value());
  }

  /** Whether two numerals that "and" joins are the parts of one: "twenty and five", "five and twenty". */
  private static boolean isSum(int before, int after) {
    int large = Math.max(before, after);
    int small = Math.min(before, after);
    int round = small < 20 ? 10 : small < 100 ? 100 : 1000;
    return large >= 20 && large > small && large % round == 0;
  }

  private static Optional<Lexicon.Found> numeral(Tokens tokens, int at, int limit, Lexicon lexicon) {
    for (Lexicon.Found found : lexicon.at(tokens, at, limit)) {
      if (isNumeral(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }
}
