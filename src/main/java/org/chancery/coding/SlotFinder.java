package org.chancery.coding;

import java.util.Set;
import org.chancery.actor.ActorSpan;

/** Finds the actor that stands in a slot of a matched frame, and tells whether it is what the slot asks for. */
final class SlotFinder {
  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;

  SlotFinder(MarkedSentence sentence, Clauses clauses, Grammar grammar) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
  }

  /** The node of the actor in a slot, or -1. */
  int locate(Slot slot, FrameMatch match) {
    int anchor = match.anchor();
    int leg = match.legs().get(Math.min(Math.max(slot.leg(), 0), match.legs().size() - 1)).node();
    return switch (slot.where()) {
      case SUBJECT -> match.passive()
          ? clauses.phrases().marked(grammar.agents(), anchor, clauses.bounds().clauseEnd(anchor))
          : clauses.subject(anchor);
      case OBJECT -> match.frame().nominal() && sentence.node(leg).isActor()
          ? leg
          : match.passive() ? clauses.subject(anchor) : clauses.object(anchor);
      case MARKED_AFTER -> markedAfter(slot, leg, match);
      case MARKED_BEFORE ->
        clauses.phrases().markedBackwards(slot.markers(), clauses.bounds().clauseStart(anchor), leg);
      case POSSESSIVE -> clauses.phrases().possessive(leg);
      case MODIFIER -> clauses.phrases().modifier(leg, slot.markers());
    };
  }

  private int markedAfter(Slot slot, int leg, FrameMatch match) {
    int end = match.frame().nominal()
        ? clauses.bounds().phraseEnd(match.lastNode())
        : clauses.bounds().clauseEnd(match.lastNode());
    int found = clauses.phrases().marked(slot.markers(), leg + 1, end);
    return found >= 0 ? found : clauses.phrases().marked(slot.markers(), match.firstNode() + 1, end);
  }

  /** Whether the actor at {@code node} is what the slot asks for. */
  boolean allowed(Slot slot, int node) {
    boolean positive = false;
    boolean met = false;
    for (String constraint : slot.constraints()) {
      boolean negative = constraint.startsWith("!");
      boolean holds = holds(node, negative ? constraint.substring(1) : constraint);
      if (negative && holds) {
        return false;
      }
      positive |= !negative;
      met |= !negative && holds;
    }
    return met || !positive;
  }

  /** Whether words of an actor's phrase tell that it stands for no state: "a Peruvian newspaper", "Chinese tourists". */
  boolean isPrivate(int node) {
    int to = node + 1;
    if (clauses.phrases().isAttribute(node)) {
      while (to < sentence.size() && to < node + 4 && !clauses.verbs().isVerb(to) && !sentence.node(to).isActor()
          && !sentence.node(to).isComma() && !sentence.node(to).is(Function.PREPOSITION)) {
        to++;
      }
    }
    for (int i = sentence.node(node).from(); i < sentence.node(to - 1).to(); i++) {
      if (grammar.privates().contains(sentence.tokens().folded(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(int node, String constraint) {
    if (!Character.isUpperCase(constraint.charAt(0))) {
      Set<String> lemma = Set.of(constraint);
      boolean bare = !grammar.unspaced() && sentence.node(node).actor().get().kind() == ActorSpan.Kind.STATE
          && sentence.node(node).actor().get().form() != ActorSpan.Form.POSSESSIVE;
      return sentence.occurrences().stream()
          .anyMatch(o -> (o.node() == node || bare && o.node() == node + 1) && o.is(lemma, false));
    }
    ActorSpan actor = sentence.node(node).actor().get();
    if (constraint.equals(Slot.HOST)) {
      return actor.host().isPresent();
    }
    return actor.kind().name().equals(constraint) && !clauses.phrases().isAttribute(node)
        || actor.form().name().equals(constraint)
        || actor.sector().filter(constraint::equals).isPresent();
  }
}
