package org.chancery.time;

import java.util.BitSet;
import java.util.List;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/** What may begin at each token of one sentence, looked up once. Not shared. */
final class Readings {
  private final Lexicon lexicon;
  private final Tokens tokens;
  private final int from;
  private final int to;
  private final @Nullable Reading[] readings;

  Readings(Lexicon lexicon, Tokens tokens, int from, int to) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    this.from = from;
    this.to = to;
    this.readings = new Reading[to - from];
  }

  /** What may begin at a token: words, a number, a Roman numeral; and the kinds of all these. */
  record Reading(List<Lexicon.Found> words, Numbers.@Nullable Found number, Numbers.@Nullable Found roman,
      BitSet kinds) {
    static final Reading NOTHING = of(List.of(), null, null);

    static Reading of(List<Lexicon.Found> words, Numbers.@Nullable Found number, Numbers.@Nullable Found roman) {
      BitSet kinds = new BitSet();
      for (Lexicon.Found word : words) {
        kinds.set(word.sense().kind());
      }
      kinds.set(Lexicon.NUMBER, number != null);
      kinds.set(Lexicon.ROMAN, roman != null);
      return new Reading(words, number, roman, kinds);
    }

    Numbers.@Nullable Found number(Numbers.Kind kind) {
      return kind == Numbers.Kind.ROMAN ? roman : number;
    }
  }

  /** The first token of the sentence. */
  int from() {
    return from;
  }

  /** The token after its last. */
  int to() {
    return to;
  }

  /** What may begin at a token of the sentence. */
  Reading at(int at) {
    Reading reading = readings[at - from];
    if (reading == null) {
      reading = read(at);
      readings[at - from] = reading;
    }
    return reading;
  }

  /** Whether a word of the kind stands at a token. */
  boolean stands(int at, int kind) {
    return at(at).kinds().get(kind);
  }

  /** How many tokens make about as much as a word of an alphabet where a token stands. */
  int tokensOfWord(int at) {
    return at < to && tokens.kind(at) == Tokens.Kind.CHARACTER ? 3 : 1;
  }

  /** Where the longest word of a kind ends that stands at a token; the token itself where none does. */
  int end(int at, int kind) {
    int end = at;
    for (Lexicon.Found word : at(at).words()) {
      if (word.sense().kind() == kind) {
        end = Math.max(end, word.to());
      }
    }
    return end;
  }

  /** Whether a word of a kind and value stands anywhere in the sentence. */
  boolean names(int kind, int value) {
    for (int at = from; at < to; at++) {
      if (at(at).words().stream().anyMatch(w -> w.sense().kind() == kind && w.sense().value() == value)) {
        return true;
      }
    }
    return false;
  }

  /** The next number or word without which no rule matches; -1 where there is none. */
  int nextKey(int at) {
    for (int next = at; next < to; next++) {
      if (tokens.kind(next) == Tokens.Kind.NUMBER || lexicon.isKey(tokens.word(next))) {
        return next;
      }
    }
    return -1;
  }

  /** Whether the token goes on with a number that began before it. */
  boolean goesOn(int at) {
    return Numbers.goesOn(tokens, at, from, lexicon);
  }

  private Reading read(int at) {
    List<Lexicon.Found> words = lexicon.at(tokens, at, to);
    Numbers.Found roman = Numbers.roman(tokens, at).orElse(null);
    boolean digits = tokens.kind(at) == Tokens.Kind.NUMBER;
    if (words.isEmpty() && !digits) {
      return roman == null ? Reading.NOTHING : Reading.of(List.of(), null, roman);
    }
    Numbers.Found number = digits || words.stream().anyMatch(Numbers::isNumeral)
        ? Numbers.at(tokens, at, to, lexicon).orElse(null)
        : null;
    if (at > from && !words.isEmpty() && tokens.capitalised(at)) {
      words = words.stream().filter(word -> !lexicon.isLower(word.sense().kind())).toList();
    }
    return Reading.of(words, number, roman);
  }
}
