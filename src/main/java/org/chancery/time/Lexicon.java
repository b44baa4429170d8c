package org.chancery.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.language.LanguagePack;
import org.chancery.language.PhraseTable;
import org.chancery.language.Tokens;

/**
 * The words of a pack that dates are made of. Each has a kind ("month") and a value (11). Filled while the pack loads,
 * then safe for many threads.
 */
final class Lexicon {
  /** The kind of all numbers. */
  static final int NUMBER = 0;
  /** The kind of spelled numerals, which are only read as parts of numbers. */
  static final int NUMERAL = 1;
  /** A numeral that multiplies what stands before it: "hundred". */
  static final int MULTIPLIER = 2;

  private final LanguagePack pack;
  private final PhraseTable<Sense> table;
  private final BitSet begins = new BitSet();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final BitSet capitalised = new BitSet();
  private final BitSet lower = new BitSet();

  /**
   * What a word may be.
   *
   * @param kind its kind
   * @param value its value
   */
  record Sense(int kind, int value) {}

  /**
   * A word found in a text.
   *
   * @param to the token after its last
   * @param sense what it may be
   */
  record Found(int to, Sense sense) {}

  Lexicon(LanguagePack pack) {
    this.pack = pack;
    this.table = pack.table();
    kinds.put("<number>", NUMBER);
    kinds.put("<numeral>", NUMERAL);
    kinds.put("<multiplier>", MULTIPLIER);
  }

  /** The kind of words that a pack calls so. */
  Optional<Integer> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  int add(String kind, String phrase, int value) {
    int number = kinds.computeIfAbsent(kind, k -> kinds.size());
    table.add(phrase, new Sense(number, value));
    Tokens tokens = pack.tokenizer().tokenize(phrase);
    if (tokens.size() > 0) {
      begins.set(tokens.word(0));
    }
    return number;
  }

  /** Whether some phrase begins with a word. */
  boolean mayBegin(int word) {
    return begins.get(word);
  }

  /** Whether a sentence with this word may tell a date. */
  boolean isDateWord(int word) {
    return begins.get(word);
  }

  /** The kind of just this phrase. */
  int literal(String phrase) {
    return add("'" + phrase, phrase, 0);
  }

  /** From now on, words of this kind count only where they are written with a capital. */
  void requireCapital(String kind) {
    capitalised.set(kinds.computeIfAbsent(kind, k -> kinds.size()));
  }

  /** From now on, words of this kind count only where they have no capital, but for that of a sentence. */
  void requireLower(String kind) {
    lower.set(kinds.computeIfAbsent(kind, k -> kinds.size()));
  }

  boolean isLower(int kind) {
    return lower.get(kind);
  }

  /** How many kinds there are. */
  int size() {
    return kinds.size();
  }

  /** All words that begin at a token and end at or before {@code limit}, longest first. */
  List<Found> at(Tokens tokens, int from, int limit) {
    Optional<PhraseTable.Match<Sense>> match = table.longest(tokens, from, limit);
    if (match.isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    while (match.isPresent()) {
      int to = match.get().to();
      for (Sense sense : match.get().values()) {
        if (!capitalised.get(sense.kind()) || tokens.capitalised(from)) {
          found.add(new Found(to, sense));
        }
      }
      match = to - 1 > from ? table.longest(tokens, from, to - 1) : Optional.empty();
    }
    return found;
  }
}
