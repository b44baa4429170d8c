package org.chancery.read.html;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word or number of a line.
 *
 * @param word it in lower case, without the dots of its abbreviation; empty for a number
 * @param number its value; -1 for a word
 * @param digits how many digits it has; 0 for a word
 * @param near whether nothing but the marks of dates stands before it
 * @param dotted whether a full stop is among what stands before it
 * @param clock whether it is of a time of day
 * @param begin where it begins in the line
 * @param end the unit of the line after it
 */
record DateToken(String word, int number, int digits, boolean near, boolean dotted, boolean clock, int begin, int end) {
  private static final int MOST = 120;
  private static final int MOST_DIGITS = 9;
  private static final int ABBREVIATED = 3;

  boolean isNumber() {
    return number >= 0;
  }

  /** Whether it can be a day or a month by its size. */
  boolean isSmall() {
    return isNumber() && digits <= 2 && !clock;
  }

  /** Cuts a line into words, with their marks, and numbers in any digits, of Han characters too. */
  static List<DateToken> of(String line) {
    List<DateToken> tokens = new ArrayList<>();
    int at = 0;
    int last = 0;
    while (at < line.length() && tokens.size() < MOST) {
      int end = digitsEnd(line, at);
      end = end > at ? end : hanEnd(line, at);
      boolean number = end > at;
      end = number ? end : wordEnd(line, at);
      if (end > at) {
        String part = line.substring(at, end);
        boolean near = isNear(line, last, at);
        boolean dotted = line.substring(last, at).indexOf('.') >= 0;
        tokens.add(number
            ? new DateToken("", value(part), digits(part), near, dotted, isClock(line, at, end), at, end)
            : new DateToken(part.replace(".", "").toLowerCase(Locale.ROOT), -1, 0, near, dotted, false, at, end));
        last = end;
      }
      at = Math.max(end, at + 1);
    }
    return tokens;
  }

  /**
   * Which number of the first date in figures with its year last cannot be a month.
   *
   * @return 1 or 2, as in 25/12/2020 and 12/25/2020; 0 where there is none, or where it does not tell
   */
  static int telling(String text, int begin, int end) {
    for (int slash = begin + 1; slash + 6 < end; slash++) {
      if (text.charAt(slash) != '/' && text.charAt(slash) != '-') {
        continue;
      }
      int first = digits(text, Math.max(begin, slash - 2), slash);
      int second = digits(text, slash + 1, slash + 3);
      if (first > 0 && second > 0 && text.charAt(slash + 3) == text.charAt(slash)
          && digits(text, slash + 4, Math.min(end, slash + 6)) >= 19) {
        return first > 12 ? 1 : second > 12 ? 2 : 0;
      }
    }
    return 0;
  }

  /** The number between two units, -1 where anything but digits stands there. */
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static int digitsEnd(String line, int at) {
    int end = at;
    while (end < line.length() && Character.digit(line.charAt(end), 10) >= 0) {
      end++;
    }
    return end;
  }

  /** The end of a numeral of Han characters; one alone is as often a part of a word, but no date takes harm. */
  private static int hanEnd(String line, int at) {
    int end = at;
    while (end < line.length() && han(line.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static int han(char c) {
    if (c != '\u3007' && (c < '\u4e00' || c > '\u9fff')) {
      return -1;
    }
    double value = UCharacter.getUnicodeNumericValue(c);
    return value >= 0 && value <= 10 && value == Math.rint(value) ? (int) value : -1;
  }

  /** How many digits it would have, were it written in such. */
  private static int digits(String part) {
    return part.chars().anyMatch(c -> han((char) c) == 10) ? Integer.toString(value(part)).length() : part.length();
  }

  private static int value(String part) {
    int tens = 0;
    int value = 0;
    for (int i = 0; i < Math.min(MOST_DIGITS, part.length()); i++) {
      int digit = Math.max(Character.digit(part.charAt(i), 10), han(part.charAt(i)));
      if (digit == 10) { // Of Han numerals only: "twenty-three" is two, ten, three.
        tens = 10 * Math.max(1, value);
        value = 0;
      } else {
        value = value * 10 + digit;
      }
    }
    return tens + value;
  }

  /** The end of a word; in scripts without capitals the dots between letters are of an abbreviation. */
  private static int wordEnd(String line, int at) {
    int end = runEnd(line, at);
    while (end > at && end - at <= ABBREVIATED + 2 && end + 1 < line.length() && line.charAt(end) == '.'
        && Character.getType(line.charAt(at)) == Character.OTHER_LETTER) {
      int next = runEnd(line, end + 1);
      if (next == end + 1 || next - end > ABBREVIATED) {
        break;
      }
      end = next;
    }
    return end;
  }

  private static int runEnd(String line, int at) {
    int end = at;
    while (end < line.length() && isWordPart(line.charAt(end)) && (end == at || han(line.charAt(end)) < 0)) {
      end++;
    }
    return end;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isClock(String line, int begin, int end) {
    return begin > 1 && line.charAt(begin - 1) == ':' && Character.isDigit(line.charAt(begin - 2))
        || end + 1 < line.length() && line.charAt(end) == ':' && Character.isDigit(line.charAt(end + 1));
  }

  /** Whether nothing but the marks of dates stands between. */
  private static boolean isNear(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (" ./-–‐‑،,\u00a0\u200e\u200f".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return to - from <= 3;
  }
}
