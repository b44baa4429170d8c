package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.actor.ActorSpan;

/**
 * Who does what to whom in one marked sentence, without a parser: subjects, objects and marked phrases are found by
 * walking over the nodes from a verb or noun, minding clause boundaries, relative clauses, coordination and
 * apposition. Node indices everywhere; -1 for "none".
 */
final class Clauses {
  private static final int DEPTH = 6;

  private final MarkedSentence sentence;
  private final Grammar grammar;
  private final Attributes attributes;

  Clauses(MarkedSentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.attributes = new Attributes(sentence);
  }

  /** Whether node {@code i} is used as a verb here: settled by its form and the node before it. */
  boolean isVerb(int i) {
    Node node = sentence.node(i);
    if (!node.mayBeVerb() || node.isActor()) {
      return false;
    }
    if (!node.mayBeNoun() && (grammar.unspaced() || !onlyNounLike(node))) {
      return true;
    }
    if (grammar.unspaced()) {
      return true;
    }
    int before = i - 1;
    while (before >= 0 && sentence.node(before).is(Function.ADVERB)) {
      before--;
    }
    if (before < 0) {
      return !node.mayBeNoun();
    }
    Node previous = sentence.node(before);
    if (previous.is(Function.INFINITIVE) && node.hasForm(Form.LEMMA)) {
      return true;
    }
    if (previous.is(Function.DETERMINER) || previous.is(Function.PREPOSITION) || previous.is(Function.GENITIVE)
        || previous.text().equals("'s")) {
      return node.hasForm(Form.GERUND) && !node.mayBeNoun();
    }
    if (previous.is(Function.AUXILIARY) || previous.is(Function.RELATIVE)) {
      return true;
    }
    if (previous.isActor()) {
      return previous.actor().get().form() == ActorSpan.Form.PLAIN && nextIsObject(i);
    }
    return !node.mayBeNoun();
  }

  /** Forms such as "visits" that nouns share: bare and present forms of words that are nouns as well. */
  private static boolean onlyNounLike(Node node) {
    return node.mayBeNoun();
  }

  private boolean nextIsObject(int i) {
    int next = i + 1;
    while (next < sentence.size() && sentence.node(next).is(Function.DETERMINER)) {
      next++;
    }
    return next < sentence.size() && sentence.node(next).isActor() || sentence.sentence().title();
  }

  boolean isFinite(int i) {
    if (!isVerb(i)) {
      return false;
    }
    Node node = sentence.node(i);
    return node.words().stream().anyMatch(w -> w.forms().stream().anyMatch(Form::finite));
  }

  /** The node after the last of the clause that node {@code from} stands in. */
  int clauseEnd(int from) {
    boolean verbSeen = isVerb(from);
    for (int i = from + 1; i < sentence.size(); i++) {
      Node node = sentence.node(i);
      if (node.isStop() && !openList(i) || node.is(Function.RELATIVE) && !node.is(Function.COMPLEMENT)
          || node.is(Function.COMPLEMENT) && !node.is(Function.DETERMINER) && verbSeen) {
        return i;
      }
      if (node.is(Function.SUBORDINATOR) && (!node.is(Function.PREPOSITION) || opensClause(i))) {
        return i;
      }
      if (node.is(Function.INFINITIVE) && i + 1 < sentence.size() && isInfinitive(i)) {
        return i;
      }
      if (isFinite(i) && i > from + 1 && !grammar.unspaced()) {
        if (verbSeen) {
          return Math.max(from + 1, backToJoint(i, from));
        }
        verbSeen = true;
      }
      if (grammar.unspaced() && isVerb(i) && verbSeen && commaBetween(from, i)) {
        return Math.max(from + 1, backToJoint(i, from));
      }
    }
    return sentence.size();
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
  private boolean openList(int i) {
    return i > 0 && sentence.node(i).text().equals(":") && sentence.node(i - 1).is(Function.PREPOSITION);
  }

  private boolean commaBetween(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (sentence.node(i).isComma() && !sentence.node(i).text().equals("、")) {
        return true;
      }
    }
    return false;
  }

  private boolean opensClause(int i) {
    for (int j = i + 1; j < Math.min(sentence.size(), i + 6); j++) {
      if (sentence.node(j).isComma()) {
        return false;
      }
      if (isFinite(j)) {
        return true;
      }
    }
    return false;
  }

