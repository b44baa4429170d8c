package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.actor.ActorSpan;

/**
 * The noun phrases of a marked sentence: what governs an actor, which actors are joined, which stand before a noun or
 * behind a marker. Node indices everywhere; -1 for "none".
 */
final class Phrases {
  private final MarkedSentence sentence;
  private final Grammar grammar;
  private final Verbs verbs;
  private final Bounds bounds;
  private final Attributes attributes;
  /** What {@link #markerBefore} found for each node, plus two; 0 where not yet looked for. */
  private final int[] markers;

  Phrases(MarkedSentence sentence, Grammar grammar, Verbs verbs, Bounds bounds, Attributes attributes) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.verbs = verbs;
    this.bounds = bounds;
    this.attributes = attributes;
    this.markers = new int[sentence.size()];
  }

  /** Whether node {@code i} is an actor that can play a part itself: not "his" of "his counterpart". */
  boolean isHead(int i) {
    return sentence.node(i).isActor() && !sentence.node(i).opensPhrase();
  }

  /** Whether the actor at {@code i} is a bare adjective, so that what acts is the noun behind it, if anything. */
  boolean isAttribute(int i) {
    ActorSpan actor = sentence.node(i).actor().get();
    return !grammar.unspaced() && actor.kind() == ActorSpan.Kind.STATE && actor.form() == ActorSpan.Form.ADJECTIVE;
  }

  /** The preposition that governs the actor, through determiners and other words of its phrase, or -1. */
  int markerBefore(int actor) {
    if (markers[actor] == 0) {
      markers[actor] = findMarker(actor) + 2;
    }
    return markers[actor] - 2;
  }

  private int findMarker(int actor) {
    int i = attributes.start(actor) - 1;
    int budget = grammar.unspaced() ? 0 : 3;
    while (i >= 0) {
      Node node = sentence.node(i);
      if (node.is(Function.PREPOSITION) || node.is(Function.GENITIVE)) {
        return node.is(Function.SUBORDINATOR) && bounds.opensClause(i) ? -1 : i;
      }
      if (i > 0 && bounds.openList(i)) {
        i--;
        continue;
      }
      if (i > 0 && isPlace(i) && isPlace(i + 1)) {
        i--;
        continue;
      }
      boolean plain = node.functions().isEmpty() && !node.mayBeVerb() && !node.isActor() && !node.isDate()
          && node.text().isEmpty();
      if (node.opensPhrase() || node.mayBeNoun() && !node.mayBeVerb()) {
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

  private boolean isPlace(int i) {
    return sentence.node(i).actor().filter(a -> a.kind() == ActorSpan.Kind.PLACE).isPresent();
  }

  int beforeDeterminers(int actor) {
    int i = attributes.start(actor) - 1;
    while (i >= 0 && sentence.node(i).opensPhrase()) {
      i--;
    }
    return i;
  }

  /** The first actor behind one of {@code markers} between two nodes, or -1. */
  int marked(Set<String> markers, int from, int to) {
    for (int i = Math.max(0, from); i < to; i++) {
      if (isHead(i)) {
        int marker = markerBefore(i);
        if (marker >= from - 1 && marker >= 0 && (markers.contains(sentence.node(marker).text())
            || markers.contains(markerOfPlace(marker)))) {
          return i;
        }
      }
    }
    return -1;
  }

  /** The preposition of a phrase that only tells a place in what a genitive names: "in the capital city of X". */
  private String markerOfPlace(int genitive) {
    if (!sentence.node(genitive).is(Function.GENITIVE) || genitive == 0
        || !grammar.places().contains(sentence.tokens().folded(sentence.node(genitive - 1).from()))) {
      return "";
    }
    int i = genitive - 1;
    while (i > 0 && (isPlain(i) || sentence.node(i).opensPhrase())) {
      i--;
    }
    return sentence.node(i).is(Function.PREPOSITION) ? sentence.node(i).text() : "";
  }

  /** The last actor behind one of {@code markers} between two nodes, or -1. */
  int markedBackwards(Set<String> markers, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (isHead(i)) {
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
      if (verbs.isVerb(i) && !node.hasForm(Form.PARTICIPLE) || node.isStop() || node.isComma()) {
        return -1;
      }
    }
    return -1;
  }

  /** The bare actor right before a noun, through plain words, or -1. */
  int modifier(int noun, Set<String> fillers) {
    boolean filled = fillers.isEmpty();
    int budget = grammar.unspaced() ? 6 : 4;
    for (int i = noun - 1; i >= 0 && budget-- > 0; i--) {
      Node node = sentence.node(i);
      if (node.isActor()) {
        return node.actor().get().form() == ActorSpan.Form.POSSESSIVE || !filled ? -1 : i;
      }
      filled |= fillers.contains(node.text());
      boolean filler = !fillers.isEmpty() && (fillers.contains(node.text()) || node.opensPhrase());
      filler |= filled && !fillers.isEmpty() && node.isComma();
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
    for (int i = (step < 0 ? phraseStart(actor) : actor) + step; i >= 0 && i < sentence.size(); i += step) {
      Node node = sentence.node(i);
      if (step > 0 && joint && nameBehind(i) >= 0) {
        i = nameBehind(i) - 1;
        continue;
      }
      if (isHead(i)) {
        return joint && (conjunction || listed(Math.min(actor, i))) || i == actor + step && isPair(actor, i) ? i : -1;
      }
      if (node.is(Function.CONJUNCTION)) {
        joint = true;
        conjunction = true;
      } else if (node.isComma() || node.text().equals("-") || node.text().equals("–") || node.text().equals("/")) {
        joint = true;
        conjunction |= !node.isComma() || node.text().equals("、") || sentence.sentence().title();
      } else if (!node.opensPhrase()) {
        return -1;
      }
    }
    return -1;
  }

  /** Where the phrase of an actor begins that has an attribute and a noun before its name: "his Turkish counterpart X". */
  private int phraseStart(int actor) {
    int i = actor - 1;
    while (i > 0 && isPlain(i)) {
      i--;
    }
    if (i < actor - 1 && i >= 0 && sentence.node(i).isActor() && isAttribute(i)) {
      return i > 0 && sentence.node(i - 1).opensPhrase() ? i - 1 : i;
    }
    return actor;
  }

  /** The name at the end of a phrase that an attribute opens at {@code from}, or -1. */
  private int nameBehind(int from) {
    if (!sentence.node(from).isActor() || !isAttribute(from)) {
      return -1;
    }
    int i = from + 1;
    while (i < sentence.size() && isPlain(i)) {
      i++;
    }
    return i > from + 1 && i < sentence.size() && i <= from + 3 && isHead(i) && !isAttribute(i) ? i : -1;
  }

  private boolean isPlain(int i) {
    Node node = sentence.node(i);
    return node.text().isEmpty() && !node.isActor() && !node.isDate() && !grammar.unspaced();
  }

  /** Two states named as one word, side by side: "中朝". */
  private boolean isPair(int one, int other) {
    return isHalf(sentence.node(one)) && isHalf(sentence.node(other));
  }

  boolean isHalf(Node node) {
    return grammar.unspaced() && node.actor().filter(a -> a.kind() == ActorSpan.Kind.STATE
        && a.form() == ActorSpan.Form.ADJECTIVE).isPresent();
  }

  /** Whether a list that runs on from {@code actor} reaches a conjunction, so that its commas join. */
  private boolean listed(int actor) {
    for (int i = actor; i < sentence.size(); i++) {
      Node node = sentence.node(i);
      if (node.is(Function.CONJUNCTION)) {
        return true;
      }
      if (!node.isActor() && !node.isComma() && !node.opensPhrase()) {
        return false;
      }
    }
    return false;
  }
}
