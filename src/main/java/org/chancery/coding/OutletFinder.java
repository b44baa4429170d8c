package org.chancery.coding;

import java.util.Optional;
import org.chancery.actor.OutletNames;

/**
 * Finds the agency, paper or broadcaster to which a sentence attributes its words: "according to X", "X reported that
 * …", "…, reports X", "(X)".
 */
final class OutletFinder {
  /** How many words may stand between an outlet and what makes it a speaker: "the official news agency", "on Monday". */
  private static final int REACH = 8;

  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;
  private final OutletNames outlets;

  OutletFinder(MarkedSentence sentence, Clauses clauses, Grammar grammar, OutletNames outlets) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
    this.outlets = outlets;
  }

  /** The name of the outlet to which the words at {@code node} are attributed. */
  Optional<String> find(int node) {
    for (int i = 0; i < sentence.size(); i++) {
      Optional<OutletNames.Named> named = sentence.node(i).isActor()
          ? Optional.empty()
          : outlets.at(sentence.tokens().text(), sentence.tokens().begin(sentence.node(i).from()));
      if (named.isPresent()) {
        int end = after(i, named.get().end());
        if ((node < i || node >= end) && speaks(i, end, node)) {
          return Optional.of(named.get().name());
        }
      }
    }
    return Optional.empty();
  }

  /** The first node behind a name that ends at this index of the text. */
  private int after(int node, int end) {
    int next = node + 1;
    while (next < sentence.size() && sentence.tokens().begin(sentence.node(next).from()) < end) {
      next++;
    }
    return next;
  }

  private boolean speaks(int from, int to, int node) {
    return isBracketed(from, to) || isIntroduced(from) || says(from, to, node) || isTag(from, node);
  }

  private boolean isBracketed(int from, int to) {
    return from > 0 && to < sentence.size() && isOne(from - 1, "(（") && isOne(to, ")）");
  }

  private boolean isOne(int node, String marks) {
    String text = sentence.node(node).text();
    return text.length() == 1 && marks.contains(text);
  }

  /** "according to the news agency X". */
  private boolean isIntroduced(int outlet) {
    for (int i = outlet - 1; i >= Math.max(0, outlet - REACH) && !sentence.node(i).isPause(); i--) {
      var phrase = grammar.attributions().longest(sentence.tokens(), sentence.node(i).from(),
          sentence.node(outlet).from());
      if (phrase.isPresent()) {
        return true;
      }
      if (clauses.verbs().isFinite(i)) {
        return false;
      }
    }
    return false;
  }

  /** "X reported on Monday that …", "…, X said": the next verb is one of saying, and no other subject comes between. */
  private boolean says(int outlet, int from, int node) {
    if (cites(from)) {
      return true;
    }
    for (int i = from; i < Math.min(sentence.size(), from + REACH); i++) {
      Node at = sentence.node(i);
      if (at.isPause() || at.isActor()) {
        return false;
      }
      if (clauses.verbs().isVerb(i)) {
        return grammar.isSpeech(at) && (node > i || hasPause(node, outlet));
      }
    }
    return false;
  }

  /** "X, citing an official, …". */
  private boolean cites(int from) {
    int next = from < sentence.size() && sentence.node(from).isComma() ? from + 1 : from;
    return next < sentence.size() && grammar.attributions()
        .longest(sentence.tokens(), sentence.node(next).from(), sentence.sentence().to()).isPresent();
  }

  /** "…, reports X": a verb of saying with nobody before it. */
  private boolean isTag(int outlet, int node) {
    int verb = outlet - 1;
    while (verb > node && !clauses.verbs().isVerb(verb) && !sentence.node(verb).isPause()) {
      verb--;
    }
    return verb > node + 1 && grammar.isSpeech(sentence.node(verb)) && sentence.node(verb - 1).isPause();
  }

  private boolean hasPause(int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.node(i).isPause()) {
        return true;
      }
    }
    return false;
  }
}
