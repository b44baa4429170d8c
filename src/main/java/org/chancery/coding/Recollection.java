package org.chancery.coding;

import java.util.Set;

/** Tells where the words of an act point back to one that was told before: "the gift was handed over". */
final class Recollection {
  private final MarkedSentence sentence;
  private final Grammar grammar;
  private final Discourse discourse;

  Recollection(MarkedSentence sentence, Grammar grammar, Discourse discourse) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.discourse = discourse;
  }

  /** "The gift was handed over to …" tells again of an act told before: it has that act's parties. */
  Filled of(Filled filled) {
    Frame frame = filled.match().frame();
    if (frame.options().both() || frame.options().anniversary() || !frame.nominal() && !isDefinite(filled.match())) {
      return filled;
    }
    return discourse.same(Act.family(frame.act()), filled.source(), Set.copyOf(filled.states())).map(filled::recall)
        .orElse(filled);
  }

  private boolean isDefinite(FrameMatch match) {
    for (int i = 0; i < match.legs().size(); i++) {
      int node = match.legs().get(i).node();
      if (i == match.frame().predicate()) {
        continue;
      }
      for (int before = node - 1; before >= Math.max(0, node - 3); before--) {
        Node word = sentence.node(before);
        if (grammar.definite().contains(word.text())) {
          return true;
        }
        if (!word.text().isEmpty() || word.isActor() || word.isDate()) {
          break;
        }
      }
    }
    return false;
  }
}
