package org.chancery.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.actor.ActorSpan;
import org.chancery.coding.Filled.Side;
import org.chancery.coding.Slot.Role;
import org.chancery.coding.Slot.Where;

/** Fills the slots of a matched frame: by marker first, by order second, by what the document told last of all. */
final class RoleFinder {
  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;
  private final Discourse discourse;
  private final Optional<String> home;
  private final Predicate<Frame> mutual;

  /**
   * {@code home}: the state that the document was published in; {@code mutual}: whether those who do a frame's act
   * together do it with each other.
   */
  RoleFinder(MarkedSentence sentence, Clauses clauses, Grammar grammar, Discourse discourse, Optional<String> home,
      Predicate<Frame> mutual) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
    this.discourse = discourse;
    this.home = home;
    this.mutual = mutual;
  }

  /** Who was found so far, and how. */
  private static final class Cast {
    private final Map<Role, List<Side>> sides = new EnumMap<>(Role.class);
    private final List<Reason> reasons = new ArrayList<>();
    private int target = -1;
    private Optional<ActorSpan> hosted = Optional.empty();

    List<Side> get(Role role) {
      return sides.getOrDefault(role, List.of());
    }

    void put(Role role, List<Side> found, String how, String words) {
      if (!found.isEmpty() && get(role).isEmpty()) {
        sides.put(role, found);
        reasons.add(new Reason(role == Role.S ? "source" : "target", how, words));
      }
    }
  }

  /** The frame with its parties, or the reason why it has none. */
  sealed interface Outcome {
    /** Both parties were found. */
    record Found(Filled filled) implements Outcome {}

    /** A party is missing. */
    record Missing(String reason) implements Outcome {}
  }

  Outcome fill(FrameMatch match) {
    Cast cast = new Cast();
    for (Slot slot : match.frame().slots()) {
      int node = locate(slot, match);
      if (node >= 0 && !allowed(sentence.node(node).actor().get(), slot, node)) {
        return new Outcome.Missing(slot.role() + " is not " + slot.constraints());
      }
      if (node >= 0) {
        if (slot.role() == Role.S && sentence.node(node).actor().get().states().isEmpty()) {
          cast.put(Role.T, hostOf(sentence.node(node).actor().get()), "host", "where it is accredited");
        }
        if (slot.role() == Role.T && cast.target < 0) {
          cast.target = node;
        }
        if (slot.constraints().contains(Slot.HOST)) {
          cast.hosted = sentence.node(node).actor();
        }
        cast.put(slot.role(), sides(node, slot), slot.where().name().toLowerCase(Locale.ROOT),
            sentence.tokens().slice(sentence.node(node).from(), sentence.node(node).to()));
      } else if (!slot.constraints().isEmpty() && slot.constraints().stream().noneMatch(c -> c.startsWith("!"))) {
        return new Outcome.Missing(slot.role() + " " + slot.constraints() + " not found");
      }
    }
    fallBack(match, cast);
    return settle(match, cast);
  }

  private Outcome settle(FrameMatch match, Cast cast) {
    List<Side> source = cast.get(Role.S);
    List<Side> target = cast.get(Role.T);
    if (source.isEmpty()) {
      return new Outcome.Missing("no source");
    }
    if (target.isEmpty()) {
      return new Outcome.Missing("no target");
    }
    List<Side> others = without(target, source);
    if (!others.isEmpty()) {
      return new Outcome.Found(new Filled(match, source, others, cast.reasons, cast.target));
    }
    List<Side> doers = without(source, target);
    if (doers.isEmpty()) {
      return new Outcome.Missing("both sides are " + source.getFirst().state());
    }
    return new Outcome.Found(new Filled(match, doers, target, cast.reasons, cast.target));
  }

  /** The sides whose state is none of {@code others}: where "A with B" was read as joined, B is the other side. */
  private static List<Side> without(List<Side> sides, List<Side> others) {
    return sides.stream().filter(t -> others.stream().noneMatch(s -> s.state().equals(t.state()))).toList();
  }

  private int locate(Slot slot, FrameMatch match) {
    int anchor = match.anchor();
    int leg = match.legs().get(Math.min(Math.max(slot.leg(), 0), match.legs().size() - 1)).node();
    return switch (slot.where()) {
      case SUBJECT -> match.passive()
          ? clauses.phrases().marked(grammar.agents(), anchor, clauses.bounds().clauseEnd(anchor))
          : clauses.subject(anchor);
      case OBJECT -> match.passive() ? clauses.subject(anchor) : clauses.object(anchor);
      case MARKED_AFTER -> markedAfter(slot.markers(), leg, match);
      case MARKED_BEFORE ->
        clauses.phrases().markedBackwards(slot.markers(), clauses.bounds().clauseStart(anchor), leg);
      case POSSESSIVE -> clauses.phrases().possessive(leg);
      case MODIFIER -> clauses.phrases().modifier(leg, slot.markers());
    };
  }

  private int markedAfter(Set<String> markers, int leg, FrameMatch match) {
    int end = match.frame().nominal()
        ? clauses.bounds().phraseEnd(match.lastNode())
        : clauses.bounds().clauseEnd(match.lastNode());
    int found = clauses.phrases().marked(markers, leg + 1, end);
    return found >= 0 ? found : clauses.phrases().marked(markers, match.firstNode() + 1, end);
  }

  private boolean allowed(ActorSpan actor, Slot slot, int node) {
    boolean positive = false;
    boolean met = false;
    for (String constraint : slot.constraints()) {
      boolean negative = constraint.startsWith("!");
      boolean holds = holds(actor, node, negative ? constraint.substring(1) : constraint);
      if (negative && holds) {
        return false;
      }
      positive |= !negative;
      met |= !negative && holds;
    }
    return met || !positive;
  }

  private boolean holds(ActorSpan actor, int node, String constraint) {
    if (constraint.equals(Slot.HOST)) {
      return actor.host().isPresent();
    }
    if (Character.isUpperCase(constraint.charAt(0))) {
      return actor.kind().name().equals(constraint) || actor.sector().filter(constraint::equals).isPresent();
    }
    Set<String> lemma = Set.of(constraint);
    return sentence.occurrences().stream().anyMatch(o -> o.node() == node && o.is(lemma, false));
  }

  private List<Side> sides(int node, Slot slot) {
    if (slot.constraints().contains(Slot.HOST)) {
      return hostOf(sentence.node(node).actor().get());
    }
    List<Integer> group = slot.where() == Where.POSSESSIVE ? List.of(node) : clauses.phrases().group(node);
    List<Side> sides = new ArrayList<>();
    int marker = slot.markers().isEmpty() ? -1 : clauses.phrases().markerBefore(node);
    for (int member : group) {
      if (member > marker) {
        sides.addAll(sides(member));
      }
    }
    return sides;
  }

  private List<Side> sides(int node) {
    ActorSpan actor = sentence.node(node).actor().get();
    if (actor.kind() == ActorSpan.Kind.PAIR && node > 0 && sentence.node(node - 1).isActor()) {
      List<Side> named = clauses.phrases().group(node - 1).stream()
          .flatMap(i -> sides(sentence.node(i).actor().get()).stream())
          .toList();
      return distinct(named) == 2 ? named : sides(actor);
    }
    if (actor.kind() == ActorSpan.Kind.PAIR && ofWhom(node).size() > 1) {
      return ofWhom(node);
    }
    if (actor.kind() == ActorSpan.Kind.PRONOUN) {
      Optional<ActorSpan> near = antecedent(node, isThing(actor));
      return near.isPresent() ? sides(near.get()) : sides(actor);
    }
    if (actor.person().isPresent() && actor.states().isEmpty()) {
      List<String> states = officeBehind(node).map(ActorSpan::states).orElse(List.of());
      return states.stream().map(s -> new Side(s, Optional.of(actor))).toList();
    }
    return sides(actor);
  }

  /** Those whom a genitive behind a pair names: "the two presidents of Kenya and Uganda". */
  private List<Side> ofWhom(int pair) {
    boolean genitive = pair + 2 < sentence.size() && sentence.node(pair + 1).is(Function.GENITIVE)
        && clauses.phrases().isHead(pair + 2);
    return genitive
        ? clauses.phrases().group(pair + 2).stream().flatMap(i -> sides(sentence.node(i).actor().get()).stream())
            .toList()
        : List.of();
  }

  /** Whether a pronoun means a state or body and no person: "it". */
  private static boolean isThing(ActorSpan pronoun) {
    return pronoun.agreement().filter("n"::equals).isPresent();
  }

  /** The one named earlier in the sentence on whom a pronoun hangs first: one that no preposition governs. */
  private Optional<ActorSpan> antecedent(int pronoun, boolean thing) {
    for (int i = pronoun - 1; i >= 0; i--) {
      Optional<ActorSpan> actor = sentence.node(i).actor();
      if (actor.isPresent() && mayBe(actor.get(), thing) && !actor.get().states().isEmpty()
          && clauses.phrases().markerBefore(i) < 0) {
        return actor;
      }
    }
    return Optional.empty();
  }

  private static boolean mayBe(ActorSpan actor, boolean thing) {
    return switch (actor.kind()) {
      case PERSON -> !thing;
      case STATE, ORGANISATION, BODY -> thing && actor.form() == ActorSpan.Form.PLAIN;
      case OFFICE, PLACE, PEOPLE, PAIR, PRONOUN -> false;
    };
  }

  /** The office told behind a person of whom nothing else is known: "on his appointment as prime minister of …". */
  private Optional<ActorSpan> officeBehind(int person) {
    int end = Math.min(sentence.size(), person + 14);
    return sentence.nodes().subList(person + 1, end).stream().flatMap(n -> n.actor().stream())
        .filter(a -> a.kind() == ActorSpan.Kind.OFFICE && !a.states().isEmpty()).findFirst();
  }

  private List<Side> sides(ActorSpan actor) {
    return switch (actor.kind()) {
      case PAIR -> discourse.dyad().stream().map(s -> new Side(s, Optional.<ActorSpan>empty())).toList();
      case PRONOUN -> discourse.person().filter(p -> !isThing(actor)).stream()
          .flatMap(p -> p.states().stream().map(s -> new Side(s, Optional.of(p)))).toList();
      case STATE, ORGANISATION, BODY, PERSON, OFFICE, PLACE, PEOPLE ->
        actor.states().stream().map(s -> new Side(s, Optional.of(actor))).toList();
    };
  }

  private void fallBack(FrameMatch match, Cast cast) {
    if (!cast.get(Role.B).isEmpty()) {
      halve(cast, cast.get(Role.B));
    }
    if (cast.get(Role.T).isEmpty() && distinct(cast.get(Role.S)) > 1 && mutual.test(match.frame())) {
      List<Side> both = cast.get(Role.S);
      cast.sides.remove(Role.S);
      halve(cast, both);
    }
    fromLegs(match, cast);
    cast.hosted.ifPresent(a -> cast.put(Role.S, sides(a), "named-in-word", "whose envoy or mission it is"));
    if (cast.get(Role.S).isEmpty() && !cast.get(Role.T).isEmpty() && isFronted(match)) {
      int free = clauses.firstFree(Math.max(match.lastNode(), cast.target) + 1);
      if (free >= 0) {
        cast.put(Role.S, sides(free), "main-subject", "subject of the main clause");
      }
    }
    here(match, cast);
    match.frame().options().home().ifPresent(role -> home.ifPresent(state -> {
      if (cast.get(role).isEmpty() && (role == Role.S || !placed(match)) && others(cast, role, state)) {
        cast.put(role, List.of(new Side(state, Optional.empty())), "publisher", "the publisher's own state");
      }
    }));
    Set<Role> company = match.frame().options().company();
    if (company.contains(Role.T) || match.passive()) {
      fromCompany(company, cast);
    }
    if (match.frame().options().context()) {
      fromContext(cast);
    }
  }

  /**
   * Of a sentence that names two states in all, or one beside the publisher's own, the act is theirs; a state that is
   * named only by a place or as host is the one it happens in.
   */
  private void fromCompany(Set<Role> roles, Cast cast) {
    if (roles.isEmpty()) {
      return;
    }
    boolean fromHome = roles.contains(Role.T);
    List<String> both = withHome(named(false, false), fromHome);
    if (both.size() != 2) {
      both = withHome(named(true, false), fromHome);
    }
    if (both.size() < 2 && sentence.nodes().stream().flatMap(n -> n.actor().stream())
        .anyMatch(a -> a.kind() == ActorSpan.Kind.PAIR)) {
      both = discourse.dyad();
    }
    if (both.size() < 2) {
      List<String> beside = named(true, true);
      both = withHome(discourse.states().stream().filter(s -> !beside.contains(s)).toList(), fromHome);
    }
    if (both.size() == 2) {
      complete(cast, roles, both, "company", "the only states that the sentence speaks of");
    }
  }

  /** The states that the sentence names as what takes part, or {@code beside} it; {@code weak}: also by place and host. */
  private List<String> named(boolean weak, boolean beside) {
    return IntStream.range(0, sentence.size()).filter(i -> clauses.bounds().isCircumstance(i) == beside)
        .mapToObj(sentence::node).flatMap(n -> n.actor().stream())
        .filter(a -> weak || a.kind() != ActorSpan.Kind.PLACE)
        .flatMap(a -> Stream.concat(a.states().stream(), weak ? a.host().stream() : Stream.empty())).distinct()
        .toList();
  }

  /** The publisher's own state and the one named, or both where it is one of two named, itself first. */
  private List<String> withHome(List<String> named, boolean fromHome) {
    boolean one = named.size() == 1 && fromHome && home.filter(h -> !named.contains(h)).isPresent();
    boolean either = named.size() == 2 && home.filter(named::contains).isPresent();
    return one || either ? Stream.concat(home.stream(), named.stream()).distinct().toList() : named;
  }

  /** Whether a place or state is named behind the frame's words, so that the act was not simply at home. */
  private boolean placed(FrameMatch match) {
    int end = clauses.bounds().clauseEnd(match.lastNode());
    return sentence.nodes().subList(Math.min(match.firstNode() + 1, end), end).stream().flatMap(n -> n.actor().stream())
        .anyMatch(a -> a.kind() == ActorSpan.Kind.PLACE || a.kind() == ActorSpan.Kind.STATE);
  }

  /** Whether the other side is known and is not {@code state} alone. */
  private static boolean others(Cast cast, Role role, String state) {
    return role == Role.T || cast.get(Role.T).stream().anyMatch(t -> !t.state().equals(state));
  }

  private static long distinct(List<Side> sides) {
    return sides.stream().map(Side::state).distinct().count();
  }

  private static void halve(Cast cast, List<Side> both) {
    if (distinct(both) < 2) {
      return;
    }
    String first = both.getFirst().state();
    cast.put(Role.S, both.stream().filter(s -> s.state().equals(first)).toList(), "joined", "first of those joined");
    cast.put(Role.T, both.stream().filter(s -> !s.state().equals(first)).toList(), "joined", "others of those joined");
  }

  /** An embassy or ambassador tells both the state that sends and the state that receives. */
  private void fromLegs(FrameMatch match, Cast cast) {
    for (MarkedSentence.Occurrence leg : match.legs()) {
      sentence.node(leg.node()).actor().ifPresent(actor -> {
        cast.put(Role.S, sides(actor), "named-in-word", "named with the word itself");
        cast.put(Role.T, hostOf(actor), "host", "where it is accredited");
      });
    }
    if (cast.get(Role.T).isEmpty()) {
      cast.get(Role.S).stream().flatMap(s -> s.span().stream()).findFirst()
          .ifPresent(actor -> cast.put(Role.T, hostOf(actor), "host", "where the envoy is accredited"));
    }
  }

  private static List<Side> hostOf(ActorSpan actor) {
    return actor.host().map(h -> List.of(new Side(h, Optional.<ActorSpan>empty()))).orElse(List.of());
  }

  private boolean isFronted(FrameMatch match) {
    if (!match.frame().nominal()) {
      return sentence.node(match.anchor()).hasForm(Form.GERUND);
    }
    for (int i = 0; i < match.firstNode(); i++) {
      if (clauses.verbs().isFinite(i)) {
        return false;
      }
    }
    return true;
  }

  private void here(FrameMatch match, Cast cast) {
    if (!cast.get(Role.T).isEmpty() || home.isEmpty() || match.frame().slots().stream()
        .noneMatch(s -> s.role() == Role.T)) {
      return;
    }
    int end = clauses.bounds().clauseEnd(match.lastNode());
    for (int i = match.firstNode(); i < end; i++) {
      if (sentence.node(i).is(Function.HERE)) {
        cast.put(Role.T, List.of(new Side(home.get(), Optional.empty())), "here", "where the publisher is at home");
      }
    }
  }

  private void fromContext(Cast cast) {
    if (discourse.dyad().size() == 2) {
      complete(cast, Set.of(Role.S, Role.T), discourse.dyad(), "context", "of the act told before");
    }
  }

  /** Gives each of {@code roles} that is still empty the state of {@code dyad} that the other role leaves free. */
  private static void complete(Cast cast, Set<Role> roles, List<String> dyad, String how, String words) {
    for (Role role : List.of(Role.S, Role.T)) {
      List<Side> other = cast.get(role == Role.S ? Role.T : Role.S);
      if (!roles.contains(role) || !cast.get(role).isEmpty()
          || !other.isEmpty() && !dyad.contains(other.getFirst().state())) {
        continue;
      }
      dyad.stream().filter(s -> other.stream().noneMatch(o -> o.state().equals(s))).findFirst()
          .ifPresent(s -> cast.put(role, List.of(new Side(s, Optional.empty())), how, words));
    }
  }
}
