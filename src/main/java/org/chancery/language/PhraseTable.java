package org.chancery.language;

import java.util.ArrayList;
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
  private boolean[] begins = new boolean[64];

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
      if (node == 0) {
        markBegin(word);
      }
      int next = edges.next(node, word);
      if (next == 0) {
        next = values.size();
        values.add(List.of());
        edges.add(node, word, next);
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
    int first = tokens.word(from);
    if (first >= begins.length || !begins[first]) {
      return Optional.empty();
    }
    int node = 0;
    int best = -1;
    int bestNode = 0;
    for (int i = from; i < limit; i++) {
      int word = tokens.word(i);
      int next = word == Vocabulary.UNKNOWN ? 0 : edges.next(node, word);
      if (next == 0) {
        break;
      }
      node = next;
      if (!values.get(node).isEmpty()) {
        best = i + 1;
        bestNode = node;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Match<>(from, best, values.get(bestNode)));
  }

  /** What exactly the phrase means, empty where the table has it not. */
  public List<V> get(String phrase) {
    Tokens tokens = tokenizer.tokenize(phrase);
    if (tokens.size() == 0) {
      return List.of();
    }
    return longest(tokens, 0, tokens.size()).filter(m -> m.to() == tokens.size()).map(Match::values).orElse(List.of());
  }

  private void markBegin(int word) {
    if (word >= begins.length) {
      begins = java.util.Arrays.copyOf(begins, Math.max(word + 1, begins.length * 2));
    }
    begins[word] = true;
  }
}
