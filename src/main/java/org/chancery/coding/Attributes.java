package org.chancery.coding;

import java.util.HashMap;
import java.util.Map;
import org.chancery.actor.ActorSpan;

/**
 * The clauses of a sentence that stand before the actor they tell about and are closed by an attributive word, as in
 * Chinese 来华访问的 before a president. Such a clause has its actor as subject; seen from outside, clause and actor
 * are one phrase that begins where the clause begins.
 */
final class Attributes {
  private final MarkedSentence sentence;
  private final boolean unspaced;
  private final Map<Integer, Integer> startOf = new HashMap<>();
  private final Map<Integer, Integer> headAt = new HashMap<>();
  private final int[] headAround;

  Attributes(MarkedSentence sentence, Grammar grammar) {
    this.unspaced = grammar.unspaced();
    this.sentence = sentence;
    this.headAround = new int[sentence.size()];
    java.util.Arrays.fill(headAround, -1);
    for (int head = 1; head < sentence.size(); head++) {
      if (sentence.node(head).isActor() && closes(head - 1)) {
        enter(head);
      }
    }
  }

  /** The node where the phrase of an actor begins: the actor itself, or the clause before it. */
  int start(int actor) {
    return startOf.getOrDefault(actor, actor);
  }

  /** The actor whose clause begins at {@code node}, or -1. */
  int headAt(int node) {
    return headAt.getOrDefault(node, -1);
  }

  /** The actor about whom the clause that {@code node} stands in tells, or -1. */
  int headAround(int node) {
    return headAround[node];
  }

  /** Whether the node closes a clause before an actor; a possessive actor behind a verb holds the closing word. */
  private boolean closes(int node) {
    Node last = sentence.node(node);
    if (last.is(Function.ATTRIBUTIVE)) {
      return true;
    }
    return unspaced && node > 0 && last.isActor() && last.actor().get().form() == ActorSpan.Form.POSSESSIVE
        && sentence.node(node - 1).mayBeVerb();
  }

  private void enter(int head) {
    int start = head - 1;
    boolean verb = false;
    boolean joint = false;
    for (int i = sentence.node(head - 1).isActor() ? head - 1 : head - 2; i >= 0; i--) {
      Node node = sentence.node(i);
      if (node.mayBeVerb() && !node.isActor()) {
        if (verb && !joint && !isLight(i) && !node.is(Function.ADVERB)) {
          break;
        }
        verb = true;
        joint = false;
      } else if (node.is(Function.PREPOSITION) && isDangling(i) || endsClause(node) || isFree(i)) {
        break;
      }
      joint |= node.is(Function.CONJUNCTION) || node.text().equals("、");
      start = i;
    }
    if (verb) {
      startOf.put(head, start);
      headAt.put(start, head);
      java.util.Arrays.fill(headAround, start, head, head);
    }
  }

  private static boolean endsClause(Node node) {
    return node.isStop() || node.isComma() && !node.text().equals("、") || node.is(Function.SUBORDINATOR)
        || node.is(Function.COMPLEMENT);
  }

  /** A preposition with a verb or another preposition right behind it governs what follows that clause. */
  private boolean isDangling(int preposition) {
    Node next = sentence.node(preposition + 1);
    return !next.isActor() && (next.mayBeVerb() || next.is(Function.PREPOSITION) || next.is(Function.ADVERB));
  }

  /** A verb that has the noun right behind it as its object: "pay a visit" in one. */
  private boolean isLight(int verb) {
    Node next = sentence.node(verb + 1);
    return next.mayBeNoun() && !sentence.node(verb + 2).isActor();
  }

  /** An actor with neither verb nor preposition nor another actor before it is no part of the clause behind it. */
  private boolean isFree(int i) {
    if (!sentence.node(i).isActor()) {
      return false;
    }
    if (i == 0) {
      return true;
    }
    Node before = sentence.node(i - 1);
    return !before.mayBeVerb() && !before.is(Function.PREPOSITION) && !before.isActor()
        && !before.is(Function.CONJUNCTION) && !before.is(Function.ADVERB) && !before.text().equals("、");
  }
}
