package org.chancery.time;

import java.util.BitSet;
import java.util.Optional;

/**
 * Finds for a pattern the kinds of word of which one must stand in whatever it matches, so that a sentence with none of
 * them need not be looked at. Of the words that a pattern needs, the one that is likely the rarest is its key: a number
 * or a word that tells a field before bare words, of these the longest, and words that the pack calls common last.
 */
final class Keys {
  private static final int BEST = 100;

  private final Lexicon lexicon;

  Keys(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The kinds, and how rare their words are. */
  private record Key(BitSet kinds, int rarity) {}

  /** The kinds; none where the pattern only matches together with a nested rule, which has its own key. */
  BitSet of(Pattern pattern) {
    return key(pattern).map(Key::kinds).orElseThrow(() -> new IllegalArgumentException("nothing that must be there"));
  }

  private Optional<Key> key(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Word word -> Optional.of(single(word.kind(), rarity(word)));
      case Pattern.Digits digits when digits.kind() == Numbers.Kind.ROMAN -> Optional.empty();
      case Pattern.Digits digits -> Optional.of(single(Lexicon.NUMBER, BEST));
      case Pattern.Nested nested -> Optional.of(new Key(new BitSet(), BEST + 1));
      case Pattern.Context context -> key(context.item());
      case Pattern.Sequence sequence -> sequence(sequence);
      case Pattern.Either either -> either(either);
      case Pattern.Maybe maybe -> Optional.empty();
      case Pattern.Without without -> Optional.empty();
      case Pattern.Gap gap -> Optional.empty();
      case Pattern.Edge edge -> Optional.empty();
      case Pattern.Capital capital -> Optional.empty();
      case Pattern.Joined joined -> Optional.empty();
    };
  }

  private int rarity(Pattern.Word word) {
    if (lexicon.isCommon(word.kind())) {
      return 0;
    }
    return word.field().isPresent() ? BEST : lexicon.longest(word.kind());
  }

  private static Key single(int kind, int rarity) {
    BitSet kinds = new BitSet();
    kinds.set(kind);
    return new Key(kinds, rarity);
  }

  private Optional<Key> sequence(Pattern.Sequence sequence) {
    Optional<Key> best = Optional.empty();
    for (Pattern item : sequence.items()) {
      Optional<Key> key = key(item);
      if (key.isPresent() && (best.isEmpty() || key.get().rarity() > best.get().rarity())) {
        best = key;
      }
    }
    return best;
  }

  private Optional<Key> either(Pattern.Either either) {
    BitSet kinds = new BitSet();
    int rarity = Integer.MAX_VALUE;
    for (Pattern choice : either.choices()) {
      Optional<Key> key = key(choice);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      kinds.or(key.get().kinds());
      rarity = Math.min(rarity, key.get().rarity());
    }
    return Optional.of(new Key(kinds, rarity));
  }
}
