package org.chancery.coding;

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
  private final Verbs verbs;
  private final Bounds bounds;
  private final Phrases phrases;
  /** What {@link #subject} found for each node, plus two; 0 where not yet looked for: many frames ask for one verb. */
  private final int[] subjects;

  Clauses(MarkedSentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.subjects = new int[sentence.size()];
    this.grammar = grammar;
    this.attributes = new Attributes(sentence, grammar);
    this.verbs = new Verbs(sentence, grammar);
    this.bounds = new Bounds(sentence, grammar, verbs, attributes);
    this.phrases = new Phrases(sentence, grammar, verbs, bounds, attributes);
  }

  /** Which nodes are verbs. */
  Verbs verbs() {
    return verbs;
  }

  /** Where clauses begin and end. */
  Bounds bounds() {
    return bounds;
  }

  /** What governs the actors and joins them. */
  Phrases phrases() {
    return phrases;
  }

  /** The actor that is subject of verb {@code verb}, or -1. */
  int subject(int verb) {
    if (subjects[verb] == 0) {
      subjects[verb] = subject(verb, DEPTH) + 2;
    }
    return subjects[verb] - 2;
  }

  private int subject(int verb, int depth) {
    if (depth == 0) {
      return -1;
    }
    boolean dependent = isDependent(verb);
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
      if (node.isActor() && (modifies(i, verb) || isHere(node.actor().get()))
          || !node.isActor() && grammar.unspaced() && node.mayBeNoun()) {
        i--;
        continue;
      }
      if (phrases.isHead(i)) {
        int marker = phrases.markerBefore(i);
        if (marker < 0) {
          if (!joined && !dependent || !isObject(i)) {
            return i;
          }
        } else if (sentence.node(marker).is(Function.GENITIVE) && whole < 0 && !dependent && headBefore(marker)) {
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
      if (node.isStop() || node.is(Function.SUBORDINATOR) && !node.is(Function.PREPOSITION)
          || node.is(Function.RELATIVE) && !joined && !grammar.inversion()) {
        break;
      }
      if (node.is(Function.CONJUNCTION) || node.isComma()) {
        apart |= node.is(Function.CONJUNCTION) && i > 0 && sentence.node(i - 1).isComma();
        joined = true;
      } else if (joined && apart && verbs.isVerb(i) && relativeOf(i) >= 0) {
        i = beforePhrase(antecedent(relativeOf(i)));
        continue;
      } else if (verbs.isVerb(i) && !node.hasForm(Form.GERUND) && !(dependent && bounds.isReduced(i))) {
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

  /** "Here", which tells a place and does nothing. */
  private static boolean isHere(ActorSpan actor) {
    return actor.kind() == ActorSpan.Kind.PLACE && actor.inferred();
  }

  /** Whether an actor only says whose the noun right behind it is: 中德 in 中德磋商, where that is not {@code verb}. */
  private boolean modifies(int actor, int verb) {
    return phrases.isHalf(sentence.node(actor)) && (phrases.isHalf(sentence.node(actor + 1))
        || sentence.node(actor + 1).mayBeNoun() && actor + 1 != verb);
  }

  /** The relative word whose clause verb {@code verb} heads, or -1. */
  private int relativeOf(int verb) {
    for (int i = verb - 1; i >= 0 && !sentence.node(i).isActor() && !verbs.isVerb(i); i--) {
      if (sentence.node(i).is(Function.RELATIVE)) {
        return antecedent(i) >= 0 ? i : -1;
      }
    }
    return -1;
  }

  /** The node before an actor and the preposition that governs it. */
  private int beforePhrase(int actor) {
    int marker = phrases.markerBefore(actor);
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
      if (phrases.isHead(i) && phrases.markerBefore(i) < 0) {
        return i;
      }
      if (node.isStop() || verbs.isVerb(i) || node.is(Function.PREPOSITION)) {
        return -1;
      }
    }
    return -1;
  }

  /** First actor of the sentence that no marker governs, from node {@code from} on: the subject of a main clause. */
  int firstFree(int from) {
    for (int i = from; i < sentence.size(); i++) {
      if (phrases.isHead(i) && phrases.markerBefore(i) < 0) {
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

  /** Whether the actor stands behind a verb as its object, perhaps with words of its own phrase before it. */
  private boolean isObject(int actor) {
    int i = phrases.beforeDeterminers(actor);
    for (int budget = 3; i >= 0 && budget > 0 && isPlain(sentence.node(i)); budget--) {
      i--;
    }
    return i >= 0 && verbs.isVerb(i);
  }

  private static boolean isPlain(Node node) {
    return node.text().isEmpty() && !node.isActor() && !node.isDate() || node.opensPhrase();
  }

  /** Whether node {@code verb} is an infinitive with its mark. */
  boolean isInfinitive(int verb) {
    return isDependent(verb) && sentence.node(verb).hasForm(Form.LEMMA) && !sentence.node(verb).hasForm(Form.GERUND);
  }

  /** Whether the verb hangs on another: an infinitive, or a gerund behind "after" and the like. */
  private boolean isDependent(int verb) {
    int i = verb - 1;
    while (i >= 0 && sentence.node(i).is(Function.ADVERB)) {
      i--;
    }
    if (i < 0 || grammar.unspaced()) {
      return false;
    }
    Node before = sentence.node(i);
    return sentence.node(verb).hasForm(Form.LEMMA) && before.is(Function.INFINITIVE)
        || sentence.node(verb).hasForm(Form.GERUND)
            && (before.is(Function.PREPOSITION) || before.is(Function.SUBORDINATOR));
  }

  private boolean headBefore(int genitive) {
    int i = genitive - 1;
    return i >= 0 && !sentence.node(i).isActor() && !sentence.node(i).isComma();
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
      if (phrases.isHead(i)) {
        return i;
      }
      if (node.is(Function.PREPOSITION) || node.is(Function.GENITIVE) || node.isStop() || node.isComma()
          || node.is(Function.CONJUNCTION) || node.is(Function.INFINITIVE)
          || verbs.isVerb(i) && !(grammar.unspaced() && node.mayBeNoun())) {
        return -1;
      }
      if (!node.opensPhrase() && !node.is(Function.ADVERB) && !node.isDate()) {
        budget--;
      }
    }
    return -1;
  }

  /** Whether a noun phrase that names no actor stands right behind the verb, as its object. */
  boolean hasStrangeObject(int verb) {
    int i = verb + 1;
    while (i < sentence.size() && sentence.node(i).is(Function.ADVERB)) {
      i++;
    }
    if (i >= sentence.size() || grammar.unspaced() || grammar.inversion()) {
      return false;
    }
    Node next = sentence.node(i);
    return !next.isActor() && !next.isDate() && (next.is(Function.DETERMINER)
        || next.functions().isEmpty() && next.mayBeNoun());
  }

  /** Where the object of a verb may begin: behind the verb, or behind the subject that stands there. */
  private int behindSubject(int verb) {
    int subject = grammar.inversion() ? subject(verb) : -1;
    return subject > verb ? phrases.group(subject).getLast() + 1 : verb + 1;
  }

}
