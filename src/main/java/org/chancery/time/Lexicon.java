package org.chancery.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.language.PhraseTable;
import org.chancery.language.Tokens;
import org.chancery.language.Vocabulary;

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
  /** The kind of all Roman numerals. */
  static final int ROMAN = 3;
  /** Stands in the kinds that may begin a pattern for a token of any kind. */
  static final int ANY = 4;

  private final LanguagePack pack;
  private final PhraseTable<Sense> table;
  private final Map<Integer, Integer> longest = new HashMap<>();
  private final List<BitSet> byFirstWord = new ArrayList<>();
  private final BitSet keys = new BitSet();
  private final Set<String> common = new HashSet<>();
  private final BitSet commonKinds = new BitSet();
  private final Map<String, Integer> kinds = new HashMap<>();
  private final BitSet capitalised = new BitSet();
  private final BitSet lower = new BitSet();
  private final BitSet joints = new BitSet();
  private final BitSet clitics = new BitSet();
  private boolean joined;

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
    kinds.put("<roman>", ROMAN);
    kinds.put("<any>", ANY);
    pack.clitics().forEach(clitic -> clitics.set(number(clitic)));
  }

  /** The kind of words that a pack calls so. */
  Optional<Integer> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  int add(String kind, String phrase, int value) {
    int number = kinds.computeIfAbsent(kind, k -> kinds.size());
    table.add(phrase, new Sense(number, value));
    Tokens tokens = pack.tokenizer().tokenize(phrase);
    longest.merge(number, phrase.length(), Math::max);
    if (tokens.size() > 0) {
      kindsBeginningWith(tokens.word(0)).set(number);
      if (common.contains(tokens.folded(0))) {
        commonKinds.set(number);
      }
    }
    return number;
  }

  private BitSet kindsBeginningWith(int word) {
    while (byFirstWord.size() <= word) {
      byFirstWord.add(new BitSet());
    }
    return byFirstWord.get(word);
  }

  /** Says that every sentence is likely to have a word. */
  void addCommon(String word) {
    common.add(Vocabulary.fold(word));
  }

  /** Whether some phrase of a kind begins with a common word. */
  boolean isCommon(int kind) {
    return commonKinds.get(kind);
  }

  /** The length of the longest phrase of a kind. */
  int longest(int kind) {
    return longest.getOrDefault(kind, 0);
  }

  /** Once all phrases are added: a sentence may tell a date only where it has a word of these kinds, or a number. */
  void setKeys(BitSet kinds) {
    BitSet numbers = new BitSet();
    numbers.set(NUMERAL);
    numbers.set(MULTIPLIER);
    for (int word = 0; word < byFirstWord.size(); word++) {
      BitSet mine = byFirstWord.get(word);
      if (mine.intersects(kinds) || (kinds.get(NUMBER) && mine.intersects(numbers))) {
        keys.set(word);
      }
    }
  }

  /** Whether a sentence with this word may tell a date. */
  boolean isKey(int word) {
    return keys.get(word);
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

  /** Says that a word joins the numerals before and after it. */
  void addJoint(String word) {
    joints.set(number(word));
  }

  private int number(String word) {
    return pack.vocabulary().add(Vocabulary.fold(word));
  }

  /** Whether a word joins the numerals before and after it. */
  boolean isJoint(int word) {
    return joints.get(word);
  }

  /** Whether a word may be written together with what follows it. */
  boolean isClitic(int word) {
    return clitics.get(word);
  }

  /** From now on, a word of two signs of an unspaced script counts only where no space parts them. */
  void requireJoined() {
    joined = true;
  }

  private static boolean torn(Tokens tokens, int from, int to) {
    return to - from == 2 && tokens.kind(from) == Tokens.Kind.CHARACTER && tokens.spaceBefore(from + 1);
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
    int word = tokens.word(from);
    if (word >= byFirstWord.size() || byFirstWord.get(word).isEmpty()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>(2);
    for (PhraseTable.Match<Sense> match : table.all(tokens, from, limit)) {
      for (Sense sense : match.values()) {
        if ((!capitalised.get(sense.kind()) || tokens.capitalised(from))
            && !(joined && torn(tokens, from, match.to()))) {
          found.add(new Found(match.to(), sense));
        }
      }
    }
    return found;
  }
}
