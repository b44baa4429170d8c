package org.chancery.time;

import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/** Tells the date of a document apart from those of what it tells: "PARIS, May 3 (Agency) --", "(Agency - May 3)". */
final class Dateline {
  private static final int HEAD = 12;
  private static final int TAIL = 14;

  /** Where a sentence stands. */
  enum Place {
    /** It is the whole text. */
    ALONE,
    /** It is the first of its paragraph. */
    OPENING,
    /** Another stands before it in the paragraph. */
    WITHIN
  }

  private final Tokens tokens;
  private final Sentence sentence;
  private final Readings readings;
  private final int word;

  /** A dateline of a sentence; words of the kind {@code word} end one without a dash. */
  Dateline(Tokens tokens, Sentence sentence, Readings readings, int word) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.readings = readings;
    this.word = word;
  }

  boolean holds(Match match, Place place) {
    return place != Place.WITHIN && match.isSingle() && match.first().has(Field.DAY)
        && ((place == Place.OPENING && isWhole(match)) || isHead(match) || isTail(match));
  }

  /** The sentence is nothing but the date. */
  private boolean isWhole(Match match) {
    int left = match.from() - sentence.from();
    int right = sentence.to() - match.to();
    return left == 0 && (right == 0 || (right == 1 && tokens.kind(match.to()) == Tokens.Kind.MARK));
  }

  private boolean isHead(Match match) {
    if (match.from() - sentence.from() > HEAD) {
      return false;
    }
    if (isWord(match.to())) {
      return true;
    }
    if (match.from() > sentence.from() && !",.()/".contains(tokens.surface(match.from() - 1))
        && !tokens.allCapitals(match.from() - 1)) {
      return false;
    }
    int at = match.to();
    if (at < sentence.to() && tokens.is(at, '(')) {
      while (at < Math.min(sentence.to(), match.to() + HEAD) && !tokens.is(at, ')')) {
        at++;
      }
      at++;
    }
    return at < sentence.to() && isDash(at);
  }

  /** A word that ends a dateline follows, at most after a mark, and no other word of an unspaced script is tied to it. */
  private boolean isWord(int after) {
    int at = after < sentence.to() && tokens.kind(after) == Tokens.Kind.MARK ? after + 1 : after;
    if (at >= sentence.to()) {
      return false;
    }
    int end = readings.end(at, word);
    return end > at && (end >= sentence.to() || tokens.kind(end) != Tokens.Kind.CHARACTER || tokens.spaceBefore(end));
  }

  /** A line in brackets that ends with the date. */
  private boolean isTail(Match match) {
    return sentence.to() - sentence.from() <= TAIL && tokens.is(sentence.from(), '(')
        && match.to() < sentence.to() && tokens.is(match.to(), ')') && match.to() + 2 >= sentence.to();
  }

  private boolean isDash(int at) {
    String mark = tokens.surface(at);
    return mark.equals("\u2014") || mark.equals("\u2013") || mark.equals("-");
  }
}