  private boolean isInfinitive(int i) {
    int next = i + 1;
    while (next < sentence.size() && sentence.node(next).is(Function.ADVERB)) {
      next++;
    }
    return next < sentence.size() && sentence.node(next).hasForm(Form.LEMMA) && sentence.node(next).mayBeVerb();
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
    boolean own = isVerb(from) && !isFinite(from);
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
      } else if (joint > i && !own && isFinite(i)) {
        return joint + 1;
      }
    }
    return 0;
  }

  /** The actor that is subject of verb {@code verb}, or -1. */
  int subject(int verb) {
    return subject(verb, DEPTH);
  }

  private int subject(int verb, int depth) {
    if (depth == 0) {
      return -1;
    }
    boolean joined = false;
    boolean apart = false;
    int whole = -1;
    int i = verb - 1;
    while (i >= 0) {
      Node node = sentence.node(i);
      int head = attributes.headAround(verb);
      if (head >= 0 && attributes.headAround(i) != head) {
        return head;
      }
      if (node.isActor() && modifies(i, verb) || !node.isActor() && grammar.unspaced() && node.mayBeNoun()) {
        i--;
        continue;
      }
      if (node.isActor()) {
        int marker = markerBefore(i);
        if (marker < 0) {
          if (!joined || !isObject(i)) {
            return i;
          }
        } else if (sentence.node(marker).is(Function.GENITIVE) && whole < 0 && headBefore(marker)) {
          whole = i;
        }
        i = (marker < 0 ? attributes.start(i) : marker) - 1;
        continue;
      }
      if (node.is(Function.RELATIVE) && antecedent(i) >= 0) {
        int antecedent = antecedent(i);
        if (!joined) {
          return antecedent;
        }
        i = beforePhrase(antecedent);
        continue;
      }
      if (node.isStop() || node.is(Function.SUBORDINATOR) && !node.is(Function.PREPOSITION)) {
        break;
      }
      if (node.is(Function.CONJUNCTION) || node.isComma()) {
        apart |= node.is(Function.CONJUNCTION) && i > 0 && sentence.node(i - 1).isComma();
        joined = true;
      } else if (joined && apart && isVerb(i) && relativeOf(i) >= 0) {
        i = beforePhrase(antecedent(relativeOf(i)));
        continue;
      } else if (isVerb(i) && !node.hasForm(Form.GERUND)) {
        int governed = governed(i, verb);
        return governed >= 0 ? governed : whole >= 0 && !joined ? whole : subject(i, depth - 1);
      }
      i--;
    }
    if (whole >= 0) {
      return whole;
    }
    if (attributes.headAround(verb) >= 0) {
      return attributes.headAround(verb);
    }
    return grammar.inversion() ? inverted(verb) : -1;
  }

  /** Whether an actor only says whose the noun right behind it is: 中德 in 中德磋商, where that is not {@code verb}. */
  private boolean modifies(int actor, int verb) {
    return isHalf(sentence.node(actor)) && (isHalf(sentence.node(actor + 1))
        || sentence.node(actor + 1).mayBeNoun() && actor + 1 != verb);
  }

  /** The relative word whose clause verb {@code verb} heads, or -1. */
  private int relativeOf(int verb) {
    for (int i = verb - 1; i >= 0 && !sentence.node(i).isActor() && !isVerb(i); i--) {
      if (sentence.node(i).is(Function.RELATIVE)) {
        return antecedent(i) >= 0 ? i : -1;
      }
    }
    return -1;
  }

  /** The node before an actor and the preposition that governs it. */
  private int beforePhrase(int actor) {
    int marker = markerBefore(actor);
    return (marker >= 0 ? marker : actor) - 1;
  }

  /** The object of a verb that has someone else do something ("invited X to visit"). */
  private int governed(int governor, int verb) {
    boolean infinitive = false;
    if (sentence.node(governor).words().stream().noneMatch(w -> grammar.causatives().contains(w.lemma()))) {
      return -1;
    }
    for (int i = governor + 1; i < verb; i++) {
      infinitive |= sentence.node(i).is(Function.INFINITIVE);
    }
    if (!infinitive) {
      return -1;
    }
    int object = object(governor);
    return object >= 0 && object < verb ? object : -1;
  }

  private int inverted(int verb) {
    int end = Math.min(sentence.size(), verb + 8);
    for (int i = verb + 1; i < end; i++) {
      Node node = sentence.node(i);
      if (node.isActor() && markerBefore(i) < 0) {
        return i;
      }
      if (node.isStop() || isVerb(i) || node.is(Function.PREPOSITION)) {
        return -1;
      }
    }
    return -1;
  }

  /** First actor of the sentence that no marker governs, from node {@code from} on: the subject of a main clause. */
  int firstFree(int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (sentence.node(i).isActor() && markerBefore(i) < 0) {
        return i;
      }
      if (sentence.node(i).isStop()) {
        return -1;
      }
    }
    return -1;
  }

  private int antecedent(int relative) {
    int i = relative - 1;
    while (i >= 0 && (sentence.node(i).isComma() || sentence.node(i).is(Function.PREPOSITION))) {
      i--;
    }
    return i >= 0 && sentence.node(i).isActor() ? i : -1;
  }

  /** Whether the actor stands right behind a verb, as its object. */
  private boolean isObject(int actor) {
    int i = beforeDeterminers(actor);
    return i >= 0 && isVerb(i);
  }

  private boolean headBefore(int genitive) {
    int i = genitive - 1;
    return i >= 0 && !sentence.node(i).isActor() && !sentence.node(i).isComma();
  }

  /** The preposition that governs the actor, through determiners and other words of its phrase, or -1. */
  int markerBefore(int actor) {
    int i = attributes.start(actor) - 1;
    int budget = grammar.unspaced() ? 0 : 3;
    while (i >= 0) {
      Node node = sentence.node(i);
      if (node.is(Function.PREPOSITION) || node.is(Function.GENITIVE)) {
        return node.is(Function.SUBORDINATOR) && opensClause(i) ? -1 : i;
      }
      if (i > 0 && openList(i)) {
        i--;
        continue;
      }
      boolean plain = node.functions().isEmpty() && !node.mayBeVerb() && !node.isActor() && !node.isDate()
          && node.text().isEmpty();
      if (node.is(Function.DETERMINER) || node.mayBeNoun() && !node.mayBeVerb()) {
        i--;
      } else if (plain && budget > 0) {
        budget--;
        i--;
      } else if (node.is(Function.CONJUNCTION) || node.isComma()) {
        int partner = partner(actor, -1);
        return partner >= 0 ? markerBefore(partner) : -1;
      } else {
        return -1;
      }
    }
    return -1;
  }

  private int beforeDeterminers(int actor) {
    int i = attributes.start(actor) - 1;
    while (i >= 0 && sentence.node(i).is(Function.DETERMINER)) {
      i--;
    }
    return i;
  }

  /** The actor that is the object of the verb: next to it but for determiners and plain words, or -1. */
  int object(int verb) {
    int budget = grammar.unspaced() ? 8 : 4;
    for (int i = behindSubject(verb); i < sentence.size() && budget >= 0; i++) {
      Node node = sentence.node(i);
      int head = attributes.headAt(i);
      if (head >= 0 && attributes.headAround(verb) != head) {
        return head;
      }
      if (node.isActor()) {
        return i;
      }
      if (node.is(Function.PREPOSITION) || node.is(Function.GENITIVE) || node.isStop() || node.isComma()
          || node.is(Function.CONJUNCTION) || node.is(Function.INFINITIVE)
          || isVerb(i) && !(grammar.unspaced() && node.mayBeNoun())) {
        return -1;
      }
      if (!node.is(Function.DETERMINER) && !node.is(Function.ADVERB) && !node.isDate()) {
        budget--;
      }
    }
    return -1;
  }

  /** Where the object of a verb may begin: behind the verb, or behind the subject that stands there. */
  private int behindSubject(int verb) {
    int subject = grammar.inversion() ? subject(verb) : -1;
    return subject > verb ? group(subject).getLast() + 1 : verb + 1;
  }

  /** The node after the last of the noun phrase that node {@code noun} heads: it ends before the next verb. */
  int phraseEnd(int noun) {
    int end = clauseEnd(noun);
    for (int i = noun + 1; i < end; i++) {
      Node node = sentence.node(i);
      if (isVerb(i) && !node.hasForm(Form.PARTICIPLE) || isFinite(i) && !participleHere(i)) {
        return i;
      }
    }
    return end;
  }

  /** A participle that belongs to the noun before it, as in "the message sent by". */
  private boolean participleHere(int i) {
    Node node = sentence.node(i);
    if (!node.hasForm(Form.PARTICIPLE) || i + 1 >= sentence.size()) {
      return false;
    }
    Node next = sentence.node(i + 1);
    return next.is(Function.PREPOSITION) || next.isDate() || grammar.agents().contains(next.text());
  }

  /** The first actor behind one of {@code markers} between two nodes, or -1. */
  int marked(Set<String> markers, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (sentence.node(i).isActor()) {
        int marker = markerBefore(i);
        if (marker >= from - 1 && marker >= 0 && markers.contains(sentence.node(marker).text())) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The last actor behind one of {@code markers} between two nodes, or -1. */
  int markedBackwards(Set<String> markers, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (sentence.node(i).isActor()) {
        int marker = markerBefore(i);
        if (marker >= 0 && markers.contains(sentence.node(marker).text())) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The possessive actor before a noun, or -1. */
  int possessive(int noun) {
    int budget = grammar.unspaced() ? 12 : 6;
    for (int i = noun - 1; i >= 0 && budget-- > 0; i--) {
      Node node = sentence.node(i);
      if (node.isActor() && node.actor().get().form() == ActorSpan.Form.POSSESSIVE) {
        return i;
      }
      if (isVerb(i) && !node.hasForm(Form.PARTICIPLE) || node.isStop() || node.isComma()) {
        return -1;
      }
    }
    return -1;
  }

  /** The bare actor right before a noun, through plain words, or -1. */
  int modifier(int noun, Set<String> fillers) {
    boolean filled = fillers.isEmpty();
    int budget = grammar.unspaced() ? 6 : 3;
    for (int i = noun - 1; i >= 0 && budget-- > 0; i--) {
      Node node = sentence.node(i);
      if (node.isActor()) {
        return node.actor().get().form() == ActorSpan.Form.POSSESSIVE || !filled ? -1 : i;
      }
      filled |= fillers.contains(node.text());
      boolean filler = !fillers.isEmpty() && (fillers.contains(node.text()) || node.is(Function.DETERMINER));
      if (!node.text().isEmpty() && !filler && !node.mayBeNoun() && !node.text().equals("-")) {
        return -1;
      }
    }
    return -1;
  }

  /** The actors joined with the one at {@code actor} by commas and conjunctions, in order of the text. */
  List<Integer> group(int actor) {
    List<Integer> group = new ArrayList<>(List.of(actor));
    for (int i = actor; (i = partner(i, -1)) >= 0;) {
      group.addFirst(i);
    }
    for (int i = actor; (i = partner(i, 1)) >= 0;) {
      group.addLast(i);
    }
    return group;
  }

  private int partner(int actor, int step) {
    boolean joint = false;
    boolean conjunction = false;
    for (int i = actor + step; i >= 0 && i < sentence.size(); i += step) {
      Node node = sentence.node(i);
      if (node.isActor()) {
        return joint && (conjunction || listed(i, step)) || i == actor + step && isPair(actor, i) ? i : -1;
      }
      if (node.is(Function.CONJUNCTION)) {
        joint = true;
        conjunction = true;
      } else if (node.isComma() || node.text().equals("-") || node.text().equals("–") || node.text().equals("/")) {
        joint = true;
        conjunction |= !node.isComma() || node.text().equals("、");
      } else if (!node.is(Function.DETERMINER)) {
        return -1;
      }
    }
    return -1;
  }

  /** Two states named as one word, side by side: "中朝". */
  private boolean isPair(int one, int other) {
    return isHalf(sentence.node(one)) && isHalf(sentence.node(other));
  }

  private boolean isHalf(Node node) {
    return grammar.unspaced() && node.actor().filter(a -> a.kind() == ActorSpan.Kind.STATE
        && a.form() == ActorSpan.Form.ADJECTIVE).isPresent();
  }

  /** Whether a list that runs on from {@code actor} reaches a conjunction, so that its commas join. */
  private boolean listed(int actor, int step) {
    for (int i = actor; i >= 0 && i < sentence.size(); i += step) {
      Node node = sentence.node(i);
      if (node.is(Function.CONJUNCTION)) {
        return true;
      }
      if (!node.isActor() && !node.isComma() && !node.is(Function.DETERMINER)) {
        return false;
      }
    }
    return false;
  }
}
