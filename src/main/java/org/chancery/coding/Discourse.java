package org.chancery.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chancery.actor.ActorSpan;
import org.chancery.coding.Filled.Side;
import org.chancery.time.Edtf;

/** What a document has told so far: the dyad spoken of, the last person, the acts with their dates. Not shared. */
final class Discourse {
  private final Lead lead;
  private final Optional<String> home;
  private final List<String> chiefs;
  private final List<String> all;
  private final List<Told> told = new ArrayList<>();
  private Optional<ActorSpan> person = Optional.empty();
  private Optional<ActorSpan> delegation = Optional.empty();

  /** What "they" of the next sentence means. */
  private List<Side> group = List.of();
  private Optional<Pending> pending = Optional.empty();

  private Optional<Attendance.Early> early = Optional.empty();

  /**
   * An act told earlier in the document.
   *
   * @param filled its frame and parties
   * @param act its name
   * @param symmetric whether both sides did it
   * @param travel whether it was done by going to the other side
   * @param apart whether several who did it did it each alone
   * @param date its date
   * @param paragraph where it was told
   * @param circumstances what else is known of it
   */
  record Told(Filled filled, String act, boolean symmetric, boolean travel, boolean apart, Optional<Edtf> date,
      int paragraph, MentionMaker.Circumstances circumstances) {
    /** The same act with other parties. */
    Told as(Filled other) {
      return new Told(other, act, symmetric, travel, apart, date, paragraph, circumstances);
    }

    List<String> states() {
      return filled.states();
    }
  }

  /**
   * An act whose doers the text has not named yet: "Envoys of several countries visited …".
   *
   * @param match the frame and its words
   * @param target whom it concerns
   * @param circumstances what else is known of it
   */
  record Pending(FrameMatch match, List<Side> target, MentionMaker.Circumstances circumstances) {}

  /** A discourse about a document that opens with {@code lead}, was published in {@code home} and in which {@code actors} are named. */
  Discourse(List<ActorSpan> actors, Lead lead, Optional<String> home) {
    this.home = home;
    this.lead = lead;
    Set<String> named = new LinkedHashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    for (ActorSpan actor : actors) {
      named.addAll(actor.states());
      actor.host().ifPresent(named::add);
      actor.states().forEach(state -> counts.merge(state, 1, Integer::sum));
    }
    this.all = List.copyOf(named);
    this.chiefs = counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
        .filter(e -> e.getValue() > 1).limit(2).map(Map.Entry::getKey).toList();
  }

  /** The two states that "the two countries" means here: those of the last act told, else the most named two. */
  List<String> dyad() {
    List<String> acting = acting();
    return !acting.isEmpty() ? acting : chiefs.size() == 2 ? chiefs : List.of();
  }

  /** The two states between which the last act was told; empty before one was. */
  List<String> acting() {
    for (int i = told.size() - 1; i >= 0; i--) {
      if (told.get(i).states().size() == 2) {
        return told.get(i).states();
      }
    }
    return List.of();
  }

  Lead lead() {
    return lead;
  }

  /** The states that the document names, hosts of envoys and missions too. */
  List<String> states() {
    return all;
  }

  Optional<ActorSpan> person() {
    return person;
  }

  /** The delegation named last whose leader is known. */
  Optional<ActorSpan> delegation() {
    return delegation;
  }

  void sawDelegation(ActorSpan actor) {
    delegation = Optional.of(actor);
  }

  void sawPerson(ActorSpan actor) {
    person = Optional.of(actor);
  }

  void tell(Told act) {
    told.add(act);
    group = act.symmetric()
        ? Stream.concat(act.filled().source().stream(), act.filled().target().stream()).toList()
        : act.filled().source();
  }

  /** Those whom "they" means: who did the act told last, both sides of it where they did it together. */
  List<Side> group() {
    return group;
  }

  /** Those who came, for "the delegation": who paid the last visit told, else the side of the last act from abroad. */
  List<Side> guests() {
    for (int i = told.size() - 1; i >= 0; i--) {
      if (told.get(i).travel()) {
        return told.get(i).filled().source();
      }
    }
    return last().map(t -> Stream.concat(t.filled().source().stream(), t.filled().target().stream())
        .filter(s -> home.filter(s.state()::equals).isEmpty()).toList())
        .filter(sides -> home.isPresent() && Cast.distinct(sides) == 1).orElse(List.of());
  }

  /** The act told last. */
  Optional<Told> last() {
    return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
  }

  Optional<Pending> pending() {
    return pending;
  }

  void await(Optional<Pending> act) {
    pending = act;
  }

  /** Those who had a part in an act that is not told yet. */
  Optional<Attendance.Early> early() {
    return early;
  }

  void early(Optional<Attendance.Early> persons) {
    early = persons;
  }

  /** Puts more in the place of an act told before. */
  void amend(Told act, Told by) {
    told.replaceAll(t -> t.equals(act) ? by : t);
  }

  /** The act of this name or family told last, within {@code reach} paragraphs before. */
  Optional<Told> last(String act, int paragraph, int reach) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Told one = told.get(i);
      if (paragraph - one.paragraph() <= reach && (one.act().equals(act) || Act.family(one.act()).equals(act))) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  /** The last act of a family told within {@code reach} paragraphs before, between the same states, with a date. */
  Optional<Told> last(String family, List<String> states, int paragraph, int reach) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Told act = told.get(i);
      if (paragraph - act.paragraph() <= reach && act.act().startsWith(family) && act.date().isPresent()
          && act.states().containsAll(states)) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }

  /** The act told before that a definite noun means: of this family, between the same states. */
  Optional<Told> same(String family, List<Side> source, Set<String> states) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Told act = told.get(i);
      if (Act.family(act.act()).equals(family) && Set.copyOf(act.states()).equals(states)
          && (act.symmetric() || isSame(act.filled().source(), source))) {
        return Optional.of(act);
      }
    }
    return Optional.empty();
  }

  private static boolean isSame(List<Side> some, List<Side> others) {
    return Set.copyOf(some.stream().map(Side::state).toList())
        .equals(Set.copyOf(others.stream().map(Side::state).toList()));
  }

  /** Whether the last date told lies before {@code limit}, so that what follows may be as old. */
  boolean looksBackFrom(LocalDate limit) {
    for (int i = told.size() - 1; i >= 0; i--) {
      Optional<Edtf> date = told.get(i).date();
      if (date.isPresent()) {
        return date.get().latest().isBefore(limit);
      }
    }
    return false;
  }
}
