package org.chancery.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.actor.ActorSpan;
import org.chancery.coding.Filled.Side;
import org.chancery.coding.Slot.Role;

/** Finds the parties that no slot of a frame holds: in its words, its sentence, its document, its publisher. */
final class Fallbacks {
  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;
  private final SideReader reader;
  private final Discourse discourse;
  private final Optional<String> home;
  private final Predicate<Frame> mutual;

  /** {@code home} and {@code mutual} as {@link RoleFinder} has them. */
  Fallbacks(MarkedSentence sentence, Clauses clauses, Grammar grammar, SideReader reader, Discourse discourse,
      Optional<String> home,
      Predicate<Frame> mutual) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
    this.reader = reader;
    this.discourse = discourse;
    this.home = home;
    this.mutual = mutual;
  }

  /** {@code unnamed}: whether the frame's words have a doer of whom no state is known, so that none is to be guessed. */
  void complete(FrameMatch match, Cast cast, boolean unnamed) {
    Frame frame = match.frame();
    cast.halve(Role.B);
    if (cast.lacks(Role.T) && mutual.test(frame)) {
      cast.halve(Role.S);
    }
    if (frame.options().context()) {
      sameOther(cast);
    }
    fromLegs(match, cast);
    cast.hosted().ifPresent(a -> cast.put(Role.S, reader.of(a), "named-in-word", "whose envoy or mission it is"));
    fromMainClause(match, cast);
    here(match, cast);
    frame.options().home().ifPresent(role -> atHome(match, role, cast));
    Set<Role> company = frame.options().company();
    if (company.contains(Role.T) || !company.isEmpty() && match.passive()) {
      fromCompany(company, cast);
    }
    boolean some = frame.slots().isEmpty() || !cast.lacks(Role.S) || !cast.lacks(Role.T);
    if (frame.options().context() && some && !unnamed && discourse.acting().size() == 2) {
      free(cast, Set.of(Role.S, Role.T), discourse.acting(), "context", "of the act told before");
    }
  }

  /** Who did the act told last goes on with the same other side: "They laid flowers …". */
  private void sameOther(Cast cast) {
    discourse.last().filter(t -> t.filled().source().equals(cast.get(Role.S)))
        .ifPresent(t -> cast.put(Role.T, t.filled().target(), "context", "of the act told before"));
  }

  /** An embassy or ambassador tells both the state that sends and the state that receives. */
  private void fromLegs(FrameMatch match, Cast cast) {
    for (MarkedSentence.Occurrence leg : match.legs()) {
      sentence.node(leg.node()).actor().ifPresent(actor -> {
        cast.put(Role.S, reader.of(actor), "named-in-word", "named with the word itself");
        cast.put(Role.T, SideReader.hostOf(actor), "host", "where it is accredited");
      });
    }
    if (cast.lacks(Role.T)) {
      cast.get(Role.S).stream().flatMap(s -> s.span().stream()).findFirst()
          .ifPresent(actor -> cast.put(Role.T, SideReader.hostOf(actor), "host", "where the envoy is accredited"));
    }
  }

  /** What is told before the main clause is done by that clause's subject: "After laying a wreath, the king …". */
  private void fromMainClause(FrameMatch match, Cast cast) {
    if (!cast.lacks(Role.S) || cast.lacks(Role.T) || !isFronted(match)) {
      return;
    }
    int free = clauses.firstFree(Math.max(match.lastNode(), cast.target()) + 1);
    if (free >= 0) {
      cast.put(Role.S, reader.group(free, false), "main-subject", "subject of the main clause");
    }
  }

  private boolean isFronted(FrameMatch match) {
    if (!match.frame().nominal()) {
      int marker = match.anchor() - 1;
      boolean opens = marker <= 0 || sentence.node(marker).is(Function.SUBORDINATOR)
          || sentence.node(marker).is(Function.PREPOSITION) && (marker == 1 || sentence.node(marker - 1).isComma());
      return sentence.node(match.anchor()).hasForm(Form.GERUND) && (opens || grammar.unspaced());
    }
    Node first = sentence.node(match.firstNode());
    boolean governed = first.isActor() || match.firstNode() == 0 && first.hasForm(Form.GERUND);
    for (int i = 0; i < match.firstNode(); i++) {
      if (clauses.verbs().isFinite(i)) {
        return false;
      }
      governed |= sentence.node(i).is(Function.PREPOSITION);
    }
    return governed || grammar.unspaced();
  }

  private void here(FrameMatch match, Cast cast) {
    if (!cast.lacks(Role.T) || home.isEmpty() || match.frame().slots().stream().noneMatch(s -> s.role() == Role.T)) {
      return;
    }
    int end = clauses.bounds().clauseEnd(match.lastNode());
    for (int i = match.firstNode(); i < end; i++) {
      if (sentence.node(i).is(Function.HERE) && isFree(home.get(), Role.T, cast)) {
        cast.put(Role.T, List.of(new Side(home.get(), Optional.empty())), "here", "where the publisher is at home");
      }
    }
  }

  private void atHome(FrameMatch match, Role role, Cast cast) {
    home.filter(state -> cast.lacks(role) && !(role == Role.S && cast.lacks(Role.T)) && isFree(state, role, cast)
        && !(role == Role.T && placed(match, cast)))
        .ifPresent(state -> {
          cast.put(role, List.of(new Side(state, Optional.empty())), "publisher", "the publisher's own state");
        });
  }

  /** Whether a state does not stand on the other side already. */
  private static boolean isFree(String state, Role role, Cast cast) {
    return cast.against(role).stream().noneMatch(s -> s.state().equals(state));
  }

  /** Whether a third state's place is named behind the frame's words, so that the act was not simply at home. */
  private boolean placed(FrameMatch match, Cast cast) {
    int end = clauses.bounds().clauseEnd(match.lastNode());
    return sentence.nodes().subList(Math.min(match.firstNode() + 1, end), end).stream().flatMap(n -> n.actor().stream())
        .filter(a -> a.kind() == ActorSpan.Kind.PLACE || a.kind() == ActorSpan.Kind.STATE)
        .flatMap(a -> a.states().stream())
        .anyMatch(
            s -> home.filter(s::equals).isEmpty() && cast.get(Role.S).stream().noneMatch(x -> x.state().equals(s)));
  }

  /**
   * Of a sentence that names two states in all, or one beside the publisher's own, the act is theirs; a state that is
   * named only by a place or as host is the one it happens in.
   */
  private void fromCompany(Set<Role> roles, Cast cast) {
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
      free(cast, roles, both, "company", "the only states that the sentence speaks of");
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

  /** Gives each of {@code roles} that is still empty the state of {@code dyad} that the other role leaves free. */
  private static void free(Cast cast, Set<Role> roles, List<String> dyad, String how, String words) {
    for (Role role : List.of(Role.S, Role.T)) {
      List<Side> other = cast.against(role);
      if (!roles.contains(role) || !cast.lacks(role) || !other.isEmpty() && !dyad.contains(other.getFirst().state())) {
        continue;
      }
      dyad.stream().filter(s -> isFree(s, role, cast)).findFirst()
          .ifPresent(s -> cast.put(role, List.of(new Side(s, Optional.empty())), how, words));
    }
  }
}
