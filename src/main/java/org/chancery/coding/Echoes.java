package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import org.chancery.actor.ActorSpan;
import org.chancery.time.DateExpression;

/** Finds what shares a verb that is told once: "visited Egypt in 1970, Iraq in 1972 and Syria in 1977". */
final class Echoes {
  private final MarkedSentence sentence;
  private final Clauses clauses;

  Echoes(MarkedSentence sentence, Clauses clauses) {
    this.sentence = sentence;
    this.clauses = clauses;
  }

  /** A further target of a verb, with its own date. */
  record Echo(ActorSpan target, DateExpression date) {}

  /** The echoes behind the target at node {@code target}, which must have its own date right behind it. */
  List<Echo> behind(int target) {
    List<Echo> echoes = new ArrayList<>();
    int date = dateBehind(target);
    while (date >= 0) {
      int next = targetBehind(date);
      date = next < 0 ? -1 : dateBehind(next);
      if (date >= 0) {
        echoes.add(new Echo(sentence.node(next).actor().orElseThrow(), sentence.node(date).date().orElseThrow()));
      }
    }
    return echoes;
  }

  private int dateBehind(int node) {
    int i = node + 1;
    while (i < sentence.size() && sentence.node(i).is(Function.PREPOSITION)) {
      i++;
    }
    return i < sentence.size() && sentence.node(i).isDate() ? i : -1;
  }

  private int targetBehind(int date) {
    boolean joined = false;
    for (int i = date + 1; i < sentence.size(); i++) {
      Node node = sentence.node(i);
      if (clauses.phrases().isHead(i)) {
        return joined && !sentence.node(i).actor().orElseThrow().states().isEmpty() ? i : -1;
      }
      boolean joint = node.is(Function.CONJUNCTION) || node.isComma();
      joined |= joint;
      if (!joint && !node.is(Function.PREPOSITION) && !node.opensPhrase()) {
        return -1;
      }
    }
    return -1;
  }
}
