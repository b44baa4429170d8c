package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.ActorSpan;
import org.chancery.coding.Filled.Side;

/** Reads the states that an actor of a marked sentence stands for, with those joined to it. */
final class SideReader {
  private static final int OFFICE_REACH = 14;

  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;
  private final Discourse discourse;

  SideReader(MarkedSentence sentence, Clauses clauses, Grammar grammar, Discourse discourse) {
    this.grammar = grammar;
    this.sentence = sentence;
    this.clauses = clauses;
    this.discourse = discourse;
  }

  /** The sides that the actor at {@code node} and those joined with it make; none of them stands before the marker. */
  List<Side> group(int node, boolean marked) {
    List<Side> sides = new ArrayList<>();
    int marker = marked ? clauses.phrases().markerBefore(node) : -1;
    for (int member : clauses.phrases().group(node)) {
      if (member > marker) {
        sides.addAll(single(member));
      }
    }
    return sides;
  }

  /** The sides that the actor at {@code node} makes alone. */
  List<Side> single(int node) {
    ActorSpan actor = sentence.node(node).actor().get();
    if (actor.kind() == ActorSpan.Kind.PAIR && node > 0 && sentence.node(node - 1).isActor()) {
      List<Side> named = clauses.phrases().group(node - 1).stream()
          .flatMap(i -> of(sentence.node(i).actor().get()).stream())
          .toList();
      return Cast.distinct(named) == 2 ? named : of(actor);
    }
    if (actor.kind() == ActorSpan.Kind.PAIR && ofWhom(node).size() > 1) {
      return ofWhom(node);
    }
    if (actor.kind() == ActorSpan.Kind.PRONOUN) {
      return of(personBefore(node).orElse(actor));
    }
    if (actor.person().isPresent() && actor.states().isEmpty()) {
      List<String> states = officeBehind(node).map(ActorSpan::states).orElse(List.of());
      return states.stream().map(s -> new Side(s, Optional.of(actor))).toList();
    }
    return of(actor);
  }

  /** Those whom a genitive behind a pair names: "the two presidents of Kenya and Uganda". */
  private List<Side> ofWhom(int pair) {
    boolean genitive = pair + 2 < sentence.size() && sentence.node(pair + 1).is(Function.GENITIVE)
        && clauses.phrases().isHead(pair + 2);
    return genitive ? group(pair + 2, false) : List.of();
  }

  /** The sides that an actor makes, wherever it stands. */
  List<Side> of(ActorSpan actor) {
    return switch (actor.kind()) {
      case PAIR -> discourse.dyad().stream().map(s -> new Side(s, Optional.<ActorSpan>empty())).toList();
      case PRONOUN -> actor.agreement().filter("p"::equals).isPresent()
          ? discourse.group()
          : discourse.person().filter(p -> actor.agreement().filter("n"::equals).isEmpty()).stream()
              .flatMap(p -> p.states().stream().map(s -> new Side(s, Optional.of(p))))
              .toList();
      case BODY, OFFICE -> actor.states().isEmpty() && isGuest(actor)
          ? discourse.guests()
          : actor.states().stream().map(s -> new Side(s, Optional.of(actor))).toList();
      case STATE, ORGANISATION, PERSON, PLACE, PEOPLE ->
        actor.states().stream().map(s -> new Side(s, Optional.of(actor))).toList();
    };
  }

  /** Whether an actor of no named state is "the delegation" or a member of it. */
  private boolean isGuest(ActorSpan actor) {
    for (int i = actor.from(); i < actor.to(); i++) {
      if (grammar.guests().contains(sentence.tokens().folded(i))) {
        return true;
      }
    }
    return false;
  }

  /** The state or organisation to which an envoy is sent. */
  static List<Side> hostOf(ActorSpan actor) {
    return actor.host().map(h -> List.of(new Side(h, Optional.<ActorSpan>empty()))).orElse(List.of());
  }

  /** The person named earlier in the sentence on whom a pronoun hangs first: one that no preposition governs. */
  private Optional<ActorSpan> personBefore(int pronoun) {
    boolean thing = sentence.node(pronoun).actor().flatMap(ActorSpan::agreement).filter("n"::equals).isPresent();
    for (int i = pronoun - 1; i >= 0; i--) {
      Optional<ActorSpan> actor = sentence.node(i).actor();
      if (thing && actor.isPresent() && !actor.get().states().isEmpty() && isThing(actor.get())
          && clauses.phrases().markerBefore(i) < 0 && !clauses.phrases().isAttribute(i)) {
        return actor;
      }
      if (!thing && actor.isPresent() && (actor.get().kind() == ActorSpan.Kind.PERSON && !actor.get().states().isEmpty()
          || actor.get().kind() == ActorSpan.Kind.OFFICE && !of(actor.get()).isEmpty())
          && clauses.phrases().markerBefore(i) < 0) {
        return actor;
      }
    }
    return Optional.empty();
  }

  private static boolean isThing(ActorSpan actor) {
    return actor.kind() == ActorSpan.Kind.STATE || actor.kind() == ActorSpan.Kind.BODY
        || actor.kind() == ActorSpan.Kind.ORGANISATION;
  }

  /** The office told behind a person of whom nothing else is known: "on his appointment as prime minister of …". */
  private Optional<ActorSpan> officeBehind(int person) {
    int end = Math.min(sentence.size(), person + OFFICE_REACH);
    return sentence.nodes().subList(person + 1, end).stream().flatMap(n -> n.actor().stream())
        .filter(a -> a.kind() == ActorSpan.Kind.OFFICE && !a.states().isEmpty()).findFirst();
  }
}
