package org.chancery.read.html;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How a language writes dates, as CLDR has it: the names of months in the calendars of its countries, of eras, and the
 * order of numbers in each country.
 */
final class DateCustoms {
  private static final String GREGORIAN = "gregorian";
  private static final String ENGLISH = "en";
  /** Calendars with months of their own. */
  private static final Set<String> CALENDARS = Set.of(GREGORIAN, "persian", "islamic", "islamic-umalqura");
  /** Calendars with the months of the Gregorian, but years of eras. */
  private static final List<String> ERAS = List.of("japanese", "roc");
  private static final int MODERN_ERAS = 4;

  private final Map<String, List<Month>> months = new HashMap<>();
  private final Map<String, Era> eras = new HashMap<>();
  private final Map<String, Order> orders = new ConcurrentHashMap<>();
  private final String own;
  private final int century;

  /** The order of a date's numbers. */
  enum Order {
    YEAR_FIRST, MONTH_FIRST, DAY_FIRST
  }

  /**
   * A name of a month.
   *
   * @param words all its words
   * @param number the month's number; 0 where the number follows the name, as after "tháng"
   * @param calendar whose
   */
  record Month(List<String> words, int number, String calendar) {}

  /**
   * Years that are counted from a beginning of their own.
   *
   * @param calendar whose
   * @param number the era's number in it
   */
  record Era(String calendar, int number) {}

  /**
   * The customs of a language.
   *
   * @param regions its locales whose names of months or eras are others than those of its chief country
   */
  DateCustoms(String language, List<String> regions) {
    ULocale locale = new ULocale(language);
    List<String> calendars = calendars(locale);
    own = calendars.stream().filter(c -> !c.equals(GREGORIAN) && CALENDARS.contains(c)).findFirst().orElse(GREGORIAN);
    century = switch (calendars.getFirst()) {
      case "buddhist" -> 2500;
      case "persian" -> 1400;
      default -> 2000;
    };
    List<ULocale> variants = Stream
        .concat(Stream.of(locale), regions.stream().map(ULocale::forLanguageTag).filter(
            region -> region.getLanguage().equals(locale.getLanguage())))
        .toList();
    for (String calendar : calendars.stream().filter(CALENDARS::contains).toList()) {
      variants.forEach(variant -> addMonths(variant, calendar));
    }
    if (!language.equals(ENGLISH)) {
      addMonths(ULocale.ENGLISH, GREGORIAN); // Sites in all languages leave their software's English in.
    }
    for (String calendar : ERAS) {
      variants.stream().filter(variant -> calendars(variant).contains(calendar))
          .forEach(variant -> addEras(variant, calendar));
    }
  }

  private static List<String> calendars(ULocale locale) {
    List<String> calendars = new ArrayList<>(
        List.of(Calendar.getKeywordValuesForLocale("calendar", ULocale.addLikelySubtags(locale), true)));
    if (!calendars.contains(GREGORIAN)) {
      calendars.add(GREGORIAN);
    }
    return calendars;
  }

  private void addMonths(ULocale locale, String calendar) {
    ULocale own = locale.setKeywordValue("calendar", calendar);
    DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(own), own);
    for (int context : new int[]{DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[]{DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] names = symbols.getMonths(context, width);
        for (int i = 0; i < Math.min(12, names.length); i++) {
          addMonth(names[i], i + 1, calendar);
        }
      }
    }
  }

  private void addMonth(String name, int number, String calendar) {
    List<DateToken> tokens = DateToken.of(name);
    List<String> words = tokens.stream().filter(token -> !token.isNumber()).map(DateToken::word).toList();
    boolean numbered = tokens.size() > words.size();
    if (words.isEmpty() || numbered && (tokens.size() != 2 || tokens.getFirst().isNumber())
        || words.size() == 1 && words.getFirst().length() < 2) {
      return; // "5月" needs no name.
    }
    List<Month> same = months.computeIfAbsent(words.getFirst(), first -> new ArrayList<>());
    if (same.stream().noneMatch(month -> month.words().equals(words))) {
      same.add(new Month(words, numbered ? 0 : number, calendar));
    }
  }

  private void addEras(ULocale locale, String calendar) {
    ULocale own = locale.setKeywordValue("calendar", calendar);
    String[] names = new DateFormatSymbols(Calendar.getInstance(own), own).getEras();
    for (int i = Math.max(1, names.length - MODERN_ERAS); i < names.length; i++) {
      eras.putIfAbsent(names[i], new Era(calendar, i));
    }
  }

  /** The longest name of a month that begins at a word. */
  Optional<Month> month(List<DateToken> tokens, int at) {
    Optional<Month> best = Optional.empty();
    for (Month month : months.getOrDefault(tokens.get(at).word(), List.of())) {
      if (isAt(month, tokens, at) && best.map(b -> b.words().size() < month.words().size()).orElse(true)) {
        best = Optional.of(month);
      }
    }
    return best;
  }

  private static boolean isAt(Month month, List<DateToken> tokens, int at) {
    for (int i = 0; i < month.words().size(); i++) {
      if (at + i >= tokens.size() || !tokens.get(at + i).word().equals(month.words().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The era whose name a word ends with. */
  Optional<Era> era(String word) {
    return eras.isEmpty()
        ? Optional.empty()
        : eras.entrySet().stream().filter(era -> word.endsWith(era.getKey())).map(Map.Entry::getValue).findFirst();
  }

  /** The calendar beside the Gregorian that its people count years by, or the Gregorian. */
  String calendar() {
    return own;
  }

  /** The year that a year of two digits stands for, in the calendar that its people use first. */
  int longYear(int twoDigits) {
    return century + twoDigits;
  }

  /** The order of numbers in dates of a locale. */
  Order order(ULocale locale) {
    return orders.computeIfAbsent(locale.toLanguageTag(), tag -> {
      String pattern = DateFormat.getDateInstance(DateFormat.SHORT, locale) instanceof SimpleDateFormat format
          ? format.toPattern()
          : "d/M/y";
      int year = pattern.indexOf('y');
      int month = pattern.indexOf('M');
      int day = pattern.indexOf('d');
      return year < month && year < day ? Order.YEAR_FIRST : month < day ? Order.MONTH_FIRST : Order.DAY_FIRST;
    });
  }
}
