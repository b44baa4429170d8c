package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a {@link Pattern} as a pack writes it. */
final class PatternParser {
  private static final int MANY = 12;
  private static final char[] QUOTES = {'\'', '"'};

  private final String text;
  private final Pattern.Section section;
  private final Lexicon lexicon;
  private int at;

  private PatternParser(String text, Pattern.Section section, Lexicon lexicon) {
    this.text = text;
    this.section = section;
    this.lexicon = lexicon;
  }

  /**
   * A pattern of a rule of a section, which may nest those of the sections before: {@code nest} knows how these begin.
   * Throws IllegalArgumentException with the place where the text is no pattern.
   */
  static Pattern parse(String text, Pattern.Section section, Lexicon lexicon) {
    PatternParser parser = new PatternParser(text, section, lexicon);
    Pattern pattern = parser.either();
    if (parser.at < text.length()) {
      throw parser.wrong("unexpected '" + text.charAt(parser.at) + "'");
    }
    return pattern;
  }

  private Pattern either() {
    List<Pattern> choices = new ArrayList<>();
    choices.add(sequence());
    while (take('|')) {
      choices.add(sequence());
    }
    return choices.size() == 1 ? choices.getFirst() : new Pattern.Either(choices);
  }

  private Pattern sequence() {
    List<Pattern> items = new ArrayList<>();
    skipSpace();
    while (at < text.length() && "|)]".indexOf(text.charAt(at)) < 0) {
      items.add(repeated(item()));
      skipSpace();
    }
    return items.size() == 1 ? items.getFirst() : new Pattern.Sequence(items);
  }

  private Pattern repeated(Pattern item) {
    if (take('?')) {
      return new Pattern.Maybe(item, 1);
    }
    return take('*') ? new Pattern.Maybe(item, MANY) : item;
  }

  private Pattern item() {
    if (take('(')) {
      return closed(either(), ')');
    }
    if (take('[')) {
      return new Pattern.Context(closed(either(), ']'));
    }
    if (take('~')) {
      return new Pattern.Gap(Integer.parseInt(name()));
    }
    if (take('!')) {
      return new Pattern.Without(item());
    }
    if (take('^')) {
      return new Pattern.Capital();
    }
    if (take('<')) {
      return new Pattern.Edge(true);
    }
    if (take('>')) {
      return new Pattern.Edge(false);
    }
    if (take('_')) {
      return new Pattern.Joined();
    }
    for (char quote : QUOTES) {
      if (take(quote)) {
        return new Pattern.Word(lexicon.literal(quoted(quote)), Optional.empty(), false);
      }
    }
    return named(take('+'));
  }

  private String quoted(char quote) {
    int end = text.indexOf(quote, at);
    if (end < 0) {
      throw wrong("no closing quote");
    }
    String phrase = text.substring(at, end);
    at = end + 1;
    return phrase;
  }

  private Pattern named(boolean opens) {
    String name = name();
    for (Pattern.Section inner : Pattern.Section.values()) {
      if (inner.name().equalsIgnoreCase(name) && inner.compareTo(section) < 0) {
        return new Pattern.Nested(inner);
      }
    }
    Optional<Numbers.Kind> number = Numbers.Kind.named(name);
    if (number.isPresent()) {
      return number(number.get(), opens);
    }
    String field = take('=') ? name() : "";
    String set = field.isEmpty() ? name : field;
    Optional<Field> sets = Field.has(set) ? Optional.of(Field.named(set)) : Optional.empty();
    return new Pattern.Word(lexicon.kind(name).orElseThrow(() -> wrong("no words of kind " + name)), sets, opens);
  }

  private Pattern number(Numbers.Kind kind, boolean opens) {
    Pattern.Bounds bounds = take('{') ? bounds() : Pattern.Bounds.NONE;
    Field field = take('=') ? Field.named(name()) : kind.field();
    boolean adds = at + 1 < text.length() && text.charAt(at) == '+' && Character.isDigit(text.charAt(at + 1));
    int plus = adds && take('+') ? Integer.parseInt(name()) : 0;
    return new Pattern.Digits(kind, bounds, field, plus, opens);
  }

  private Pattern.Bounds bounds() {
    int least = Integer.parseInt(name());
    int most = take('-') ? Integer.parseInt(name()) : least;
    if (!take('}')) {
      throw wrong("no closing }");
    }
    return new Pattern.Bounds(least, most);
  }

  private Pattern closed(Pattern pattern, char close) {
    if (!take(close)) {
      throw wrong("no closing " + close);
    }
    return pattern;
  }

  private String name() {
    int from = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
      at++;
    }
    if (from == at) {
      throw wrong("no name");
    }
    return text.substring(from, at).toLowerCase(Locale.ROOT);
  }

  private boolean take(char c) {
    skipSpaceBefore(c);
    if (at < text.length() && text.charAt(at) == c) {
      at++;
      return true;
    }
    return false;
  }

  /** A repetition mark must follow at once; all else may stand apart. */
  private void skipSpaceBefore(char c) {
    if (c != '?' && c != '*' && c != '=') {
      skipSpace();
    }
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(why + " at " + at + " of pattern: " + text);
  }
}
