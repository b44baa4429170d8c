package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.language.LanguagePack;

/** Words that stand on pages beside articles, in many languages ({@code languages/furniture.tsv}). */
final class Furniture {
  private static final String TABLE = "/languages/furniture.tsv";
  private static final int LONGEST_PHRASE = 8;

  private final Map<String, Mark> phrases = new HashMap<>();
  private final Set<String> photoWords = new HashSet<>();
  private final Notices notices = new Notices();

  private Furniture() {}

  static Furniture load() {
    Furniture furniture = new Furniture();
    try (InputStream in = Furniture.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE + " on the class path");
      }
      LanguagePack.rows(in).forEach(row -> furniture.add(row.get(0), row.get(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + ": " + e.getMessage(), e);
    }
    return furniture;
  }

  /**
   * A phrase at the begin of a line.
   *
   * @param mark what it marks
   * @param words how many words it has
   * @param labels whether a colon or bar follows it
   * @param end the unit of the line after it
   */
  record Found(Mark mark, int words, boolean labels, int end) {}

  /** The longest phrase that the line begins with, at one of its words. */
  Optional<Found> at(List<Word> words, int from, String line) {
    StringBuilder joined = new StringBuilder();
    Optional<Found> best = Optional.empty();
    for (int i = from; i < Math.min(words.size(), from + LONGEST_PHRASE); i++) {
      joined.append(i == from ? "" : " ").append(words.get(i).folded());
      Mark mark = phrases.get(joined.toString());
      if (mark != null) {
        int end = words.get(i).end();
        best = Optional.of(new Found(mark, i + 1 - from, labelEnds(line, end), end));
      }
    }
    return best;
  }

  /** Whether a word tells of a picture. */
  boolean isPhoto(String folded) {
    return photoWords.contains(folded);
  }

  /**
   * A word of a line.
   *
   * @param folded it in lower case
   * @param end the unit of the line after it
   */
  record Word(String folded, int end) {}

  static List<Word> words(String line) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      int end = at;
      while (end < line.length() && isWordPart(line.charAt(end))) {
        end++;
      }
      if (end > at) {
        words.add(new Word(line.substring(at, end).toLowerCase(Locale.ROOT).replace('’', '\''), end));
      }
      at = Math.max(end, at + 1);
    }
    return words;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-'
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK;
  }

  private static boolean labelEnds(String line, int from) {
    int at = from;
    while (at < line.length() && Lines.isBlank(line.charAt(at))) {
      at++;
    }
    return at < line.length() && ":：|/".indexOf(line.charAt(at)) >= 0;
  }

  /** Whether a line tells visitors about the site: its cookies, its rights, what it asks of them. */
  boolean isNotice(String line) {
    return notices.standIn(line.toLowerCase(Locale.ROOT));
  }

  private void add(String kind, String list) {
    if (kind.equals("notice")) {
      List.of(list.split("\\|", -1)).forEach(notices::add);
      return;
    }
    Mark mark = switch (kind) {
      case "share" -> Mark.SHARE;
      case "comments" -> Mark.COMMENTS;
      case "related" -> Mark.RELATED;
      case "nav" -> Mark.NAVIGATION;
      case "photo" -> Mark.CAPTION;
      case "source" -> Mark.SOURCE;
      case "byline" -> Mark.BYLINE;
      default -> throw new IllegalArgumentException(TABLE + ": no such kind: " + kind);
    };
    for (String phrase : list.split("\\|", -1)) {
      StringBuilder joined = new StringBuilder();
      for (Word word : words(phrase)) {
        joined.append(joined.isEmpty() ? "" : " ").append(word.folded());
      }
      phrases.putIfAbsent(joined.toString(), mark);
      if (mark == Mark.CAPTION) {
        photoWords.add(joined.toString());
      }
    }
  }
}
