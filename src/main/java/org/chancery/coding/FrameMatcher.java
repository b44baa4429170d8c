package org.chancery.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.coding.MarkedSentence.Occurrence;

/** Finds the frames whose words stand in a sentence, the most demanding first. */
final class FrameMatcher {
  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;

  FrameMatcher(MarkedSentence sentence, Clauses clauses, Grammar grammar) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
  }

  /** Every frame that may be meant, by weight and then by place; overlapping ones are all given. */
  List<FrameMatch> matches(FrameTable frames) {
    List<FrameMatch> matches = new ArrayList<>();
    for (Occurrence occurrence : sentence.occurrences()) {
      for (Word word : occurrence.words()) {
        for (Frame frame : frames.byAnchor().getOrDefault(word.lemma(), List.of())) {
          if (word.verb() != frame.nominal()) {
            match(frame, occurrence, word).ifPresent(matches::add);
          }
        }
      }
    }
    matches.sort(Comparator.comparingDouble((FrameMatch m) -> m.frame().weight()).reversed()
        .thenComparingInt(FrameMatch::anchor).thenComparing(m -> m.frame().id()));
    return matches;
  }

  private Optional<FrameMatch> match(Frame frame, Occurrence anchor, Word word) {
    boolean verb = clauses.isVerb(anchor.node());
    if (frame.nominal() ? verb && !sentence.node(anchor.node()).isActor() : !verb) {
      return Optional.empty();
    }
    boolean passive = !frame.nominal() && isPassive(anchor, word);
    Occurrence[] legs = new Occurrence[frame.legs().size()];
    legs[frame.anchor()] = anchor;
    int end = clauses.clauseEnd(anchor.node());
    for (int i = frame.anchor() + 1; i < legs.length; i++) {
      Occurrence found = after(frame.legs().get(i), legs[i - 1], end);
      if (found == null && passive && i == frame.anchor() + 1) {
        found = before(frame.legs().get(i), anchor);
      }
      if (found == null) {
        return Optional.empty();
      }
      legs[i] = found;
    }
    for (int i = frame.anchor() - 1; i >= 0; i--) {
      legs[i] = before(frame.legs().get(i), legs[i + 1]);
      if (legs[i] == null) {
        return Optional.empty();
      }
    }
    return Optional.of(new FrameMatch(frame, Arrays.asList(legs), passive));
  }

  private @org.jspecify.annotations.Nullable Occurrence after(Set<String> lemmas, Occurrence from, int end) {
    for (Occurrence next : sentence.occurrences()) {
      if (next.from() >= from.to() && next.node() < end && next.node() - from.node() <= grammar.gap()
          && isNoun(next, lemmas)) {
        return next;
      }
    }
    return null;
  }

  private @org.jspecify.annotations.Nullable Occurrence before(Set<String> lemmas, Occurrence to) {
    int start = clauses.clauseStart(to.node());
    List<Occurrence> all = sentence.occurrences();
    for (int i = all.size() - 1; i >= 0; i--) {
      Occurrence previous = all.get(i);
      if (previous.to() <= to.from() && previous.node() >= start
          && to.node() - previous.node() <= grammar.gap() + 4 && isNoun(previous, lemmas)) {
        return previous;
      }
    }
    return null;
  }

  private boolean isNoun(Occurrence occurrence, Set<String> lemmas) {
    return occurrence.is(lemmas, false)
        && (sentence.node(occurrence.node()).isActor() || !clauses.isVerb(occurrence.node()));
  }

  private boolean isPassive(Occurrence verb, Word word) {
    if (word.forms().contains(Form.PASSIVE)) {
      return true;
    }
    if (!word.forms().contains(Form.PARTICIPLE)) {
      return false;
    }
    int i = verb.node() - 1;
    while (i >= 0 && (sentence.node(i).is(Function.ADVERB) || sentence.node(i).isDate())) {
      i--;
    }
    if (i >= 0 && sentence.node(i).is(Function.BE)) {
      return true;
    }
    boolean agent = verb.node() + 1 < sentence.size()
        && grammar.agents().contains(sentence.node(verb.node() + 1).text());
    return agent && (i < 0 || !sentence.node(i).is(Function.AUXILIARY));
  }
}
