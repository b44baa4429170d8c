package org.chancery.read.html;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds full dates (day, month, year) in lines of pages, in any language: three numbers side by side, or a day and a
 * year beside the name of a month as CLDR has it. Years of the Buddhist and of the Persian solar calendar are known by
 * their size. Where day and month could be either, the order is that of the page's region.
 *
 * <p>Safe for many threads.
 */
final class PrintedDates {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;
  private static final int BUDDHIST = 543;
  /** Stands for a month whose number follows, as after "tháng". */
  private static final int NUMBERED = 13;
  private static final int MOST_TOKENS = 80;

  private final Map<String, Map<String, Integer>> months = new ConcurrentHashMap<>();

  /** A word or number of a line; a word's number is -1, its digits none. */
  private record Token(String word, int number, int digits, boolean near, boolean dotted) {}

  /** The first full date in a line. */
  Optional<LocalDate> first(String line, String language) {
    List<Token> tokens = tokens(line);
    boolean monthFirst = monthFirst(language);
    for (int i = 0; i < tokens.size(); i++) {
      Optional<LocalDate> date = numbers(tokens, i, monthFirst);
      if (date.isEmpty() && tokens.get(i).number() < 0) {
        int month = month(tokens.get(i).word(), language);
        date = month == NUMBERED ? numbered(tokens, i) : month > 0 ? named(tokens, i, month) : Optional.empty();
      }
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  /** "2021-05-03", "3.5.2021", "2021年5月3日". */
  private static Optional<LocalDate> numbers(List<Token> tokens, int at, boolean monthFirst) {
    if (at > 0 && tokens.get(at - 1).number() >= 0 && tokens.get(at).near()) {
      return Optional.empty();
    }
    int second = next(tokens, at);
    int third = second < 0 ? -1 : next(tokens, second);
    if (third < 0 || tokens.get(at).number() < 0) {
      return Optional.empty();
    }
    Token one = tokens.get(at);
    Token two = tokens.get(second);
    Token three = tokens.get(third);
    if (two.digits() > 2) {
      return Optional.empty();
    }
    if (one.digits() == 4 && three.digits() <= 2) {
      return date(one.number(), two.number(), three.number());
    }
    boolean tight = two.near() && three.near() && third == at + 2;
    int year = three.digits() == 4 ? three.number() : three.digits() == 2 && tight ? 2000 + three.number() : 0;
    if (one.digits() > 2 || year == 0) {
      return Optional.empty();
    }
    boolean us = (monthFirst && one.number() <= 12 && !two.dotted()) || two.number() > 12;
    return us ? date(year, one.number(), two.number()) : date(year, two.number(), one.number());
  }

  /** The next number, with one short word between at most, as 年; -1 where there is none. */
  private static int next(List<Token> tokens, int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + 3); i++) {
      if (tokens.get(i).number() >= 0) {
        return i == at + 1 && !tokens.get(i).near() ? -1 : i;
      }
      if (tokens.get(i).word().length() > 2 || tokens.get(i).word().charAt(0) < 0x80) {
        return -1;
      }
    }
    return -1;
  }

  /** "3 May 2021", "May 3, 2021", "3 de mayo de 2021", "3. máj 2021", "2021 оны 5-р". */
  private static Optional<LocalDate> named(List<Token> tokens, int at, int month) {
    int before = near(tokens, at, -1, 2);
    int after = near(tokens, at, 1, 2);
    int year = year(tokens, at);
    if (year < 0) {
      return Optional.empty();
    }
    if (before >= 0 && tokens.get(before).digits() <= 2) {
      return date(tokens.get(year).number(), month, tokens.get(before).number());
    }
    return after >= 0 && tokens.get(after).digits() <= 2
        ? date(tokens.get(year).number(), month, tokens.get(after).number())
        : Optional.empty();
  }

  /** "ngày 3 tháng 5 năm 2021": the word before the number of the month. */
  private static Optional<LocalDate> numbered(List<Token> tokens, int at) {
    int year = at + 2 < tokens.size() ? year(tokens, at + 1) : -1;
    boolean whole = at > 0 && year > at + 1 && tokens.get(at - 1).digits() > 0 && tokens.get(at + 1).digits() > 0;
    return whole
        ? date(tokens.get(year).number(), tokens.get(at + 1).number(), tokens.get(at - 1).number())
        : Optional.empty();
  }

