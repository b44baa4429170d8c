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
 * @param eras times in which it bore another name or counted as another state
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
}
