package org.chancery.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import org.chancery.document.Span;
import org.chancery.language.Tokens.Kind;

/**
 * Cuts text into {@link Tokens}, the same way for every language: runs of letters, runs of digits, single characters
 * of scripts that put no spaces between words (Han, kana, Hangul, Thai, Lao, Khmer, Burmese; combining marks stay with
 * their base), and single marks. "DPRK's" is two tokens, "U.S." one, "73rd" two, "Nov." two. Tables cut their phrases
 * with the same tokenizer, so text and tables always agree.
 *
 * <p>In a language that writes small words together with the next ("d'octobre", "wa-fi"), these clitics are cut off
 * where no table knows the whole and some table knows the rest.
 *
 * <p>Safe for many threads once its vocabulary is filled.
 */
public final class Tokenizer {
  /** How many clitics may stand before one word. */
  private static final int CLITICS = 3;

  private final Vocabulary vocabulary;
  private final List<String> clitics;
  private final boolean fills;

  /** A tokenizer that numbers words by {@code vocabulary} and cuts off no clitics. */
  public Tokenizer(Vocabulary vocabulary) {
    this(vocabulary, List.of(), false);
  }

  /**
   * A tokenizer that numbers words by {@code vocabulary} and cuts off clitics, given as written, lower case; one that
   * fills tables cuts off those with an apostrophe always, and no others.
   */
  Tokenizer(Vocabulary vocabulary, List<String> clitics, boolean fills) {
    this.vocabulary = vocabulary;
    this.clitics = fills ? clitics.stream().filter(clitic -> clitic.endsWith("'")).toList() : List.copyOf(clitics);
    this.fills = fills;
  }

  /** The tokens of the whole of {@code text}. */
  public Tokens tokenize(String text) {
    return tokenize(text, 0, text.length());
  }

  /** The tokens of {@code text} between two code units; offsets count from the start of {@code text}. */
  public Tokens tokenize(String text, int from, int to) {
    Cutter cutter = new Cutter(text, to - from);
    cutter.cut(from, to);
    return cutter.done();
  }

  /** The tokens of these parts of {@code text}, given in order; offsets count from the start of {@code text}. */
  public Tokens tokenize(String text, List<Span> parts) {
    Cutter cutter = new Cutter(text, parts.stream().mapToInt(Span::length).sum());
    parts.forEach(part -> cutter.cut(part.begin(), part.end()));
    return cutter.done();
  }

  private static boolean isAsciiLetter(int c) {
    return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || Vocabulary.isApostrophe(c);
  }

