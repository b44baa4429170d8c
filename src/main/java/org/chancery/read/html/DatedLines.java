package org.chancery.read.html;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.read.html.DateCustoms.Order;
import org.chancery.read.html.PrintedDates.Printed;

/** The dates that are printed on a page's lines, with what their lines and boxes say of them. */
final class DatedLines {
  /** A line of no more words has little beside its date. */
  private static final int FEW = 9;
  private static final int LIGHTEST = 6;
  private static final int AMONG = 2;
  private static final String RANGE = "-–—~〜～";

  private final PrintedDates printed;
  private final Layout page;
  private final String text;
  private final LineLabels labels;
  private final Set<String> looks;
  private final PrintedDates.Reader reader;

  DatedLines(PrintedDates printed, PrintedDates.Reader reader, PageDates.Place place, LineLabels labels,
      Set<String> looks) {
    this.printed = printed;
    this.page = place.page();
    this.text = place.text();
    this.labels = labels;
    this.looks = looks;
    this.reader = withOrder(reader);
  }

  /**
   * A date on a line.
   *
   * @param date it
   * @param label what the words beside it say that it is
   * @param line the line
   * @param rank how much looks like the date of an article: 0 says that it is, 1 is a line of hardly more than the
   *     date, 2 a date among words
   */
  record Dated(LocalDate date, DateLabel label, String line, int rank) {
    /** Whether it stands among words that say something else. */
    boolean among() {
      return rank == AMONG;
    }
  }

  PrintedDates.Reader reader() {
    return reader;
  }

  /** The reader with the order of numbers that the page's own dates show: "25/12/2020" on it says how "5/12/2020" is. */
  private PrintedDates.Reader withOrder(PrintedDates.Reader given) {
    int days = 0;
    int months = 0;
    for (Piece piece : page.pieces) {
      if (piece.words() <= FEW && piece.weight() >= LIGHTEST) {
        int first = DateToken.telling(text, piece.span().begin(), piece.span().end());
        days += first == 1 ? 1 : 0;
        months += first == 2 ? 1 : 0;
      }
    }
    return days == months || days > 0 && months > 0
        ? given
        : printed.reader(given, days > 0 ? Order.DAY_FIRST : Order.MONTH_FIRST);
  }

  /**
   * The dates on a range of lines, the likeliest to be the article's first.
   *
   * @param words the most words that a line may have
   * @param which the boxes that may hold it
   */
  List<Dated> in(int from, int to, int words, Predicate<Box> which) {
    List<Dated> found = new ArrayList<>();
    for (int i = Math.max(0, from); i < Math.min(to, page.pieces.size()); i++) {
      Piece piece = page.pieces.get(i);
      if (piece.words() <= words && piece.weight() >= LIGHTEST && which.test(piece.box())) {
        add(piece, found);
      }
    }
    found.sort(Comparator.comparingInt(Dated::rank));
    return found;
  }

  private void add(Piece piece, List<Dated> found) {
    String line = piece.span().of(text);
    List<Printed> all = printed.all(line, reader);
    boolean gregorian = all.stream().anyMatch(date -> !date.converted());
    int last = 0;
    for (int i = 0; i < all.size(); i++) {
      Printed date = all.get(i);
      int next = i + 1 < all.size() ? all.get(i + 1).begin() : line.length();
      String before = line.substring(last, date.begin());
      String after = line.substring(date.end(), next);
      DateLabel label = isRange(i > 0, before) || isRange(true, after) ? DateLabel.OTHER : labels.labelBefore(before);
      boolean follows = label == DateLabel.NONE && (next == line.length() || !after.startsWith(" "));
      label = follows ? labels.labelAfter(after) : label;
      // What labels this date does not label the next.
      last = follows && label != DateLabel.NONE ? next : date.end();
      if (!(date.converted() && gregorian) && label != DateLabel.OTHER) {
        found.add(new Dated(date.date(), label, line, rank(piece, label)));
      }
    }
  }

  private int rank(Piece piece, DateLabel label) {
    if (label == DateLabel.PUBLISHED || looksDated(piece.box())) {
      return 0;
    }
    return piece.words() <= FEW ? 1 : AMONG;
  }

  /** Whether words join a date to another, or to no end: "3.5.2021 – 9.5.2021", "2018.04.05 ~". */
  private static boolean isRange(boolean joins, String words) {
    String mark = words.strip();
    return joins && !mark.isEmpty() && RANGE.indexOf(mark.charAt(0)) >= 0
        && (mark.length() == 1 || "~〜～".indexOf(mark.charAt(0)) >= 0);
  }

  private boolean looksDated(Box box) {
    return Names.words(box.classes).stream().anyMatch(looks::contains);
  }

  /** The first of these that is of the publication, or says nothing. */
  static Optional<Dated> published(List<Dated> dates) {
    return dates.stream().filter(dated -> dated.label() != DateLabel.CHANGED).findFirst();
  }

  /** The first of these that its line calls so. */
  static Optional<Dated> first(List<Dated> dates, DateLabel label) {
    return dates.stream().filter(dated -> dated.label() == label).findFirst();
  }
}
