package org.chancery.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chancery.read.Furniture.Found;
import org.chancery.read.Furniture.Word;

/** Tells the {@link Mark} of a line from its shape first, and from the words of {@link Furniture} where shape is mute. */
final class LineMarks {
  private static final int MOST_WORDS = 16;
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern ADDRESS = Pattern.compile("(https?://|www\\.)\\S+");
  private static final Pattern LABELLED_ADDRESS = Pattern.compile("[^:：]{1,40}[:：]\\s*(https?://|www\\.)\\S+");
  private static final Pattern COPYRIGHT = Pattern.compile("\\([cC]\\)\\s*(19|20)\\d\\d|(19|20)\\d\\d\\s*\\([cC]\\)");
  private static final Pattern LAST_BRACKET = Pattern.compile("[(（\\[【]([^()（）\\[\\]【】]{1,120})[)）\\]】]$");
  private static final Pattern CREDITED = Pattern.compile("\\p{L}[^/]{0,40}/\\s?\\p{L}[^/]{0,40}");

  private final Furniture furniture;

  LineMarks(Furniture furniture) {
    this.furniture = furniture;
  }

  Mark of(Line line) {
    String text = line.text();
    if (line.weight() == 0) {
      return Mark.SEPARATOR;
    }
    if (line.weight() < 400 && isCopyright(text)) {
      return Mark.COPYRIGHT;
    }
    if (line.weight() < 500 && isCaption(line)) {
      return Mark.CAPTION;
    }
    if (text.contains("://") || text.contains("www.")) {
      if (ADDRESS.matcher(text).matches()) {
        return Mark.ADDRESS;
      }
      if (LABELLED_ADDRESS.matcher(text).matches()) {
        return Mark.SOURCE;
      }
    }
    if (line.prose()) {
      return Mark.NONE;
    }
    if (line.digits() == line.weight() && !YEAR.matcher(text).matches()) {
      return NUMBER.matcher(text).results().count() > 1 && YEAR.matcher(text).find() ? Mark.DATE : Mark.DIGITS;
    }
    if (isTail(line)) {
      return Mark.SOURCE;
    }
    Mark worded = line.words() <= MOST_WORDS ? worded(line) : Mark.NONE;
    if (worded != Mark.NONE) {
      return worded;
    }
    if (isMenu(line)) {
      return Mark.NAVIGATION;
    }
    return isDate(line) ? Mark.DATE : Mark.NONE;
  }

  private Mark worded(Line line) {
    List<Word> words = Furniture.words(line.text());
    Optional<Found> first = furniture.at(words, 0, line.text());
    if (first.isEmpty()) {
      return Mark.NONE;
    }
    Found found = first.get();
    if (isAllFurniture(words, found.words(), line.text())) {
      return found.mark() == Mark.CAPTION ? Mark.NAVIGATION : found.mark();
    }
    int rest = words.size() - found.words();
    return switch (found.mark()) {
      case SOURCE -> found.labels() ? Mark.SOURCE : Mark.NONE;
      case BYLINE -> found.labels() || (rest <= 8 && isByline(line, found)) ? Mark.BYLINE : Mark.NONE;
      case CAPTION -> found.labels() ? Mark.CAPTION : Mark.NONE;
      case RELATED -> found.labels() || line.text().endsWith(":") ? Mark.RELATED : Mark.NONE;
      case SHARE, NAVIGATION, COMMENTS -> found.labels() && rest <= 4 ? found.mark() : Mark.NONE;
      case NONE, SEPARATOR, DIGITS, ADDRESS, COPYRIGHT, DATE -> Mark.NONE;
    };
  }

  /** A by-word and then names: hardly a word without a capital, or a date. */
  private static boolean isByline(Line line, Found found) {
    return !line.sentence() && (line.capitals() * 3 >= line.words() * 2 || isDate(line))
        && found.end() < line.text().length() && Lines.isBlank(line.text().charAt(found.end()));
  }

  private boolean isAllFurniture(List<Word> words, int from, String line) {
    int at = from;
    while (at < words.size()) {
      Word word = words.get(at);
      if (word.folded().chars().allMatch(Character::isDigit)) {
        at++;
        continue;
      }
      Optional<Found> next = furniture.at(words, at, line);
      if (next.isEmpty()) {
        return false;
      }
      at += next.get().words();
    }
    return true;
  }

  private static boolean isCopyright(String text) {
    return text.indexOf('©') >= 0 || text.indexOf('ⓒ') >= 0 || text.indexOf('℗') >= 0
        || ((text.contains("(c)") || text.contains("(C)")) && COPYRIGHT.matcher(text).find());
  }

  /** "… (Photo: A. Name)", "… (Agency/Name)", "Photo: …" */
  private boolean isCaption(Line line) {
    char last = line.text().charAt(line.text().length() - 1);
    if (")）]】".indexOf(last) < 0) {
      return false;
    }
    var bracket = LAST_BRACKET.matcher(line.text());
    if (!bracket.find() || bracket.start() == 0) {
      return false;
    }
    String inside = bracket.group(1);
    List<Word> words = Furniture.words(inside);
    boolean photo = words.stream().anyMatch(word -> furniture.isPhoto(word.folded()));
    boolean labelled = inside.indexOf(':') >= 0 || inside.indexOf('：') >= 0 || words.size() <= 5;
    return (photo && labelled) || (words.size() <= 6 && CREDITED.matcher(inside).matches())
        || isHanPhoto(inside);
  }

  private boolean isHanPhoto(String inside) {
    String end = inside.substring(inside.length() - 1);
    String begin = inside.substring(0, 1);
    return inside.charAt(0) > '\u2e80' && (furniture.isPhoto(end) || furniture.isPhoto(begin));
  }

  /** Wholly in brackets, short, and no sentence: "(Agency - June 24, 2020)". */
  private static boolean isTail(Line line) {
    char first = line.text().charAt(0);
    char last = line.text().charAt(line.text().length() - 1);
    boolean brackets = "(（[【".indexOf(first) >= 0 && ")）]】".indexOf(last) >= 0;
    return brackets && line.words() <= 14 && !line.sentence();
  }

  private static boolean isMenu(Line line) {
    int marks = 0;
    String text = line.text();
    for (int i = 1; i < text.length(); i++) {
      boolean mark = ">»›|→·•".indexOf(text.charAt(i)) >= 0;
      marks += mark && (text.charAt(i - 1) == ' ' || i == text.length() - 1) ? 1 : 0;
    }
    return marks >= 2 && line.words() <= 6 * (marks + 1) && !line.sentence();
  }

  /** A year, another number, and hardly a word; or a year alone. */
  private static boolean isDate(Line line) {
    if (line.digits() < 4 || line.words() > 12 || line.weight() > 70 || !YEAR.matcher(line.text()).find()) {
      return false;
    }
    long numbers = NUMBER.matcher(line.text()).results().count();
    return line.words() - numbers <= 1 || (numbers >= 2 && line.words() - numbers <= 6 && !line.sentence());
  }
}
