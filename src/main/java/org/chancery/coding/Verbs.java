package org.chancery.coding;

import org.chancery.actor.ActorSpan;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a marked sentence are used as verbs, and which of those can be a predicate; settled for each node when
 * it is first asked for, since of most sentences hardly any is.
 */
final class Verbs {
  private final MarkedSentence sentence;
  private final Grammar grammar;
  private final @Nullable Use[] uses;
  private @Nullable Boolean predicate;

  Verbs(MarkedSentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.uses = new Use[sentence.size()];
  }

  /** What a node is used as. */
  private enum Use {
    NO_VERB, VERB, FINITE_VERB
  }

  /** Whether node {@code i} is used as a verb here. */
  boolean isVerb(int i) {
    return use(i) != Use.NO_VERB;
  }

  /** Whether node {@code i} is a verb in a form that can be a predicate. */
  boolean isFinite(int i) {
    return use(i) == Use.FINITE_VERB;
  }

  private Use use(int i) {
    Use use = uses[i];
    if (use == null) {
      use = !verbAt(i) ? Use.NO_VERB : hasFiniteForm(sentence.node(i)) ? Use.FINITE_VERB : Use.VERB;
      uses[i] = use;
    }
    return use;
  }

  /** Whether node {@code i} is used as a verb here: settled by its form and the node before it. */
  private boolean verbAt(int i) {
    Node node = sentence.node(i);
    if (!node.mayBeVerb() || node.isActor()) {
      return false;
    }
    if (!grammar.unspaced() && node.is(Function.ADVERB) && i > 0 && sentence.node(i - 1).mayBeVerb()) {
      return false;
    }
    if (!grammar.unspaced() && isAttribute(i)) {
      return false;
    }
    if (!node.mayBeNoun() || grammar.unspaced()) {
      return true;
    }
    int before = i - 1;
    while (before >= 0 && sentence.node(before).is(Function.ADVERB)) {
      before--;
    }
    if (before < 0) {
      return false;
    }
    Node previous = sentence.node(before);
    if (previous.is(Function.INFINITIVE) && node.hasForm(Form.LEMMA)) {
      return true;
    }
    if (previous.is(Function.DETERMINER) || previous.is(Function.PREPOSITION) || previous.is(Function.GENITIVE)) {
      return false;
    }
    if (previous.is(Function.AUXILIARY) || previous.is(Function.RELATIVE)) {
      return true;
    }
    if (previous.isActor()) {
      return previous.actor().get().form() == ActorSpan.Form.PLAIN && nextIsObject(i);
    }
    return false;
  }

  /** A participle between a determiner and a noun: "a planned visit". */
  private boolean isAttribute(int i) {
    return i > 0 && i + 1 < sentence.size() && sentence.node(i - 1).is(Function.DETERMINER)
        && (sentence.node(i).hasForm(Form.PARTICIPLE) || sentence.node(i).hasForm(Form.GERUND))
        && sentence.node(i + 1).mayBeNoun();
  }

  private boolean nextIsObject(int i) {
    int next = i + 1;
    while (next < sentence.size() && sentence.node(next).is(Function.DETERMINER)) {
      next++;
    }
    return next < sentence.size()
        && (sentence.node(next).isActor() || sentence.node(next).mayBeNoun() && !hasPredicate())
        || sentence.sentence().title();
  }

  private static boolean hasFiniteForm(Node node) {
    for (Word word : node.words()) {
      if (word.finite()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb's bare form at {@code i} may as well be part of a name of what follows: "a state visit". */
  boolean mayBeAttribute(int i) {
    return sentence.node(i).hasForm(Form.LEMMA) && i > 0 && !sentence.node(i - 1).is(Function.INFINITIVE)
        && !sentence.node(i - 1).is(Function.AUXILIARY);
  }

  /** Whether a word of the sentence can only be a predicate; no noun is finite. */
  private boolean hasPredicate() {
    if (predicate == null) {
      predicate = sentence.nodes().stream().anyMatch(node -> !node.mayBeNoun() && hasFiniteForm(node));
    }
    return predicate;
  }

  boolean isInfinitive(int i) {
    int next = i + 1;
    while (next < sentence.size() && sentence.node(next).is(Function.ADVERB)) {
      next++;
    }
    return next < sentence.size() && sentence.node(next).hasForm(Form.LEMMA) && sentence.node(next).mayBeVerb();
  }

  /** A participle that belongs to the noun before it, as in "the message sent by". */
  boolean participleHere(int i) {
    Node node = sentence.node(i);
    if (!node.hasForm(Form.PARTICIPLE) || i + 1 >= sentence.size()) {
      return false;
    }
    Node next = sentence.node(i + 1);
    return next.is(Function.PREPOSITION) || next.isDate() || grammar.agents().contains(next.text());
  }
}