  private static boolean isUnspaced(int c) {
    if (c < 0x0e00) {
      return false;
    }
    return switch (UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> c == '\u30fc' || c == '\u3005';
    };
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  /** One pass over one text. */
  private final class Cutter {
    private final String text;
    private int to;
    private int size;
    private int[] begins;
    private int[] ends;
    private int[] words;
    private Kind[] kinds;

    Cutter(String text, int length) {
      this.text = text;
      int guess = Math.max(16, length / 4);
      begins = new int[guess];
      ends = new int[guess];
      words = new int[guess];
      kinds = new Kind[guess];
    }

    Tokens done() {
      return new Tokens(vocabulary, text, size, begins, ends, words, kinds);
    }

    void cut(int from, int end) {
      to = end;
      for (int at = from; at < end;) {
        at = next(at);
      }
    }

    private int next(int at) {
      char ascii = text.charAt(at);
      if (ascii == ' ') {
        return at + 1;
      }
      if (isAsciiLetter(ascii)) {
        return word(at);
      }
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || (width == 1 && Vocabulary.isInvisible((char) c))) {
        return at + width;
      }
      if (Character.isDigit(c)) {
        return add(at, digitsEnd(at), Kind.NUMBER);
      }
      if (isUnspaced(c)) {
        return add(at, marksEnd(at + width), Kind.CHARACTER);
      }
      if (Character.isLetter(c)) {
        return word(at);
      }
      if (isApostrophe((char) c) && isPossessive(at)) {
        return add(at, at + 2, Kind.WORD);
      }
      return add(at, Math.min(at + width, to), Kind.MARK);
    }

    private int digitsEnd(int at) {
      int end = at + 1;
      for (int next = end; next < to; next++) {
        if (Character.isDigit(text.charAt(next))) {
          end = next + 1;
        } else if (!Vocabulary.isInvisible(text.charAt(next))) {
          break;
        }
      }
      return end;
    }

    private int marksEnd(int at) {
      int end = at;
      while (end < to && isMark(text.charAt(end))) {
        end++;
      }
      return end;
    }

    private int word(int at) {
      int initials = initialsEnd(at);
      if (initials > 0) {
        return add(at, initials, Kind.WORD);
      }
      int end = at;
      while (end < to) {
        if (isAsciiLetter(text.charAt(end))) {
          end++;
          continue;
        }
        int c = text.codePointAt(end);
        if (isWordPart(c)) {
          end += Character.charCount(c);
        } else if (isApostrophe((char) c) && end + 1 < to && Character.isLetter(text.charAt(end + 1))
            && !isPossessive(end)) {
          end++;
        } else {
          break;
        }
      }
      return add(at, clitics.isEmpty() ? Math.min(end, to) : cliticEnd(at, Math.min(end, to), CLITICS), Kind.WORD);
    }

    /** The end of the clitic that a word begins with, without its apostrophe; of the word where it has none. */
    private int cliticEnd(int from, int end, int most) {
      if (!fills && number(from, end) != Vocabulary.UNKNOWN) {
        return end;
      }
      for (String clitic : clitics) {
        int rest = from + clitic.length();
        if (rest < end && begins(from, clitic) && (fills || number(rest, end) != Vocabulary.UNKNOWN
            || (most > 1 && cliticEnd(rest, end, most - 1) < end))) {
          return isApostrophe(text.charAt(rest - 1)) ? rest - 1 : rest;
        }
      }
      return end;
    }

    private boolean begins(int from, String clitic) {
      for (int i = 0; i < clitic.length(); i++) {
        char c = text.charAt(from + i);
        if (Character.toLowerCase(c) != clitic.charAt(i) && !(isApostrophe(c) && clitic.charAt(i) == '\'')) {
          return false;
        }
      }
      return true;
    }

    private boolean isWordPart(int c) {
      return (Character.isLetter(c) && !isUnspaced(c)) || isMark(c)
          || (c < 0x10000 && Vocabulary.isInvisible((char) c));
    }

    /** The end of "U.S." or "D.P.R.K." beginning at {@code at}, or -1. */
    private int initialsEnd(int at) {
      int end = at;
      int letters = 0;
      while (end + 1 < to && text.charAt(end + 1) == '.' && Character.isLetter(text.charAt(end))) {
        end += 2;
        letters++;
      }
      boolean runsOn = end < to && Character.isLetter(text.charAt(end));
      return letters >= 2 && !runsOn ? end : -1;
    }

    private boolean isPossessive(int at) {
      if (at + 1 >= to || (text.charAt(at + 1) | 0x20) != 's') {
        return false;
      }
      return at + 2 >= to || !Character.isLetterOrDigit(text.charAt(at + 2));
    }

    private int add(int from, int end, Kind kind) {
      if (size == begins.length) {
        int larger = size * 2;
        begins = Arrays.copyOf(begins, larger);
        ends = Arrays.copyOf(ends, larger);
        words = Arrays.copyOf(words, larger);
        kinds = Arrays.copyOf(kinds, larger);
      }
      begins[size] = from;
      ends[size] = end;
      kinds[size] = kind;
      words[size] = kind == Kind.NUMBER ? Vocabulary.UNKNOWN : number(from, end);
      size++;
      return end;
    }

    private int number(int from, int end) {
      if (end - from > 64) {
        return Vocabulary.UNKNOWN;
      }
      return vocabulary.number(text, from, end);
    }
  }
}
