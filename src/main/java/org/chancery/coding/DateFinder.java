package org.chancery.coding;

import java.util.Optional;
import org.chancery.time.Basis;
import org.chancery.time.DateExpression;
import org.chancery.time.DateRole;

/**
 * Picks the date of an act among those of its sentence: the one that costs least to reach. A step costs little,
 * another verb or a relative clause between much; a date that an anniversary looks back to serves only the act that
 * the anniversary is of.
 */
final class DateFinder {
  private static final double STEP = 0.1;
  private static final double BACKWARD = 0.6;
  private static final double FINITE = 5;
  private static final double RELATIVE = 3;
  private static final double JOINT = 8.5;
  private static final double RANGE = 6;
  private static final double OTHER_ACT = 4;
  private static final double LIMIT = 12;
  private static final double NOUN_LIMIT = 10;
  /** What parts a word from the date of a saying about it. */
  private static final double SAYING = 12;

  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;

  DateFinder(MarkedSentence sentence, Clauses clauses, Grammar grammar) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
  }

  /**
   * The date of a matched frame; {@code anchors} marks the nodes that are anchors of any act of the sentence; {@code took}: whether
   * the act took place, so that who announces it may give its date.
   */
  Optional<DateExpression> find(FrameMatch match, boolean[] anchors, boolean lasting, boolean took) {
    double best = match.frame().nominal() ? NOUN_LIMIT : LIMIT;
    Optional<DateExpression> found = Optional.empty();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<DateExpression> date = sentence.node(i).date();
      if (date.isEmpty() || !serves(date.get(), match) || isForeign(i, match)) {
        continue;
      }
      boolean origin = isOrigin(date.get());
      double cost = cost(match, i, anchors, took) - (origin && match.frame().options().anniversary() ? FINITE : 0)
          - (lasting && date.get().value().isInterval() ? RANGE : 0);
      if (cost < best) {
        best = cost;
        found = date;
      }
    }
    return found.filter(d -> !match.frame().options().undated() || d.basis() != Basis.ANNIVERSARY);
  }

  private boolean serves(DateExpression date, FrameMatch match) {
    if (date.role() == DateRole.COMMEMORATION || date.role() == DateRole.PUBLICATION) {
      return !match.frame().options().anniversary() && date.role() == DateRole.COMMEMORATION;
    }
    if (!isOrigin(date) || match.frame().options().anniversary()) {
      return true;
    }
    return date.basis() != Basis.ANNIVERSARY && !match.frame().nominal() && !isBracketed(date);
  }

  /** "The 50th anniversary of ties (5 May 1970)": what stands in brackets explains the anniversary alone. */
  private boolean isBracketed(DateExpression date) {
    return date.from() > sentence.sentence().from() && sentence.tokens().is(date.from() - 1, '(');
  }

  /** Whether the act is named only in passing, as what went on beside another, and the date is the other's. */
  private boolean isForeign(int date, FrameMatch match) {
    return match.frame().nominal() && clauses.bounds().isCircumstance(match.anchor())
        && !clauses.bounds().isCircumstance(date);
  }

  private static boolean isOrigin(DateExpression date) {
    return date.role() == DateRole.ORIGIN || date.basis() == Basis.ANNIVERSARY;
  }

  private double cost(FrameMatch match, int date, boolean[] anchors, boolean took) {
    int first = match.firstNode();
    int last = match.lastNode();
    if (date > first && date < last) {
      return 0;
    }
    boolean forward = date >= last;
    int from = forward ? last + 1 : date + 1;
    int to = forward ? date : first;
    double cost = forward ? 0 : BACKWARD;
    boolean fronted = !forward && isFronted(date, first);
    cost += fronted && isBeside(date) ? OTHER_ACT : 0;
    cost += !forward && isAsideOf(date, first) ? LIMIT : 0;
    for (int i = from; i < to; i++) {
      Node node = sentence.node(i);
      cost += STEP;
      if (node.is(Function.RELATIVE) || node.isStop()) {
        cost += RELATIVE;
      }
      if (!forward && !fronted && node.is(Function.CONJUNCTION)) {
        cost += JOINT;
      }
      if (forward && clauses.verbs().isFinite(i) && grammar.isSpeech(sentence.node(i))) {
        cost += SAYING;
      }
      if (!forward && !took && node.is(Function.COMPLEMENT) && !node.is(Function.DETERMINER) && isSaid(date)) {
        cost += SAYING;
      }
      if (!fronted && (clauses.verbs().isFinite(i) || anchors[i])) {
        cost += clauses.verbs().isFinite(i) ? FINITE : OTHER_ACT;
      }
    }
    return cost;
  }

  /** Whether the date stands in a relative clause that is over before the act: "the king, who came in May, was met". */
  private boolean isAsideOf(int date, int act) {
    int from = date;
    while (from > 0 && !sentence.node(from - 1).isPause()) {
      from--;
    }
    boolean relative = from > 0 && sentence.node(from).is(Function.RELATIVE);
    int to = date + 1;
    while (to < act && !sentence.node(to).isPause()) {
      to++;
    }
    return relative && to < act;
  }

  /** Whether the date dates what the act came after, "After the coup of May 1960, …", and not the act. */
  private boolean isBeside(int date) {
    for (int i = 0; i < date - 1; i++) {
      Node node = sentence.node(i);
      if (clauses.bounds().isCircumstance(i) || node.is(Function.SUBORDINATOR) && node.is(Function.PREPOSITION)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a verb of saying stands before the date, so that the date is that of the words and not of what they tell. */
  private boolean isSaid(int date) {
    for (int i = date - 1; i >= 0; i--) {
      if (clauses.verbs().isVerb(i)) {
        return grammar.isSpeech(sentence.node(i));
      }
    }
    return false;
  }

  /** Whether the date opens its sentence, so that it dates what follows up to the end of the first clause. */
  private boolean isFronted(int date, int until) {
    for (int i = 0; i < date; i++) {
      if (clauses.verbs().isFinite(i)) {
        return false;
      }
    }
    int verbs = 0;
    for (int i = date + 1; i < until; i++) {
      if (sentence.node(i).is(Function.RELATIVE)) {
        return false;
      }
      verbs += clauses.verbs().isFinite(i) ? 1 : 0;
    }
    return verbs <= 1;
  }
}
