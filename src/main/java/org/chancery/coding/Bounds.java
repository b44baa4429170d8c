package org.chancery.coding;

import java.util.Arrays;
import org.chancery.actor.ActorSpan;
import org.jspecify.annotations.Nullable;

/** Where the clauses and phrases of a marked sentence begin and end. Node indices everywhere. */
final class Bounds {
  private final MarkedSentence sentence;
  private final Grammar grammar;
  private final Verbs verbs;
  private final Attributes attributes;
  /** Which nodes stand in a circumstance, once that is asked. */
  private boolean @Nullable [] circumstance;
  /** What {@link #clauseEnd} and {@link #clauseStart} found for each node, plus one; 0 where not yet looked for. */
  private final int[] ends;
  private final int[] starts;

  Bounds(MarkedSentence sentence, Grammar grammar, Verbs verbs, Attributes attributes) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.verbs = verbs;
    this.attributes = attributes;
    this.ends = new int[sentence.size()];
    this.starts = new int[sentence.size()];
  }

  /** The node after the last of the clause that node {@code from} stands in. */
  int clauseEnd(int from) {
    if (ends[from] == 0) {
      ends[from] = findEnd(from) + 1;
    }
    return ends[from] - 1;
  }

  private int findEnd(int from) {
    boolean verbSeen = verbs.isVerb(from);
    for (int i = from + 1; i < sentence.size(); i++) {
      Node node = sentence.node(i);
      if (node.isStop() && !openList(i) || node.is(Function.RELATIVE) && !node.is(Function.COMPLEMENT)
          || node.is(Function.COMPLEMENT) && !node.is(Function.DETERMINER) && verbSeen) {
        return i;
      }
      if (node.is(Function.SUBORDINATOR) && (!node.is(Function.PREPOSITION) || opensClause(i))) {
        return i;
      }
      if (node.is(Function.INFINITIVE) && i + 1 < sentence.size() && verbs.isInfinitive(i)) {
        return i;
      }
      if (verbs.isFinite(i) && i > from + 1 && !grammar.unspaced() && !(verbSeen && isReduced(i))) {
        if (verbSeen) {
          return Math.max(from + 1, backToJoint(i, from));
        }
        verbSeen = true;
      }
      if (grammar.unspaced() && verbs.isVerb(i) && verbSeen && commaBetween(from, i)) {
        return Math.max(from + 1, backToJoint(i, from));
      }
    }
    return sentence.size();
  }

  /** Whether the verb is a participle that tells about the noun right before it: "the station arranged at …". */
  boolean isReduced(int verb) {
    if (verb == 0) {
      return false;
    }
    Node before = sentence.node(verb - 1);
    boolean place = before.actor().filter(a -> a.kind() == ActorSpan.Kind.PLACE).isPresent();
    return verbs.participleHere(verb) && before.functions().isEmpty() && !before.isComma()
        && (!before.isActor() || place) && !before.isDate() && !before.isStop();
  }

  /** The next stop: where verbs are strung together by commas, what follows still tells about the same doing. */
  int sentencePartEnd(int from) {
    for (int i = from + 1; i < sentence.size(); i++) {
      if (sentence.node(i).isStop()) {
        return i;
      }
    }
    return sentence.size();
  }

  /** A colon right behind a preposition opens the list that the preposition governs. */
  boolean openList(int i) {
    return i > 0 && sentence.node(i).text().equals(":") && sentence.node(i - 1).is(Function.PREPOSITION);
  }

  /** Whether node {@code i} stands behind a word such as "following", in what only went on beside the act. */
  boolean isCircumstance(int i) {
    boolean[] beside = circumstance;
    if (beside == null) {
      beside = circumstances();
      circumstance = beside;
    }
    return beside[i];
  }

  private boolean[] circumstances() {
    boolean[] beside = new boolean[sentence.size()];
    for (int i = 0; i < beside.length; i++) {
      if (!beside[i] && grammar.circumstances().contains(sentence.node(i).text())) {
        Arrays.fill(beside, i, circumstanceEnd(i), true);
      }
    }
    return beside;
  }

  /** At the start of a sentence the comma before its subject ends a circumstance, elsewhere the clause. */
  private int circumstanceEnd(int from) {
    int end = clauseEnd(from);
    for (int i = from + 1; from < 2 && i < end; i++) {
      if (sentence.node(i).isComma()) {
        return i;
      }
    }
    return end;
  }

  private boolean commaBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (sentence.node(i).isComma() && !sentence.node(i).text().equals("、")) {
        return true;
      }
    }
    return false;
  }

  boolean opensClause(int i) {
    for (int j = i + 1; j < Math.min(sentence.size(), i + 6); j++) {
      if (sentence.node(j).isComma()) {
        return false;
      }
      if (verbs.isFinite(j)) {
        return true;
      }
    }
    return false;
  }

  /** The joint (comma or conjunction) before verb {@code verb} at which a new clause or verb phrase begins. */
  private int backToJoint(int verb, int from) {
    for (int i = verb - 1; i > from; i--) {
      Node node = sentence.node(i);
      if (node.is(Function.CONJUNCTION) || node.isComma()) {
        return i;
      }
    }
    return verb;
  }

  /** Where the clause of node {@code from} begins. */
  int clauseStart(int from) {
    if (starts[from] == 0) {
      starts[from] = findStart(from) + 1;
    }
    return starts[from] - 1;
  }

  private int findStart(int from) {
    boolean own = verbs.isVerb(from) && !verbs.isFinite(from);
    int joint = -1;
    for (int i = from - 1; i >= 0; i--) {
      Node node = sentence.node(i);
      if (attributes.headAround(from) >= 0 && attributes.headAround(i) != attributes.headAround(from)) {
        return i + 1;
      }
      if (node.isStop() || node.is(Function.RELATIVE) || node.is(Function.COMPLEMENT) && !node.is(Function.DETERMINER)
          || node.is(Function.SUBORDINATOR) && (!node.is(Function.PREPOSITION) || opensClause(i))) {
        return i + 1;
      }
      if (node.isComma() || node.is(Function.CONJUNCTION)) {
        joint = i;
      } else if (joint > i && !own && verbs.isFinite(i) && !(node.is(Function.BE) && verbs.participleHere(from))) {
        return joint + 1;
      }
    }
    return 0;
  }

  /** The node after the last of the noun phrase that node {@code noun} heads: it ends before the next verb. */
  int phraseEnd(int noun) {
    int end = clauseEnd(noun);
    for (int i = noun + 1; i < end; i++) {
      Node node = sentence.node(i);
      if (verbs.isVerb(i) && !node.hasForm(Form.PARTICIPLE) || verbs.isFinite(i) && !verbs.participleHere(i)) {
        return i;
      }
    }
    return end;
  }
}
