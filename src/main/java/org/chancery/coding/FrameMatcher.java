package org.chancery.coding;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.ActorSpan;
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
    BitSet legs = frames.legs(nouns());
    List<FrameMatch> matches = new ArrayList<>();
    for (Occurrence occurrence : sentence.occurrences()) {
      for (Word word : occurrence.words()) {
        for (FrameTable.Candidate candidate : frames.byAnchor().getOrDefault(word.lemma(), List.of())) {
          if (word.verb() != candidate.frame().nominal() && candidate.finds(legs)) {
            match(candidate.frame(), occurrence, word, matches);
          }
        }
      }
    }
    matches.sort(Comparator.comparingDouble((FrameMatch m) -> m.frame().weight()).reversed()
        .thenComparing(m -> !m.frame().nominal() && !clauses.verbs().isFinite(m.anchor()))
        .thenComparingInt(FrameMatch::anchor).thenComparing(m -> m.frame().id()));
    return matches;
  }

  private void match(Frame frame, Occurrence occurrence, Word word, List<FrameMatch> matches) {
    boolean passive = !frame.nominal() && isPassive(occurrence, word);
    if (!passive && !frame.nominal() && isHeadlinePassive(occurrence, word)) {
      match(frame, occurrence, true).ifPresent(matches::add);
    }
    match(frame, occurrence, passive)
        .or(() -> isReduced(frame, occurrence, word) ? match(frame, occurrence, true) : Optional.empty())
        .ifPresent(matches::add);
  }

  /** Whether a participle without its auxiliary may tell about a noun before it: "the treaty, signed in Rome". */
  private boolean isReduced(Frame frame, Occurrence verb, Word word) {
    return !frame.nominal() && word.forms().contains(Form.PARTICIPLE) && !isPassive(verb, word)
        && clauses.verbs().participleHere(verb.node());
  }

  private Set<String> nouns() {
    Set<String> nouns = new HashSet<>();
    for (Occurrence occurrence : sentence.occurrences()) {
      for (Word word : occurrence.words()) {
        if (!word.verb()) {
          nouns.add(word.lemma());
        }
      }
    }
    return nouns;
  }

  private Optional<FrameMatch> match(Frame frame, Occurrence anchor, boolean passive) {
    boolean verb = clauses.verbs().isVerb(anchor.node());
    boolean either = grammar.unspaced() && verb && sentence.node(anchor.node()).mayBeNoun();
    if (!either && (frame.nominal() ? verb && !sentence.node(anchor.node()).isActor() : !verb)) {
      return Optional.empty();
    }
    List<Occurrence> legs = new ArrayList<>(List.of(anchor));
    int end = clauses.bounds().clauseEnd(anchor.node());
    for (int i = frame.anchor() + 1; i < frame.legs().size(); i++) {
      Set<String> lemmas = frame.legs().get(i);
      boolean first = i == frame.anchor() + 1;
      Optional<Occurrence> leg = after(frame, lemmas, legs.getLast(), end)
          .or(() -> first ? passive ? before(lemmas, anchor) : antecedent(lemmas, anchor) : Optional.empty());
      if (leg.isEmpty()) {
        return Optional.empty();
      }
      legs.add(leg.get());
    }
    for (int i = frame.anchor() - 1; i >= 0; i--) {
      Optional<Occurrence> leg = before(frame.legs().get(i), legs.getFirst());
      if (leg.isEmpty()) {
        return Optional.empty();
      }
      legs.addFirst(leg.get());
    }
    return Optional.of(FrameMatch.of(frame, legs, passive));
  }

  private Optional<Occurrence> after(Frame frame, Set<String> lemmas, Occurrence from, int end) {
    for (Occurrence next : sentence.occurrences()) {
      if (next.from() >= from.to() && next.node() < end && next.node() - from.node() <= grammar.gap()
          && isNoun(next, lemmas) && !hasOther(frame, from.node(), next.node())) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a word between a verb and a noun behind it has the noun: "has agreed to hold talks" has had none, and who
   * "makes the prospects for a deal better" makes none.
   */
  private boolean hasOther(Frame frame, int verb, int noun) {
    if (grammar.unspaced() || !clauses.verbs().isVerb(verb)) {
      return false;
    }
    for (int i = verb + 1; i < noun; i++) {
      boolean other = clauses.verbs().isVerb(i) && !sentence.node(i).mayBeNoun() && !clauses.verbs().mayBeAttribute(i);
      if (other || i > verb + 1 && sentence.node(i).is(Function.PREPOSITION)
          && !sentence.node(i).is(Function.SUBORDINATOR) && isPlain(i - 1)
          && !frame.markers().contains(sentence.node(i).text())) {
        return true;
      }
    }
    return false;
  }

  private boolean isPlain(int i) {
    Node node = sentence.node(i);
    return node.functions().isEmpty() && !node.isActor() && !node.isDate() && !node.mayBeVerb();
  }

  private Optional<Occurrence> before(Set<String> lemmas, Occurrence to) {
    int start = clauses.bounds().clauseStart(to.node());
    if (start > 1 && tellsMore(start - 1)) {
      start = clauses.bounds().clauseStart(start - 2);
    }
    for (Occurrence previous : sentence.occurrences().reversed()) {
      if (previous.to() <= to.from() && previous.node() >= start
          && distance(previous.node(), to.node()) <= grammar.gap() + 4 && isNoun(previous, lemmas)) {
        return Optional.of(previous);
      }
    }
    return Optional.empty();
  }

  /** Whether a clause that node {@code i} opens tells about the noun before it: "a treaty that was signed". */
  private boolean tellsMore(int i) {
    Node node = sentence.node(i);
    return (node.is(Function.RELATIVE) || node.is(Function.COMPLEMENT)) && !clauses.verbs().isVerb(i - 1)
        && !sentence.node(i - 1).isAside();
  }

  /** How far apart two nodes stand, what merely joins the words of a long name and what is in brackets not counted. */
  private int distance(int from, int to) {
    int distance = 1;
    for (int i = from + 1; i < to; i++) {
      Node node = sentence.node(i);
      if (node.text().equals("(")) {
        i = Math.max(i, closing(i, to));
        continue;
      }
      distance += node.isComma() || node.is(Function.CONJUNCTION) || node.is(Function.GENITIVE) ? 0 : 1;
    }
    return distance;
  }

  /** The node of the bracket that closes the one at {@code open}, or {@code open} itself. */
  private int closing(int open, int to) {
    for (int i = open; i < to; i++) {
      if (sentence.node(i).text().equals(")")) {
        return i;
      }
    }
    return open;
  }

  /** The noun that a clause without object is about: "the letter (that) the king sent". */
  private Optional<Occurrence> antecedent(Set<String> lemmas, Occurrence verb) {
    int subject = grammar.unspaced() || !clauses.verbs().isFinite(verb.node()) ? -1 : clauses.subject(verb.node());
    if (subject < 1 || subject > verb.node()) {
      return Optional.empty();
    }
    int before = subject - 1;
    while (before > 0 && (sentence.node(before).opensPhrase() || sentence.node(before).is(Function.RELATIVE)
        || sentence.node(before).is(Function.COMPLEMENT))) {
      before--;
    }
    int noun = before;
    return sentence.occurrences().stream().filter(o -> o.node() == noun && isNoun(o, lemmas)).findFirst();
  }

  private boolean isNoun(Occurrence occurrence, Set<String> lemmas) {
    int node = occurrence.node();
    return occurrence.is(lemmas, false)
        && (sentence.node(node).isActor() && !isPair(node)
            ? clauses.phrases().markerBefore(node) < 0
            : grammar.unspaced() || !clauses.verbs().isVerb(node));
  }

  /** "The relations of the two countries" in one word is an actor and the frame's own word. */
  private boolean isPair(int node) {
    return sentence.node(node).actor().filter(a -> a.kind() == ActorSpan.Kind.PAIR).isPresent();
  }

  /** Headlines tell in the present: a form that is no present may be a passive without its auxiliary. */
  private boolean isHeadlinePassive(Occurrence verb, Word word) {
    return sentence.sentence().title() && !grammar.unspaced() && word.forms().contains(Form.PARTICIPLE)
        && !word.forms().contains(Form.PRESENT) && !word.forms().contains(Form.LEMMA)
        && (verb.node() == 0 || !sentence.node(verb.node() - 1).is(Function.AUXILIARY));
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
