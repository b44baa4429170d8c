package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.ActorSpan;
import org.chancery.coding.Discourse.Told;
import org.chancery.coding.Filled.Side;
import org.chancery.language.PhraseTable;

/**
 * A sentence that tells who else had a part in an act told before: "Present there were …", "It was handed over by …".
 */
final class Attendance {
  /** Paragraphs back in which the act may have been told. */
  private static final int REACH = 3;

  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;

  Attendance(MarkedSentence sentence, Clauses clauses, Grammar grammar) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
  }

  /**
   * Words that tell of those who had a part in an act.
   *
   * @param acts the acts or families of which they tell, the likeliest first
   * @param words "were present"
   * @param markers words before a person who had a part: "by" in "it was attended by"
   * @param nameless whether they tell only who did what a side did that was named without a person: "said X"
   */
  record Kind(List<String> acts, PhraseTable<String> words, Set<String> markers, boolean nameless) {
    private boolean tells(String act) {
      return acts.contains(act) || acts.contains(Act.family(act));
    }
  }

  /**
   * An act told before, with more persons.
   *
   * @param before as told so far
   * @param filled its parties with the persons of this sentence added
   * @param words by which this sentence tells it
   */
  record Joined(Told before, Filled filled, String words) {}

  /**
   * Persons who had a part in an act that is not told yet: the headline is read last.
   *
   * @param kind of which acts
   * @param members the persons
   */
  record Early(Kind kind, List<Side> members) {}

  /** The act that the sentence adds to, empty where it adds none. */
  Optional<Joined> joined(Discourse discourse) {
    for (Kind kind : grammar.attendance()) {
      Optional<Words> words = words(kind, 0);
      List<Side> members = words.isEmpty() ? List.of() : members(kind, 0);
      if (members.isEmpty()) {
        continue;
      }
      Optional<Told> told = kind.acts().stream()
          .flatMap(act -> discourse.last(act, sentence.sentence().paragraph(), REACH).stream()).findFirst();
      if (told.isEmpty()) {
        discourse.early(discourse.early().filter(e -> kind.nameless()).or(() -> Optional.of(new Early(kind, members))));
        continue;
      }
      Filled filled = with(kind, told.get().filled(), members);
      if (!filled.equals(told.get().filled())) {
        return Optional.of(new Joined(told.get(), filled, words.get().text()));
      }
    }
    return Optional.empty();
  }

  /** An act of this sentence with those whom the words behind it name, or whom an earlier sentence named. */
  Filled enrich(Filled filled, Discourse discourse) {
    String act = filled.match().frame().act();
    Filled all = filled.with(leader(filled, discourse).stream().toList());
    Optional<Early> early = discourse.early().filter(e -> e.kind().tells(act))
        .filter(e -> !e.kind().nameless() || sentence.sentence().title());
    if (early.isPresent()) {
      discourse.early(Optional.empty());
      all = with(early.get().kind(), all, early.get().members());
    }
    for (Kind kind : grammar.attendance()) {
      Optional<Words> words = kind.tells(act) && !kind.nameless()
          ? words(kind, filled.match().lastNode() + 1)
          : Optional.empty();
      if (words.isPresent()) {
        all = with(kind, all, members(kind, words.get().node()));
      }
    }
    return all;
  }

  /** Who leads those who act as "members of the delegation". */
  private Optional<Side> leader(Filled filled, Discourse discourse) {
    boolean guests = filled.source().stream().flatMap(s -> s.span().stream())
        .anyMatch(a -> a.person().isEmpty() && isOfGuests(a));
    return discourse.delegation().filter(d -> guests)
        .flatMap(d -> d.state().map(state -> new Side(state, Optional.of(d)))).filter(d -> isOf(d, filled.source()));
  }

  private boolean isOfGuests(ActorSpan actor) {
    for (int i = actor.from(); i < actor.to(); i++) {
      if (grammar.guests().contains(sentence.tokens().folded(i))) {
        return true;
      }
    }
    return false;
  }

  private static Filled with(Kind kind, Filled filled, List<Side> members) {
    if (!kind.nameless()) {
      return filled.with(members);
    }
    boolean named = filled.source().stream().anyMatch(s -> person(s).isPresent());
    return named ? filled : filled.with(members.stream().filter(m -> isOf(m, filled.source())).toList());
  }

  private record Words(int node, String text) {}

  private Optional<Words> words(Kind kind, int from) {
    for (int i = from; i < sentence.size(); i++) {
      Node node = sentence.node(i);
      var found = kind.words().longest(sentence.tokens(), node.from(), sentence.sentence().to());
      if (found.isPresent() && !node.isActor()) {
        return Optional.of(new Words(i, found.get().values().getFirst()));
      }
    }
    return Optional.empty();
  }

  /**
   * The persons named from a node on, each of the states that the words give. One without a state is of the side that
   * the phrase before names: "from the Finnish side X".
   */
  private List<Side> members(Kind kind, int from) {
    List<Side> members = new ArrayList<>();
    Optional<ActorSpan> side = Optional.empty();
    for (int i = from; i < sentence.size(); i++) {
      Optional<ActorSpan> actor = sentence.node(i).actor();
      if (actor.isEmpty() || !clauses.phrases().isHead(i)) {
        continue;
      }
      if (isMember(i, actor.get(), kind)) {
        List<String> states = actor.get().states().isEmpty()
            ? side.map(ActorSpan::states).orElse(List.of())
            : actor.get().states();
        states.forEach(state -> members.add(new Side(state, actor)));
      }
      side = actor.filter(a -> a.kind() == ActorSpan.Kind.BODY && a.person().isEmpty());
    }
    return members;
  }

  private boolean isMember(int node, ActorSpan actor, Kind kind) {
    if (actor.person().isEmpty() || actor.form() == ActorSpan.Form.POSSESSIVE) {
      return false;
    }
    int marker = clauses.phrases().markerBefore(node);
    boolean free = marker < 0 || kind.markers().contains(sentence.node(marker).text());
    return switch (actor.kind()) {
      case PERSON -> free;
      // "members of the delegation led by X"
      case OFFICE, BODY -> free || sentence.node(marker).is(Function.GENITIVE);
      case STATE, ORGANISATION, PLACE, PEOPLE, PAIR, PRONOUN -> false;
    };
  }

  /** {@code sides} and those of {@code more} who are of their states and not among them. */
  static List<Side> joined(List<Side> sides, List<Side> more) {
    List<Side> all = new ArrayList<>(sides);
    for (Side side : more) {
      if (isOf(side, sides) && all.stream().noneMatch(s -> person(s).equals(person(side)))) {
        all.add(side);
      }
    }
    return List.copyOf(all);
  }

  private static boolean isOf(Side side, List<Side> sides) {
    return sides.stream().anyMatch(s -> s.state().equals(side.state()));
  }

  private static Optional<String> person(Side side) {
    return side.span().flatMap(ActorSpan::person);
  }

  /** The parties that are persons by name. */
  static List<Side> named(Filled filled) {
    return Stream.concat(filled.source().stream(), filled.target().stream()).filter(s -> person(s).isPresent())
        .toList();
  }
}
