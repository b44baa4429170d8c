package org.chancery.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.coding.Citation;
import org.chancery.resolve.Event;

/**
 * The events that some blocks held before, by their mentions. Whatever was resolved anew takes the id of the event
 * with which it shares most sentences, so that a reader's link to an event lives on when a source is added.
 */
final class Lineage {
  private final Map<String, Set<Place>> before = new TreeMap<>();
  private final Map<String, Event> after = new LinkedHashMap<>();

  /** Where a mention stands. */
  private record Place(String document, int begin) {}

  /** A new event that shares sentences with an old one. */
  private record Heir(String id, int draft, long weight) {}

  void add(String event, String document, int begin) {
    before.computeIfAbsent(event, e -> new HashSet<>()).add(new Place(document, begin));
  }

  /** The ids of the events before. */
  Set<String> ids() {
    return before.keySet();
  }

  /** The ids of the events after. */
  Set<String> living() {
    return after.keySet();
  }

  /** The drafts with their ids: those of old where there are heirs, else their own. */
  List<Draft> named(List<Draft> drafts) {
    String[] ids = new String[drafts.size()];
    Set<String> taken = new HashSet<>();
    for (Heir heir : heirs(drafts)) {
      if (ids[heir.draft()] == null && taken.add(heir.id())) {
        ids[heir.draft()] = heir.id();
      }
    }
    List<Draft> named = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      String own = drafts.get(i).event().id();
      String id = ids[i] == null ? free(own, taken) : ids[i];
      Draft draft = drafts.get(i).with(drafts.get(i).event().withId(id));
      named.add(draft);
      after.put(id, draft.event());
    }
    return named;
  }

  /** The ids that no event bears any more, with the event that took over most of its sentences. */
  Map<String, Optional<String>> gone() {
    Map<String, Optional<String>> gone = new TreeMap<>();
    before.forEach((id, places) -> {
      if (!after.containsKey(id)) {
        gone.put(id, after.values().stream().filter(e -> shared(e, places) > 0)
            .max(Comparator.comparingLong((Event e) -> shared(e, places)).thenComparing(Event::id)).map(Event::id));
      }
    });
    return gone;
  }

  private List<Heir> heirs(List<Draft> drafts) {
    Map<Place, Set<String>> holders = new HashMap<>();
    before.forEach((id, places) -> places.forEach(p -> holders.computeIfAbsent(p, x -> new HashSet<>()).add(id)));
    List<Heir> heirs = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      Draft draft = drafts.get(i);
      Map<String, Long> weights = new HashMap<>();
      places(draft.event())
          .forEach(p -> holders.getOrDefault(p, Set.of()).forEach(id -> weights.merge(id, 2L, Long::sum)));
      weights.computeIfPresent(draft.event().id(), (id, weight) -> weight + 1);
      draft.wanted().ifPresent(id -> weights.put(id, Long.MAX_VALUE));
      for (Map.Entry<String, Long> weight : weights.entrySet()) {
        heirs.add(new Heir(weight.getKey(), i, weight.getValue()));
      }
    }
    heirs.sort(Comparator.comparingLong(Heir::weight).reversed().thenComparing(Heir::draft).thenComparing(Heir::id));
    return heirs;
  }

  private String free(String own, Set<String> taken) {
    String id = own;
    for (int i = 2; !taken.add(id); i++) {
      id = own + i;
    }
    return id;
  }

  private static long shared(Event event, Set<Place> places) {
    return places(event).stream().filter(places::contains).count();
  }

  private static Set<Place> places(Event event) {
    Set<Place> places = new HashSet<>();
    event.mentions().forEach(m -> places.add(place(m.citation())));
    return places;
  }

  private static Place place(Citation citation) {
    return new Place(citation.document(), citation.span().begin());
  }
}
