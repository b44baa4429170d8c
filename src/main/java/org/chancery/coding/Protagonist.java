package org.chancery.coding;

import java.util.Optional;
import org.chancery.actor.ActorSpan;

/** Tells the discourse whom "he" and "the delegation" of the next sentence mean. */
final class Protagonist {
  private final MarkedSentence sentence;
  private final Clauses clauses;

  Protagonist(MarkedSentence sentence, Clauses clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** Remembers the person whom "he" in the next sentence means: the sentence's subject, else its last person. */
  void tell(Discourse discourse) {
    Optional<ActorSpan> chief = Optional.empty();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<ActorSpan> actor = sentence.node(i).actor();
      if (actor.isEmpty()) {
        continue;
      }
      if (actor.get().kind() == ActorSpan.Kind.BODY && actor.get().person().isPresent()) {
        discourse.sawDelegation(actor.get());
      }
      if (isPerson(actor.get()) && (chief.isEmpty() || clauses.phrases().markerBefore(i) < 0
          && clauses.phrases().markerBefore(chiefNode(chief.get())) >= 0)) {
        chief = actor;
      }
    }
    chief.ifPresent(discourse::sawPerson);
  }

  private static boolean isPerson(ActorSpan actor) {
    return actor.person().isPresent() || actor.kind() == ActorSpan.Kind.OFFICE && !actor.states().isEmpty();
  }

  private int chiefNode(ActorSpan span) {
    return sentence.nodeAt(span.from());
  }
}
