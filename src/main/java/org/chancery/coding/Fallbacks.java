package org.chancery.coding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
    fromMainClause(match, cast);
    here(match, cast);
    frame.options().home().ifPresent(role -> atHome(match, role, cast));
    if (frame.options().company()) {
      fromCompany(cast);
    }
    boolean some = frame.slots().isEmpty() || !cast.lacks(Role.S) || !cast.lacks(Role.T);
    if (frame.options().context() && some && !unnamed && discourse.acting().size() == 2) {
      free(cast, discourse.acting(), "context", "of the act told before");
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
    int free = clauses.firstFree(match.lastNode() + 1);
    if (free >= 0) {
      cast.doubt(0.1);
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
    boolean governed = sentence.node(match.firstNode()).isActor();
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
    home.filter(state -> cast.lacks(role) && isFree(state, role, cast) && !(role == Role.T && placed(match, cast)))
        .ifPresent(state -> {
          cast.doubt(0.15);
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
  private void fromCompany(Cast cast) {
    List<String> named = sentence.nodes().stream().flatMap(n -> n.actor().stream())
        .sorted(Comparator.comparing(a -> a.kind() == ActorSpan.Kind.PLACE))
        .flatMap(a -> Stream.concat(a.states().stream(), a.host().stream())).distinct().toList();
    List<String> both = named.size() == 1 && home.isPresent() && !named.contains(home.get())
        ? List.of(home.get(), named.getFirst())
        : named;
    if (both.size() == 2) {
      free(cast, both, "company", "the only states that the sentence speaks of");
    }
  }

  /** Gives each role that is still empty the state of {@code dyad} that the other role leaves free. */
  private static void free(Cast cast, List<String> dyad, String how, String words) {
    for (Role role : List.of(Role.S, Role.T)) {
      List<Side> other = cast.against(role);
      if (!cast.lacks(role) || !other.isEmpty() && !dyad.contains(other.getFirst().state())) {
        continue;
      }
      cast.doubt(0.12);
      dyad.stream().filter(s -> isFree(s, role, cast)).findFirst()
          .ifPresent(s -> cast.put(role, List.of(new Side(s, Optional.empty())), how, words));
    }
  }
}
