package org.chancery.language;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.chancery.document.Span;

/**
 * A text cut into tokens, held as parallel arrays for speed. Token {@code i} covers code units {@code begin(i)} to
 * {@code end(i)} of {@link #text()}. Immutable once made by a {@link Tokenizer}.
 */
public final class Tokens {
  /** What a token is made of. */
  public enum Kind {
    /** A word of an alphabet, or an apostrophe-s. */
    WORD,
    /** A run of decimal digits of one script. */
    NUMBER,
    /** One character of a script written without spaces between words. */
    CHARACTER,
    /** Anything else, one code point. */
    MARK
  }

  /** Each character of ASCII as a string: every other token is a comma or a full stop. */
  private static final String[] ASCII = IntStream.range(0, 0x80).mapToObj(Character::toString).toArray(String[]::new);

  private final Vocabulary vocabulary;
  private final String text;
  private final int size;
  private final int[] begin;
  private final int[] end;
  private final int[] word;
  private final Kind[] kind;

  Tokens(Vocabulary vocabulary, String text, int size, int[] begin, int[] end, int[] word, Kind[] kind) {
    this.vocabulary = vocabulary;
    this.text = text;
    this.size = size;
    this.begin = Arrays.copyOf(begin, size);
    this.end = Arrays.copyOf(end, size);
    this.word = Arrays.copyOf(word, size);
    this.kind = Arrays.copyOf(kind, size);
  }

  /** The text that the offsets count in. */
  public String text() {
    return text;
  }

  /** How many tokens there are. */
  public int size() {
    return size;
  }

  /** Index of the first code unit of token {@code i}. */
  public int begin(int i) {
    return begin[i];
  }

  /** Index after the last code unit of token {@code i}. */
  public int end(int i) {
    return end[i];
  }

  /** The number of token {@code i} in the pack's vocabulary, {@link Vocabulary#UNKNOWN} where it has none. */
  public int word(int i) {
    return word[i];
  }

  /** What token {@code i} is made of. */
  public Kind kind(int i) {
    return kind[i];
  }

  /** The token as written. */
  public String surface(int i) {
    char first = text.charAt(begin[i]);
    return end[i] - begin[i] == 1 && first < ASCII.length ? ASCII[first] : text.substring(begin[i], end[i]);
  }

  /** The token as looked up: see {@link Vocabulary#fold}. */
  public String folded(int i) {
    return word[i] == Vocabulary.UNKNOWN ? Vocabulary.fold(surface(i)) : vocabulary.word(word[i]);
  }

  /** Whether token {@code i} is the single character {@code c}. */
  public boolean is(int i, char c) {
    return end[i] - begin[i] == 1 && text.charAt(begin[i]) == c;
  }

  /** Whether the token begins with an upper-case or title-case letter. */
  public boolean capitalised(int i) {
    char first = text.charAt(begin[i]);
    if (first < ASCII.length) {
      return first >= 'A' && first <= 'Z';
    }
    int c = text.codePointAt(begin[i]);
    return Character.isUpperCase(c) || Character.isTitleCase(c);
  }

  /** Whether the token is a word of two or more letters, all upper-case. */
  public boolean allCapitals(int i) {
    int letters = 0;
    for (int at = begin[i]; at < end[i]; at++) {
      char c = text.charAt(at);
      if (Character.isLetter(c)) {
        if (!Character.isUpperCase(c)) {
          return false;
        }
        letters++;
      }
    }
    return letters > 1;
  }

  /** Whether white space or a line end stands between token {@code i} and the one before it. */
  public boolean spaceBefore(int i) {
    if (i == 0) {
      return true;
    }
    for (int at = end[i - 1]; at < begin[i]; at++) {
      if (!Vocabulary.isInvisible(text.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /**
   * The value of a {@link Kind#NUMBER} token in decimal digits of any script, or -1 where it is no number or has more
   * than nine digits.
   */
  public int number(int i) {
    if (kind(i) != Kind.NUMBER || digits(i) > 9) {
      return -1;
    }
    int value = 0;
    for (int at = begin[i]; at < end[i]; at++) {
      int digit = Character.digit(text.charAt(at), 10);
      value = digit < 0 ? value : value * 10 + digit;
    }
    return value;
  }

  /** The number of digits of a number token; invisible marks among them are none. */
  public int digits(int i) {
    int digits = 0;
    for (int at = begin[i]; at < end[i]; at++) {
      digits += Character.isDigit(text.charAt(at)) ? 1 : 0;
    }
    return digits;
  }

  /** The span of the text that tokens {@code from} (inclusive) to {@code to} (exclusive) cover. */
  public Span span(int from, int to) {
    return new Span(begin[from], end[to - 1]);
  }

  /** The text that tokens {@code from} (inclusive) to {@code to} (exclusive) cover. */
  public String slice(int from, int to) {
    return text.substring(begin[from], end[to - 1]);
  }
}
