package org.chancery.language;

import org.chancery.language.Tokens.Kind;

/** Tells whether a sentence ends after a token. */
final class SentenceEnd {
  private static final int FARTHEST_BRACKET = 120;

  private final Abbreviations abbreviations;

  SentenceEnd(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** The token after the sentence that token {@code at} ends, or -1 where it ends none. */
  int endAfter(Tokens tokens, int at, int start, int to) {
    char mark = lastUnit(tokens, at);
    if (mark != '.' && !isLoudMark(mark) && !isFullStop(mark)) {
      return -1;
    }
    int run = at + 1;
    while (run < to && !tokens.spaceBefore(run) && isRunMark(lastUnit(tokens, run))) {
      run++;
    }
    int end = closersEnd(tokens, run, to);
    boolean plainDot = mark == '.' && run == at + 1;
    if (isJoint(tokens, end, to) && (isGap(tokens, end) || !isShort(tokens, at, start))) {
      return end + 1;
    }
    if (end >= to || isFullStop(mark)) {
      return end;
    }
    if (plainDot && end == run && ownsDot(tokens, at, start)) {
      return -1;
    }
    return beginsSentence(tokens, end, run, mark, to) ? end : -1;
  }

  /**
   * A comma between an end mark and a capital: paragraphs that a scraper joined into one, "…here.,  The guests…". With
   * a single space it may also be the comma behind an abbreviation.
   */
  private static boolean isJoint(Tokens tokens, int comma, int to) {
    return comma + 1 < to && tokens.is(comma, ',')
        && (isGap(tokens, comma) || tokens.kind(comma + 1) == Kind.WORD && tokens.capitalised(comma + 1));
  }

  /** Whether the mark at a token is the dot of initials or of a known abbreviation. */
  private boolean isShort(Tokens tokens, int at, int start) {
    return tokens.kind(at) == Kind.WORD || at > start && tokens.is(at, '.')
        && (!longWord(tokens, at - 1) || isAbbreviation(tokens, at - 1, at, at + 1, false));
  }

  /** Whether a comma stands off on both sides or is followed by more than a space. */
  private static boolean isGap(Tokens tokens, int comma) {
    return tokens.spaceBefore(comma) || tokens.begin(comma + 1) - tokens.end(comma) > 1;
  }

  /** Whether the token after an end mark looks like the first of a sentence. */
  private static boolean beginsSentence(Tokens tokens, int next, int run, char mark, int to) {
    if (!tokens.spaceBefore(next)) {
      return next == run && runsTogether(tokens, next, mark);
    }
    int first = next;
    while (first < to && tokens.kind(first) == Kind.MARK && isOpener(lastUnit(tokens, first))) {
      first++;
    }
    if (first >= to) {
      return true;
    }
    if (tokens.kind(first) == Kind.MARK) {
      return !isJoiningMark(lastUnit(tokens, first));
    }
    return !Character.isLowerCase(tokens.text().codePointAt(tokens.begin(first)));
  }

  /** "…the relations.The two…": a space was lost. */
  private static boolean runsTogether(Tokens tokens, int next, char mark) {
    if (tokens.kind(next) == Kind.CHARACTER) {
      return isLoudMark(mark);
    }
    int before = next - 2;
    return before >= 0 && tokens.kind(next) == Kind.WORD && tokens.kind(before) == Kind.WORD
        && tokens.capitalised(next) && !tokens.allCapitals(next) && longWord(tokens, next - 2)
        && Character.isLowerCase(lastUnit(tokens, before)) && tokens.end(next) - tokens.begin(next) > 1;
  }

  private static boolean longWord(Tokens tokens, int at) {
    return tokens.end(at) - tokens.begin(at) > 2;
  }

  /** Whether the single dot at or in token {@code at} belongs to what stands before it and ends nothing. */
  private boolean ownsDot(Tokens tokens, int at, int start) {
    boolean initials = tokens.kind(at) == Kind.WORD;
    int word = initials ? at : at - 1;
    if (word < start || (!initials && tokens.spaceBefore(at))) {
      return false;
    }
    int next = at + 1;
    if (!tokens.spaceBefore(next) && tokens.kind(next) != Kind.CHARACTER) {
      return false;
    }
    if (tokens.kind(word) == Kind.NUMBER) {
      return (abbreviations.ordinalDot() && tokens.digits(word) <= 2) || isListMark(tokens, word, start)
          || isDottedNumber(tokens, next);
    }
    boolean single = !initials && tokens.end(word) - tokens.begin(word) == 1 && tokens.kind(word) == Kind.WORD;
    if (single && (tokens.capitalised(word) || word == start)) {
      return true;
    }
    return isAbbreviation(tokens, word, at, next, initials);
  }

  private boolean isAbbreviation(Tokens tokens, int word, int at, int next, boolean initials) {
    String last = initials
        ? tokens.slice(word, at + 1).substring(0, tokens.end(at) - tokens.begin(at) - 1)
        : tokens.surface(word);
    String whole = initials ? last : chunk(tokens, at);
    if (abbreviations.beforeName(whole) || abbreviations.beforeName(last)) {
      return true;
    }
    boolean number = tokens.kind(next) == Kind.NUMBER;
    if (number && (abbreviations.beforeNumber(whole) || abbreviations.beforeNumber(last))) {
      return true;
    }
    boolean known = initials || abbreviations.anywhere(whole);
    return known && !number && !(tokens.capitalised(next) && abbreviations.starts(tokens.folded(next)));
  }

  /** The unspaced run of characters before the dot at token {@code at}, without opening marks: "t.ex". */
  private static String chunk(Tokens tokens, int at) {
    int from = at;
    while (from > 0 && !tokens.spaceBefore(from) && !isOpener(lastUnit(tokens, from - 1))) {
      from--;
    }
    return tokens.slice(from - (from == at ? 1 : 0), at);
  }

  /** Whether the token is a number of one or two digits with a dot of its own: "2022. 11. 3.". */
  private static boolean isDottedNumber(Tokens tokens, int at) {
    return at + 1 < tokens.size() && tokens.kind(at) == Kind.NUMBER && tokens.digits(at) <= 2
        && tokens.is(at + 1, '.') && !tokens.spaceBefore(at + 1);
  }

  private static boolean isListMark(Tokens tokens, int word, int start) {
    if (tokens.digits(word) > 2) {
      return false;
    }
    return word == start || tokens.is(word - 1, ':') || tokens.is(word - 1, ';') || tokens.is(word - 1, '：');
  }

  /** Whether a sentence ends before token {@code at} because of the line ends there: an empty line, or a list mark. */
  static boolean lineBreaks(Tokens tokens, int at, int to) {
    int lines = 0;
    for (int i = tokens.end(at - 1); i < tokens.begin(at); i++) {
      char c = tokens.text().charAt(i);
      if (c == '\n' || c == '\u2028' || c == '\u2029') {
        lines++;
      }
    }
    if (lines == 0) {
      return false;
    }
    return lines > 1 || isBullet(tokens, at) || isNumbered(tokens, at, to);
  }

  private static boolean isBullet(Tokens tokens, int at) {
    return "•·▪◦‣■●◆*–—-−".indexOf(lastUnit(tokens, at)) >= 0 && tokens.kind(at) == Kind.MARK;
  }

  private static boolean isNumbered(Tokens tokens, int at, int to) {
    return tokens.kind(at) == Kind.NUMBER && tokens.digits(at) <= 2 && at + 2 < to && !tokens.spaceBefore(at + 1)
        && tokens.spaceBefore(at + 2) && ").、".indexOf(lastUnit(tokens, at + 1)) >= 0;
  }

  /** The token after the quotes, brackets and footnote marks that close directly at {@code from}. */
  private static int closersEnd(Tokens tokens, int from, int to) {
    int at = from;
    while (at < to) {
      char c = lastUnit(tokens, at);
      boolean attached = !tokens.spaceBefore(at);
      boolean ambiguous = c == '"' || c == '\'' || c == '“' || c == '»' || c == '«';
      boolean followedBySpace = at + 1 >= to || tokens.spaceBefore(at + 1);
      if (tokens.kind(at) == Kind.MARK && attached
          && (isCloser(c) || (ambiguous && (followedBySpace || isCloser(lastUnit(tokens, at + 1)))))) {
        at++;
      } else if (attached && isFootnote(tokens, at, to)) {
        at += 3;
      } else {
        break;
      }
    }
    return at;
  }

  private static boolean isFootnote(Tokens tokens, int at, int to) {
    return at + 2 < to && tokens.is(at, '[') && tokens.kind(at + 1) == Kind.NUMBER && tokens.is(at + 2, ']');
  }

  static boolean opensBracket(Tokens tokens, int at) {
    return "([（［《〈【〔".indexOf(lastUnit(tokens, at)) >= 0;
  }

  static boolean closesBracket(Tokens tokens, int at) {
    return ")]）］》〉】〕".indexOf(lastUnit(tokens, at)) >= 0;
  }

  /** Whether the bracket that opens at {@code at} is closed before {@code to} and not too far away. */
  static boolean isClosed(Tokens tokens, int at, int to) {
    int depth = 0;
    for (int i = at; i < Math.min(to, at + FARTHEST_BRACKET); i++) {
      if (tokens.kind(i) != Kind.MARK) {
        continue;
      }
      depth += opensBracket(tokens, i) ? 1 : closesBracket(tokens, i) ? -1 : 0;
      if (depth == 0) {
        return true;
      }
    }
    return false;
  }

  /** Marks of scripts without capitals that no abbreviation uses and that need no space behind them. */
  private static boolean isFullStop(char c) {
    return c > 0x7f && "。｡！？।॥۔።។៕။၊︒".indexOf(c) >= 0;
  }

  private static boolean isLoudMark(char c) {
    return c > 0x7f ? "؟…‼⁇⁈⁉".indexOf(c) >= 0 : c == '!' || c == '?';
  }

  private static boolean isRunMark(char c) {
    return c == '.' || isLoudMark(c) || isFullStop(c);
  }

  private static boolean isCloser(char c) {
    return "”’」』）)]］】》〉〕".indexOf(c) >= 0;
  }

  private static boolean isOpener(char c) {
    return "\"'“‘„«»「『（([［【《〈¿¡".indexOf(c) >= 0;
  }

  /** Marks that a sentence does not begin with: what stands before them runs on. */
  private static boolean isJoiningMark(char c) {
    return ",;:)，；：、/%&".indexOf(c) >= 0;
  }

  private static char lastUnit(Tokens tokens, int at) {
    return tokens.text().charAt(tokens.end(at) - 1);
  }
}
