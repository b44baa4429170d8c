package org.chancery.coding;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.actor.ActorSpan;
import org.chancery.coding.Slot.Role;
import org.chancery.coding.Slot.Where;

/** Fills the slots of a matched frame: by marker first, by order second, by what the document told last of all. */
final class RoleFinder {
  /** Sectors whose word binds no state: associations, firms, newspapers, schools, private persons. */
  private static final Set<String> PRIVATE = Set.of("NGO", "BUS", "MED", "EDU", "CVL");

  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final SlotFinder slots;
  private final SideReader reader;
  private final Fallbacks fallbacks;
  private final Predicate<Frame> official;
  private final Predicate<Frame> travel;

  /**
   * {@code home}: the state that the document was published in; {@code mutual}: whether those who do a frame's act
   * together do it with each other; {@code official}: whether only those who speak for a state can do it; {@code travel}:
   * whether it is done by going somewhere.
   */
  RoleFinder(MarkedSentence sentence, Clauses clauses, Grammar grammar, Discourse discourse, Optional<String> home,
      Predicate<Frame> mutual, Predicate<Frame> official, Predicate<Frame> travel) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.slots = new SlotFinder(sentence, clauses, grammar);
    this.reader = new SideReader(sentence, clauses, grammar, discourse);
    this.fallbacks = new Fallbacks(sentence, clauses, grammar, reader, discourse, home, mutual);
    this.official = official;
    this.travel = travel;
  }

  /** The frame with its parties, or the reason why it has none. */
  sealed interface Outcome {
    /** Both parties were found. */
    record Found(Filled filled) implements Outcome {}

    /** Those who did it are spoken of, but not as of any state: "envoys of several countries". */
    record Unnamed(Filled half) implements Outcome {}

    /** A party is missing. */
    record Missing(String reason) implements Outcome {}
  }

  Outcome fill(FrameMatch match) {
    Cast cast = new Cast();
    for (Slot slot : match.frame().slots()) {
      int node = sentence.hasActors() ? slots.locate(slot, match) : -1;
      if (node >= 0) {
        if (!slots.allowed(slot, node)) {
          return new Outcome.Missing(slot.role() + " is not " + slot.constraints());
        }
        if (slot.role() == Role.S && slots.isPrivate(node)) {
          return new Outcome.Missing("the source is private");
        }
        if (slot.role() == Role.S && official.test(match.frame()) && !speaksForState(node)) {
          return new Outcome.Missing("the source speaks for no state");
        }
        ActorSpan actor = sentence.node(node).actor().get();
        boolean host = slot.constraints().contains(Slot.HOST);
        if (slot.role() == Role.S && actor.states().isEmpty()) {
          cast.put(Role.T, SideReader.hostOf(actor), "host", "where it is accredited");
        }
        if (slot.role() == Role.T) {
          cast.targetAt(node);
        }
        if (host) {
          cast.host(actor);
        }
        cast.put(slot.role(), host
            ? SideReader.hostOf(actor)
            : slot.where() == Where.POSSESSIVE ? reader.single(node) : reader.group(node, !slot.markers().isEmpty()),
            slot.where().label(),
            sentence.tokens().slice(sentence.node(node).from(), sentence.node(node).to()));
      } else if (slot.isChoosy()) {
        return new Outcome.Missing(slot.role() + " " + slot.constraints() + " not found");
      }
    }
    if (isIntransitive(match) && clauses.hasStrangeObject(match.anchor())) {
      return new Outcome.Missing("the verb has another object");
    }
    boolean unnamed = cast.lacks(Role.S) && hasStranger(match);
    fallbacks.complete(match, cast, unnamed);
    return unnamed && cast.lacks(Role.S) && !cast.lacks(Role.T)
        ? new Outcome.Unnamed(cast.half(match))
        : travel.test(match.frame()) && isPosted(cast)
            ? new Outcome.Missing("the source is posted there")
            : cast.settle(match);
  }

  /** Whether those who act are envoys in the very state that they are said to go to. */
  private static boolean isPosted(Cast cast) {
    return cast.get(Role.S).stream().flatMap(s -> s.span().stream()).flatMap(a -> a.host().stream())
        .anyMatch(host -> cast.get(Role.T).stream().anyMatch(t -> t.state().equals(host)));
  }

  /** Whether the frame is a verb alone: "they met", which "met the demand" is not. */
  private static boolean isIntransitive(FrameMatch match) {
    return !match.frame().nominal() && !match.passive() && match.frame().options().home().isEmpty()
        && match.frame().legs().size() == 1
        && match.frame().slots().stream().noneMatch(s -> s.where() == Slot.Where.OBJECT
            || s.where() == Slot.Where.MARKED_AFTER);
  }

  /** Whether the predicate has a subject that is no actor: "personages of different countries". */
  private boolean hasStranger(FrameMatch match) {
    if (match.frame().nominal() || match.passive() || !clauses.verbs().isFinite(match.anchor())) {
      return false;
    }
    for (int i = match.anchor() - 1; i >= clauses.bounds().clauseStart(match.anchor()); i--) {
      Node node = sentence.node(i);
      if (node.isActor() && clauses.phrases().markerBefore(i) < 0) {
        return false;
      }
      if (!node.isActor() && !node.isDate() && (node.text().isEmpty() || node.mayBeNoun())) {
        return true;
      }
    }
    return false;
  }

  /** Whether an actor's words are those of its state: not a newspaper's, nor those of "a Peruvian teacher". */
  private boolean speaksForState(int node) {
    ActorSpan actor = sentence.node(node).actor().get();
    return switch (actor.kind()) {
      case STATE -> !clauses.phrases().isAttribute(node);
      case PEOPLE -> false;
      case ORGANISATION, BODY, PERSON, OFFICE, PLACE, PAIR, PRONOUN -> actor.sector().filter(PRIVATE::contains)
          .isEmpty();
    };
  }
}
