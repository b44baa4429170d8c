package org.chancery.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.actor.ActorSpan;
import org.chancery.time.Edtf;

/** What a document has told so far: the dyad spoken of, the last person, the acts with their dates. Not shared. */
final class Discourse {
  private final List<String> chiefs;
  private final List<String> all;
  private final List<Told> told = new ArrayList<>();
  private Optional<ActorSpan> person = Optional.empty();

  /**
   * An act told earlier in the document.
   *
   * @param act its name
   * @param states the states of both sides
   * @param date its date
   * @param paragraph where it was told
   */
  record Told(String act, List<String> states, Optional<Edtf> date, int paragraph) {}

  /** A discourse about a document in which {@code actors} are named. */
  Discourse(List<ActorSpan> actors) {
    this.all = actors.stream().flatMap(a -> Stream.concat(a.states().stream(), a.host().stream())).distinct().toList();
    Map<String, Integer> counts = new HashMap<>();
    actors.forEach(a -> a.states().forEach(s -> counts.merge(s, 1, Integer::sum)));
    this.chiefs = counts.entrySet().stream()
        .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
        .filter(e -> e.getValue() > 1).limit(2).map(Map.Entry::getKey).toList();
  }

  /** The two states that "the two countries" means here: those of the last act told, else the most named two. */
  List<String> dyad() {
    for (int i = told.size() - 1; i >= 0; i--) {
      if (told.get(i).states().size() == 2) {
        return told.get(i).states();
      }
    }
    return chiefs.size() == 2 ? chiefs : List.of();
  }

  /** The states that the document names, hosts of envoys and missions too. */
  List<String> states() {
    return all;
  }

  Optional<ActorSpan> person() {
    return person;
  }

  void sawPerson(ActorSpan actor) {
    person = Optional.of(actor);
  }

  void tell(Mention mention, int paragraph) {
    List<String> states = new ArrayList<>();
    mention.source().forEach(p -> addOnce(states, p.state()));
    mention.target().forEach(p -> addOnce(states, p.state()));
    told.add(new Told(mention.act(), states, mention.date(), paragraph));
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

  private static void addOnce(List<String> list, String value) {
    if (!list.contains(value)) {
      list.add(value);
    }
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
