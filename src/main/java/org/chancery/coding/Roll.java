package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.ActorSpan;
import org.chancery.coding.Filled.Side;

/** A sentence that lists those who did what was told before: "Among them were …", "They included …". */
final class Roll {
  private static final int OPENING = 3;

  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;

  Roll(MarkedSentence sentence, Clauses clauses, Grammar grammar) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
  }

  /** The states of those listed, each with the phrase that names it; empty where the sentence is no such list. */
  List<Side> doers() {
    int from = opening();
    List<Side> doers = new ArrayList<>();
    for (int i = from; i >= 0 && i < sentence.size(); i++) {
      Optional<ActorSpan> actor = sentence.node(i).actor();
      if (actor.isPresent() && clauses.phrases().isHead(i) && isListed(i, actor.get())) {
        actor.get().states().forEach(s -> doers.add(new Side(s, actor)));
      }
    }
    return doers;
  }

  /** The node behind the words that open the list, or -1. */
  private int opening() {
    int end = sentence.sentence().to();
    for (int i = 0; i < Math.min(OPENING, sentence.size()); i++) {
      var words = grammar.rolls().longest(sentence.tokens(), sentence.node(i).from(), end);
      if (words.isPresent() && words.get().to() < end) {
        return sentence.nodeAt(words.get().to());
      }
    }
    return -1;
  }

  /** Whether an actor is a member of the list, and not a place or date of what a member is: no "in" before it. */
  private boolean isListed(int node, ActorSpan actor) {
    int marker = clauses.phrases().markerBefore(node);
    boolean free = marker < 0 || sentence.node(marker).is(Function.GENITIVE);
    return free && !actor.inferred() && switch (actor.kind()) {
      case STATE, ORGANISATION, BODY, PERSON, OFFICE -> !clauses.phrases().isAttribute(node);
      case PLACE, PEOPLE, PAIR, PRONOUN -> false;
    };
  }
}