  private static int near(List<Token> tokens, int at, int step, int reach) {
    for (int i = at + step; i >= 0 && i < tokens.size() && Math.abs(i - at) <= reach; i += step) {
      if (tokens.get(i).number() >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static int year(List<Token> tokens, int at) {
    for (int reach = 1; reach <= 4; reach++) {
      for (int i : new int[]{at + reach, at - reach}) {
        if (i >= 0 && i < tokens.size() && tokens.get(i).digits() == 4) {
          return i;
        }
      }
    }
    return -1;
  }

  static Optional<LocalDate> date(int year, int month, int day) {
    try {
      if (year > LAST_YEAR && year <= LAST_YEAR + BUDDHIST) {
        return Optional.of(LocalDate.of(year - BUDDHIST, month, day));
      }
      if (year >= 1330 && year <= 1480 && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
        return Optional.of(persian(year, month, day));
      }
      return year < FIRST_YEAR || year > LAST_YEAR ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static LocalDate persian(int year, int month, int day) {
    Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa@calendar=persian"));
    calendar.clear();
    calendar.set(year, month - 1, day);
    return LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L));
  }

  private static boolean monthFirst(String language) {
    ULocale locale = ULocale.forLanguageTag(language);
    return locale.getLanguage().equals("en") && (locale.getCountry().isEmpty() || locale.getCountry().equals("US"));
  }

  private int month(String word, String language) {
    String base = language.isEmpty() ? "en" : ULocale.forLanguageTag(language).getLanguage();
    int month = months(base).getOrDefault(word, 0);
    return month > 0 || base.equals("en") ? month : months("en").getOrDefault(word, 0);
  }

  private Map<String, Integer> months(String language) {
    return months.computeIfAbsent(language, tag -> {
      Map<String, Integer> names = new HashMap<>();
      for (String calendar : new String[]{"gregorian", "persian"}) {
        ULocale locale = new ULocale(tag + "@calendar=" + calendar);
        if (calendar.equals("gregorian") || tag.equals("fa")) {
          addMonths(new DateFormatSymbols(Calendar.getInstance(locale), locale), names);
        }
      }
      return names;
    });
  }

  private static void addMonths(DateFormatSymbols symbols, Map<String, Integer> names) {
    for (int context : new int[]{DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[]{DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] months = symbols.getMonths(context, width);
        for (int i = 0; i < Math.min(12, months.length); i++) {
          List<Token> name = tokens(months[i]);
          if (name.size() == 2 && name.get(0).number() < 0 && name.get(1).number() == i + 1) {
            names.putIfAbsent(name.get(0).word(), NUMBERED);
          }
          for (Token token : name) {
            if (token.number() < 0 && token.word().length() > 1) {
              names.putIfAbsent(token.word(), i + 1);
            }
          }
        }
      }
    }
  }

  /** Cuts a line into words, without their dots and with their marks, and numbers in any digits. */
  private static List<Token> tokens(String line) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    int last = 0;
    while (at < line.length() && tokens.size() < MOST_TOKENS) {
      int end = at;
      int number = 0;
      while (end < line.length() && Character.digit(line.charAt(end), 10) >= 0) {
        number = Math.min(99_999_999, number * 10 + Character.digit(line.charAt(end), 10));
        end++;
      }
      boolean near = isNear(line, last, at);
      boolean dotted = line.substring(last, at).contains(".");
      if (end > at) {
        tokens.add(new Token("", number, end - at, near, dotted));
      } else {
        while (end < line.length() && isWordPart(line.charAt(end))) {
          end++;
        }
        if (end > at) {
          tokens.add(new Token(line.substring(at, end).toLowerCase(Locale.ROOT), -1, 0, near, dotted));
        }
      }
      last = end > at ? end : last;
      at = Math.max(end, at + 1);
    }
    return tokens;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  /** Whether nothing but the marks of dates stands between. */
  private static boolean isNear(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (" ./-–‐‑،,\u200e\u200f".indexOf(line.charAt(i)) < 0) {
        return false;
      }
    }
    return to - from <= 3;
  }
}
