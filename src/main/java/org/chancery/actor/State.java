package org.chancery.actor;

import java.util.List;
import java.util.Optional;
import org.chancery.time.Edtf;

/**
 * A state, present or gone.
 *
 * @param code ISO 3166-1 alpha-3, or 3166-3 where it is gone
 * @param cow its Correlates of War number
 * @param name in English
 * @param from when it began, empty where that does not matter
 * @param to when it ended
 * @param successors codes of the states that it became
 * @param capitals ids of places, the present capital first
 * @param eras its earlier names
 */
public record State(
    String code,
    Optional<Integer> cow,
    String name,
    Optional<Edtf> from,
    Optional<Edtf> to,
    List<String> successors,
    List<String> capitals,
    List<Era> eras) {
  public State {
    successors = List.copyOf(successors);
    capitals = List.copyOf(capitals);
    eras = List.copyOf(eras);
  }

  /**
   * A time in which a state bore another name.
   *
   * @param name the name
   * @param from its first day, empty where that does not matter
   * @param to its last day
   * @param cow the Correlates of War number, where that list counts the era as a state of its own
   */
  public record Era(String name, Optional<Edtf> from, Optional<Edtf> to, Optional<Integer> cow) {
    /** Whether a date lies wholly in this time. */
    boolean holds(Edtf date) {
      return from.filter(f -> date.earliest().isBefore(f.earliest())).isEmpty()
          && to.filter(t -> date.latest().isAfter(t.latest())).isEmpty();
    }
  }
}
