package org.chancery.read.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.document.Publication;
import org.chancery.document.Publication.Origin;
import org.chancery.read.html.DateCustoms.Order;
import org.chancery.read.html.PrintedDates.Printed;

/** Finds the dates that makers of sites put in the addresses of their pages. */
final class AddressDates {
  private static final String YEAR = "((?:19|20)\\d\\d)";
  private static final String MONTH = "(0?[1-9]|1[0-2])";
  private static final String DAY = "(0?[1-9]|[12]\\d|3[01])";
  private static final List<Pattern> NUMBERS = List.of(
      Pattern.compile("(?<!\\d)" + YEAR + "([/_.-])" + MONTH + "[/_.-]" + DAY + "(?!\\d)"),
      Pattern.compile("/" + YEAR + "([/_-]?)(0[1-9]|1[0-2])[/_-]?([0-2]\\d|3[01])(?:/|_|-|$|\\.)"),
      Pattern.compile("(?<!\\d)" + YEAR + "()(0[1-9]|1[0-2])([0-2]\\d|3[01])(?!\\d)"),
      Pattern.compile("(?<!\\d)" + YEAR + "()(0[1-9]|1[0-2])([0-2]\\d|3[01])\\d{4,12}(?!\\d)"));
  private static final Pattern YEAR_LAST = Pattern
      .compile("(?<![\\d/_.-])(\\d\\d?)([/_.-])(\\d\\d?)\\2" + YEAR + "(?!\\d)");
  private static final Pattern WORDED = Pattern.compile("(?<=/)" + YEAR + "[/-](\\p{L}{3,12})[/-]" + DAY + "(?!\\d)");
  private static final Pattern MONTH_ALONE = Pattern.compile("/" + YEAR + "[/-]?(0[1-9]|1[0-2])(?:/|-|_|$)");

  private static final int PREFIX = 5;

  private final PrintedDates printed;
  private final PrintedDates.Reader reader;

  AddressDates(PrintedDates printed, PrintedDates.Reader reader) {
    this.printed = printed;
    this.reader = reader;
  }

  /**
   * A date in an address.
   *
   * @param date it
   * @param words how the address has it
   * @param sure whether it stands for itself: at the end of other words it is often what they are about
   */
  record Found(LocalDate date, String words, boolean sure) {}

  /** The day in an address. */
  Optional<Found> day(String url) {
    String path = path(url);
    for (Pattern pattern : NUMBERS) {
      Matcher matcher = pattern.matcher(path);
      while (matcher.find()) {
        Optional<LocalDate> date = Moment.date(matcher.group(1), matcher.group(3), matcher.group(4));
        if (date.isPresent()) {
          return Optional.of(new Found(date.get(), matcher.group(), standsAlone(path, matcher.start())));
        }
      }
    }
    return worded(path).or(() -> yearLast(path));
  }

  /** "/2016/dec/23/" */
  private Optional<Found> worded(String path) {
    Matcher matcher = WORDED.matcher(path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String words = matcher.group(3) + " " + matcher.group(2).toLowerCase(Locale.ROOT) + " " + matcher.group(1);
    return printed.first(words, reader).map(date -> new Found(date, matcher.group(), true));
  }

  /** Whether nothing but a letter or so stands before it in its part of the path. */
  private static boolean standsAlone(String path, int at) {
    return at < 2 || path.charAt(at) == '/' || path.substring(path.lastIndexOf('/', at - 1) + 1, at).length() <= PREFIX;
  }

  /** "23-12-2016" */
  private Optional<Found> yearLast(String path) {
    Matcher matcher = YEAR_LAST.matcher(path);
    if (!matcher.find()) {
      return Optional.empty();
    }
    boolean monthFirst = Integer.parseInt(matcher.group(3)) > 12
        || Integer.parseInt(matcher.group(1)) <= 12 && reader.order() == Order.MONTH_FIRST;
    return (monthFirst
        ? Moment.date(matcher.group(4), matcher.group(1), matcher.group(3))
        : Moment.date(matcher.group(4), matcher.group(3), matcher.group(1)))
        .map(date -> new Found(date, matcher.group(), standsAlone(path, matcher.start())));
  }

  /** A date spelt out among the words of an address, as often what the page is about: "talks-of-3-may-2021". */
  Optional<Found> spelt(String url) {
    List<Printed> all = printed.all(path(url).replace('-', ' ').replace('_', ' ').replace('/', ' '), reader);
    return all.size() == 1 ? Optional.of(new Found(all.getFirst().date(), path(url), false)) : Optional.empty();
  }

  /** The month in an address. */
  static Optional<Publication> month(String url) {
    Matcher matcher = MONTH_ALONE.matcher(path(url));
    return matcher.find()
        ? Optional.of(new Publication(Optional.of(matcher.group(1) + "-" + matcher.group(2)), Origin.GIVEN,
            "address: " + matcher.group()))
        : Optional.empty();
  }

  /** What follows the host; of a copy in an archive of the web, what follows the host of what was copied. */
  private static String path(String url) {
    int host = url.lastIndexOf("://");
    int slash = url.indexOf('/', host < 0 ? 0 : host + 3);
    return slash < 0 ? "" : url.substring(slash);
  }
}
