package org.chancery.read.html;

import org.chancery.document.Span;

/**
 * The text of a page while it grows, and what is counted of the line under way. Blanks run together, those at the ends
 * of a line are dropped, as are soft hyphens and other characters without a width.
 */
final class LineText {
  private static final byte BLANK = 0;
  private static final byte DROPPED = 1;
  private static final byte MARK = 2;
  /** A mark inside words: an apostrophe, a vowel sign. */
  private static final byte JOINING = 3;
  private static final byte LETTER = 4;
  /** A letter of a script without spaces between words and without full stops: Thai, Lao, Khmer … */
  private static final byte UNSPACED = 5;
  private static final byte HANGUL = 6;
  /** A Han or kana character: a word or half of one. */
  private static final byte CHARACTER = 7;
  private static final byte[] KINDS = kinds();

  private static final int UNSPACED_WORD = 5;
  private static final int UNSTOPPED_SENTENCE = 45;
  private static final String CLOSING = "\"'”’»」』）)]］】«“ ";
  private static final String STOPS = ".!?。！？…؟۔।॥።។៕។｡．";

  private final StringBuilder text = new StringBuilder();
  private int begin;
  private int weight;
  private int linked;
  private int outward;
  private int words;
  private int characters;
  private int unspaced;
  private boolean inWord;
  private boolean blank;

  /** What links the letters to come stand in. */
  enum Link {
    NONE, WITHIN, OUTWARD
  }

  /** Adds letters to the line under way. */
  void add(String more, int from, int to, Link link) {
    int before = weight;
    int run = from;
    for (int i = from; i < to; i++) {
      byte kind = KINDS[more.charAt(i)];
      if (kind <= DROPPED) {
        append(more, run, i);
        run = i + 1;
        if (kind == BLANK) {
          blank();
        }
      } else if (kind >= LETTER) {
        count(kind);
      } else {
        inWord &= kind == JOINING;
      }
    }
    append(more, run, to);
    if (link != Link.NONE) {
      linked += weight - before;
      outward += link == Link.OUTWARD ? weight - before : 0;
    }
  }

  /** Adds a blank, unless the line is empty. */
  void blank() {
    blank = text.length() > begin;
    inWord = false;
  }

  private void append(String more, int from, int to) {
    if (from < to) {
      if (blank) {
        text.append(' ');
        blank = false;
      }
      text.append(more, from, to);
    }
  }

  private void count(byte kind) {
    switch (kind) {
      case CHARACTER -> {
        weight += 3;
        characters++;
        inWord = false;
        return;
      }
      case HANGUL -> weight += 2;
      case UNSPACED -> {
        weight++;
        unspaced++;
      }
      default -> weight++;
    }
    words += inWord ? 0 : 1;
    inWord = true;
  }

  /** Whether the line under way has no text. */
  boolean isEmpty() {
    return text.length() == begin;
  }

  /** Ends the line, which is not empty. */
  Piece end(Box box, boolean broken) {
    Span span = new Span(begin, text.length());
    boolean unstopped = unspaced >= UNSTOPPED_SENTENCE && unspaced * 2 > weight && linked == 0;
    int counted = words + (characters + 1) / 2 + unspaced / UNSPACED_WORD;
    Piece piece = new Piece(box, span, weight, linked, outward, counted, unstopped || endsSentence(), broken);
    text.append('\n');
    clear();
    return piece;
  }

  /** Forgets the line under way, which is empty. */
  void clear() {
    begin = text.length();
    weight = 0;
    linked = 0;
    outward = 0;
    words = 0;
    characters = 0;
    unspaced = 0;
    inWord = false;
    blank = false;
  }

  private boolean endsSentence() {
    int at = text.length() - 1;
    while (at > begin && CLOSING.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return STOPS.indexOf(text.charAt(at)) >= 0;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = kind((char) c);
    }
    return kinds;
  }

  private static byte kind(char c) {
    if (c == 0 || c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
      return DROPPED;
    }
    if (c <= ' ' || c == '\u0085' || Character.isSpaceChar(c)) {
      return BLANK;
    }
    if (Character.isLetter(c)) {
      boolean character = c >= '\u2e80' && (c <= '\u9fff' || (c >= '\uf900' && c <= '\ufaff'));
      boolean hangul = c >= '\uac00' && c <= '\ud7a3';
      return character ? CHARACTER : hangul ? HANGUL : isUnspaced(c) ? UNSPACED : LETTER;
    }
    if (Character.isDigit(c)) {
      return isUnspaced(c) ? UNSPACED : LETTER;
    }
    return c == '\'' || c == '’' || Character.getType(c) == Character.NON_SPACING_MARK ? JOINING : MARK;
  }

  private static boolean isUnspaced(char c) {
    return c >= '\u0e00' && (c <= '\u0eff' || (c >= '\u1000' && c <= '\u109f') || (c >= '\u1780' && c <= '\u17ff'));
  }
}
