package org.chancery.read.html;

import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.read.html.DateCustoms.Era;
import org.chancery.read.html.DateCustoms.Month;
import org.chancery.read.html.DateCustoms.Order;

/**
 * Finds full dates (day, month, year) in lines of pages, in any language: three numbers side by side, or a day and a
 * year beside the name of a month, as CLDR has it for the language. Years of the Buddhist, the Persian solar and the
 * Islamic calendar are known by their size, years of eras by the era's name.
 *
 * <p>Safe for many threads.
 */
final class PrintedDates {
  private static final int DAY_REACH = 4;
  private static final int YEAR_REACH = 4;
  private static final int FILLER = 3;

  private final Map<String, DateCustoms> customs = new ConcurrentHashMap<>();
  private final List<String> regions;

  /** A finder that knows the names that these locales have of their own, besides those of all languages. */
  PrintedDates(List<String> regions) {
    this.regions = List.copyOf(regions);
  }

  /**
   * A date in a line.
   *
   * @param date it
   * @param begin where it begins, about
   * @param end where it ends, about
   * @param doubtful whether day and month could be each other
   * @param converted whether it is of another calendar, and may be a day off
   */
  record Printed(LocalDate date, int begin, int end, boolean doubtful, boolean converted) {}

  /** The first full date in a line, one of the Gregorian calendar before others. */
  Optional<LocalDate> first(String line, Reader reader) {
    List<Printed> all = all(line, reader);
    return all.stream().filter(printed -> !printed.converted()).findFirst()
        .or(() -> all.stream().findFirst()).map(Printed::date);
  }

