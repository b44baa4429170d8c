package org.chancery.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Phrases of one language with what they mean: a trie over word numbers, asked for the longest phrase at a token. A
 * phrase may carry several values ("Congo" is two states).
 *
 * @param <V> what a phrase means
 */
public final class PhraseTable<V> {
  private final Vocabulary vocabulary;
  private final Tokenizer tokenizer;
  private final Edges edges = new Edges();
  private final List<List<V>> values = new ArrayList<>(List.of(List.of()));
  /** The words that phrases begin with, and the nodes from which words lead on: most questions end there. */
  private final BitSet begins = new BitSet();
  private final BitSet branches = new BitSet();

  /** An empty table whose words are numbered by {@code vocabulary}. */
  public PhraseTable(Vocabulary vocabulary) {
    this(vocabulary, new Tokenizer(vocabulary));
  }

  /** An empty table whose phrases are cut by a tokenizer over the same vocabulary. */
  PhraseTable(Vocabulary vocabulary, Tokenizer tokenizer) {
    this.vocabulary = vocabulary;
    this.tokenizer = tokenizer;
  }

  /**
   * A phrase found in a text.
   *
   * @param from its first token
   * @param to the token after its last
   * @param values what it means, in the order of the table
   * @param <V> what a phrase means
   */
  public record Match<V>(int from, int to, List<V> values) {}

  /** Adds a phrase. Only while the pack loads. */
  public void add(String phrase, V value) {
    add(tokenizer.tokenize(phrase), value);
  }

  /** Adds a phrase that the pack's tokenizer has cut already. Only while the pack loads. */
  public void add(Tokens tokens, V value) {
    int node = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int known = tokens.word(i);
      int word = known == Vocabulary.UNKNOWN ? vocabulary.add(tokens.folded(i)) : known;
      int next = next(node, word);
      if (next == 0) {
        next = values.size();
        values.add(List.of());
        edges.add(node, word, next);
        (node == 0 ? begins : branches).set(node == 0 ? word : node);
      }
      node = next;
    }
    if (node == 0 || values.get(node).contains(value)) {
      return;
    }
    List<V> more = new ArrayList<>(values.get(node));
    more.add(value);
    values.set(node, List.copyOf(more));
  }

  /** The longest phrase that begins at token {@code from} and ends at or before {@code limit}. */
  public Optional<Match<V>> longest(Tokens tokens, int from, int limit) {
    int best = -1;
    int bestNode = 0;
    int node = 0;
    for (int i = from; i < limit; i++) {
      node = next(node, tokens.word(i));
      if (node == 0) {
        break;
      }
      if (!values.get(node).isEmpty()) {
        best = i + 1;
        bestNode = node;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Match<>(from, best, values.get(bestNode)));
  }

  /** All phrases that begin at token {@code from} and end at or before {@code limit}, the longest first. */
  public List<Match<V>> all(Tokens tokens, int from, int limit) {
    if (next(0, tokens.word(from)) == 0) {
      return List.of();
    }
    List<Match<V>> matches = new ArrayList<>(2);
    int node = 0;
    for (int i = from; i < limit; i++) {
      node = next(node, tokens.word(i));
      if (node == 0) {
        break;
      }
      if (!values.get(node).isEmpty()) {
        matches.addFirst(new Match<>(from, i + 1, values.get(node)));
      }
    }
    return matches;
  }

  /** What exactly the phrase means, empty where the table has it not. */
  public List<V> get(String phrase) {
    Tokens tokens = tokenizer.tokenize(phrase);
    if (tokens.size() == 0) {
      return List.of();
    }
    return longest(tokens, 0, tokens.size()).filter(m -> m.to() == tokens.size()).map(Match::values).orElse(List.of());
  }

  /** The node that a word leads to from a node, 0 where it leads nowhere. */
  private int next(int node, int word) {
    boolean leads = node == 0 ? begins.get(word) : word != Vocabulary.UNKNOWN && branches.get(node);
    return leads ? edges.next(node, word) : 0;
  }
}
