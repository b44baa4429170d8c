package org.chancery.actor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/** Settles a name that several states share by the other states of the document and by who published it. */
final class Company {
  private static final List<Role> TELLING = List.of(Role.STATE, Role.ADJECTIVE, Role.BODY, Role.PLACE, Role.PERSON);

  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final DocumentHints hints;
  private final Set<String> defaults;

  Company(Scene scene, DocumentHints hints, Set<String> defaults) {
    this.hints = hints;
    this.defaults = defaults;
    for (int i = 0; i < scene.tokens().size(); i++) {
      count(scene.at(i));
    }
  }

  private void count(@Nullable Atom atom) {
    if (atom == null) {
      return;
    }
    for (Role role : TELLING) {
      if (atom.is(role)) {
        List<String> states = atom.states(role);
        if (states.size() == 1) {
          counts.merge(states.getFirst(), 1, Integer::sum);
        }
        return;
      }
    }
  }

  /** The one state that a shared name most likely means; the list itself where it has one or none. */
  List<String> settle(List<String> states) {
    if (states.size() < 2) {
      return states;
    }
    String publisher = hints.publisherState().orElse("");
    if (states.contains(publisher)) {
      return List.of(publisher);
    }
    String best = states.getFirst();
    for (String state : states) {
      if (weight(state) > weight(best)) {
        best = state;
      }
    }
    return List.of(best);
  }

  private int weight(String state) {
    return counts.getOrDefault(state, 0) * 2 + (defaults.contains(state) ? 1 : 0);
  }

  /** The year of publication as a date. */
  Optional<Edtf> time() {
    return hints.publishedYear().filter(year -> year > 999).map(year -> Edtf.parse(year.toString()));
  }

  /** The year of publication. */
  Optional<Integer> year() {
    return hints.publishedYear();
  }

  /** Whether the document names this state. */
  boolean tells(String state) {
    return counts.containsKey(state);
  }

  /** The state that the document speaks of most; the publisher's where none is ahead of it. */
  List<String> main() {
    String best = hints.publisherState().orElse("");
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > counts.getOrDefault(best, 0)) {
        best = entry.getKey();
      }
    }
    return best.isEmpty() ? List.of() : List.of(best);
  }

  /** The state of the publisher, none where it is not known. */
  List<String> home() {
    return hints.publisherState().map(List::of).orElse(List.of());
  }
}