  /** All full dates in a line. */
  List<Printed> all(String line, Reader reader) {
    if (line.chars().noneMatch(c -> Character.isDigit(c) || c > 0x3000 && c < 0xa000)) {
      return List.of();
    }
    List<DateToken> tokens = DateToken.of(line);
    List<Printed> all = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Printed> date = reader.at(tokens, i);
      if (date.isPresent() && (all.isEmpty() || all.getLast().end() <= date.get().begin())) {
        all.add(date.get());
      }
    }
    return all;
  }

  /**
   * A reader of dates in a language, as a country orders their numbers.
   *
   * @param locale BCP 47 tag
   */
  Reader reader(String locale) {
    ULocale tag = ULocale.forLanguageTag(locale);
    DateCustoms own = customs(tag.getLanguage().equals("und") ? "" : tag.getLanguage());
    return new Reader(own, own.order(tag));
  }

  /** The same reader where the order of numbers is known. */
  Reader reader(Reader reader, Order order) {
    return new Reader(reader.customs(), order);
  }

  private DateCustoms customs(String language) {
    return customs.computeIfAbsent(language.isEmpty() ? "en" : language, own -> new DateCustoms(own, regions));
  }

  /**
   * How dates are read.
   *
   * @param customs the language's
   * @param order the order of their numbers, where they do not tell it
   */
  record Reader(DateCustoms customs, Order order) {

    private Optional<Printed> at(List<DateToken> tokens, int at) {
      if (tokens.get(at).isNumber()) {
        return numbers(tokens, at);
      }
      Optional<Era> era = customs.era(tokens.get(at).word());
      if (era.isPresent()) {
        return ofEra(tokens, at, era.get());
      }
      Optional<Month> month = customs.month(tokens, at);
      return month.isEmpty()
          ? Optional.empty()
          : month.get().number() == 0 ? numbered(tokens, at) : named(tokens, at, month.get());
    }

    /** "2021-05-03", "3.5.2021", "2021年5月3日". */
    private Optional<Printed> numbers(List<DateToken> tokens, int at) {
      int second = next(tokens, at);
      int third = second < 0 ? -1 : next(tokens, second);
      if (third < 0 || continues(tokens, at)) {
        return Optional.empty();
      }
      DateToken one = tokens.get(at);
      DateToken two = tokens.get(second);
      DateToken three = tokens.get(third);
      if (two.digits() > 2 || one.clock() || two.clock()) {
        return Optional.empty();
      }
      if (one.digits() == 4 && three.digits() <= 2) {
        return printed(tokens, at, third, date(one.number(), two.number(), three.number()), false);
      }
      if (one.digits() > 2) {
        return Optional.empty();
      }
      return three.digits() == 4 ? yearLast(tokens, at, second, third) : shortYear(tokens, at, third);
    }

    private Optional<Printed> yearLast(List<DateToken> tokens, int at, int second, int third) {
      DateToken one = tokens.get(at);
      DateToken two = tokens.get(second);
      int year = tokens.get(third).number();
      boolean doubtful = one.number() <= 12 && two.number() <= 12 && one.number() != two.number() && !two.dotted();
      boolean monthFirst = two.number() > 12 || doubtful && order == Order.MONTH_FIRST;
      return monthFirst
          ? printed(tokens, at, third, date(year, one.number(), two.number()), doubtful)
          : printed(tokens, at, third, date(year, two.number(), one.number()), doubtful);
    }

    /** "3.5.21", "21.05.03": two marks of one kind, without blanks, and no number beside them. */
    private Optional<Printed> shortYear(List<DateToken> tokens, int at, int third) {
      boolean apart = third != at + 2 || third + 1 < tokens.size() && tokens.get(third + 1).isNumber()
          && tokens.get(third + 1).near() && !tokens.get(third + 1).clock();
      DateToken one = tokens.get(at);
      DateToken two = tokens.get(at + 1);
      DateToken three = tokens.get(third);
      if (apart || two.begin() - one.end() != 1 || three.begin() - two.end() != 1 || three.digits() != 2
          || three.clock() || two.dotted() != three.dotted()) {
        return Optional.empty();
      }
      return switch (order) {
        case YEAR_FIRST -> one.digits() == 2
            ? printed(tokens, at, third, date(customs.longYear(one.number()), two.number(), three.number()), true)
            : Optional.empty();
        case MONTH_FIRST -> printed(tokens, at, third, two.dotted() || one.number() > 12
            ? date(customs.longYear(three.number()), two.number(), one.number())
            : date(customs.longYear(three.number()), one.number(), two.number()), true);
        case DAY_FIRST -> printed(tokens, at, third, two.number() > 12
            ? date(customs.longYear(three.number()), one.number(), two.number())
            : date(customs.longYear(three.number()), two.number(), one.number()), true);
      };
    }

    /** Whether a number goes on with what stands before it, so that a date does not begin with it. */
    private static boolean continues(List<DateToken> tokens, int at) {
      return at > 0 && tokens.get(at).near() && tokens.get(at - 1).isNumber() && !tokens.get(at - 1).clock()
          && tokens.get(at).begin() - tokens.get(at - 1).end() == 1;
    }

    /** The next number, with one short word between at most, as 年; -1 where there is none. */
    private static int next(List<DateToken> tokens, int at) {
      for (int i = at + 1; i < Math.min(tokens.size(), at + 3); i++) {
        if (tokens.get(i).isNumber()) {
          return i == at + 1 && !tokens.get(i).near() ? -1 : i;
        }
        if (tokens.get(i).word().length() > 2 || tokens.get(i).word().charAt(0) < 0x80) {
          return -1;
        }
      }
      return -1;
    }

    /** "令和5年5月3日": era, year, month, day. */
    private static Optional<Printed> ofEra(List<DateToken> tokens, int at, Era era) {
      if (at + 1 >= tokens.size() || !tokens.get(at + 1).isNumber() || tokens.get(at + 1).digits() > 3) {
        return Optional.empty();
      }
      int month = next(tokens, at + 1);
      int day = month < 0 ? -1 : next(tokens, month);
      if (day < 0 || !tokens.get(month).isSmall() || !tokens.get(day).isSmall()) {
        return Optional.empty();
      }
      Optional<LocalDate> date = Almanac.date(era, tokens.get(at + 1).number(), tokens.get(month).number(),
          tokens.get(day).number());
      return printed(tokens, at, day, date, false);
    }

    /** "3 May 2021", "May 3, 2021", "3 de mayo de 2021", "3. máj 2021", "12 رمضان 1444". */
    private Optional<Printed> named(List<DateToken> tokens, int at, Month month) {
      int last = at + month.words().size() - 1;
      int year = year(tokens, at, last, month.number());
      if (year < 0) {
        return Optional.empty();
      }
      int value = tokens.get(year).digits() == 4
          ? tokens.get(year).number()
          : customs.longYear(tokens.get(year).number());
      int before = day(tokens, at, -1);
      int after = day(tokens, last, 1);
      // "10 May 3, 2021" has its day after the month; most others have it before.
      boolean later = after == last + 1 && after < year && year <= after + 2;
      for (int day : later ? new int[]{after, before} : new int[]{before, after}) {
        Optional<LocalDate> date = day < 0 || day == year
            ? Optional.empty()
            : date(value, month, tokens.get(day).number());
        if (date.isPresent()) {
          return printed(tokens, Math.min(Math.min(at, day), year), Math.max(Math.max(last, day), year), date, false);
        }
      }
      return Optional.empty();
    }

    private static Optional<LocalDate> date(int year, Month month, int day) {
      boolean gregorian = month.calendar().equals("gregorian");
      return gregorian || year < 1900
          ? Almanac.date(year, month.number(), day, month.calendar())
          : Optional.empty();
    }

    private Optional<LocalDate> date(int year, int month, int day) {
      return Almanac.date(year, month, day, customs.calendar());
    }

    /** "ngày 3 tháng 5 năm 2021": the word before the number of the month. */
    private Optional<Printed> numbered(List<DateToken> tokens, int at) {
      int year = at + 2 < tokens.size() ? year(tokens, at + 1, at + 1, 0) : -1;
      boolean whole = at > 0 && year > at + 1 && tokens.get(at - 1).isSmall() && tokens.get(at + 1).isSmall();
      return whole
          ? printed(tokens, at - 1, year,
              date(tokens.get(year).number(), tokens.get(at + 1).number(), tokens.get(at - 1).number()), false)
          : Optional.empty();
    }

    /** The day beside a month, over little words at most: "3rd of May". */
    private int day(List<DateToken> tokens, int month, int step) {
      for (int i = month + step; i >= 0 && i < tokens.size() && Math.abs(i - month) < DAY_REACH; i += step) {
        DateToken token = tokens.get(i);
        if (token.isNumber()) {
          return token.isSmall() && token.number() >= 1 && token.number() <= 31 ? i : -1;
        }
        if (token.word().length() > FILLER || customs.month(tokens, i).isPresent()) {
          return -1;
        }
      }
      return -1;
    }

    /** The year nearest to a month, with no other month between; the same by another name is none. */
    private int year(List<DateToken> tokens, int from, int to, int month) {
      boolean shorts = customs.longYear(0) != 2000;
      boolean[] open = {true, true};
      for (int reach = 1; reach <= YEAR_REACH; reach++) {
        for (int side = 0; side < 2; side++) {
          int i = side == 0 ? to + reach : from - reach;
          if (!open[side] || i < 0 || i >= tokens.size()) {
            continue;
          }
          DateToken token = tokens.get(i);
          if (token.digits() == 4) {
            return i;
          }
          if (shorts && side == 0 && reach == 1 && token.digits() == 2 && token.isSmall()
              && day(tokens, from, -1) >= 0) {
            return i;
          }
          open[side] = token.isNumber() || customs.month(tokens, i).map(other -> other.number() == month).orElse(true);
        }
      }
      return -1;
    }

    private static Optional<Printed> printed(
        List<DateToken> tokens, int from, int to, Optional<LocalDate> date, boolean doubtful) {
      boolean converted = date.isPresent() && tokens.subList(from, to + 1).stream()
          .noneMatch(token -> token.digits() == 4 && token.number() >= 1900);
      return date.map(day -> new Printed(day, tokens.get(from).begin(), tokens.get(to).end(), doubtful, converted));
    }
  }
}
