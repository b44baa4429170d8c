package org.chancery.actor;

import java.util.Optional;
import org.chancery.time.Edtf;

/**
 * A time in which a state bore another name, or counted as another state.
 *
 * @param name in English
 * @param from when it began, empty where that is not known
 * @param to when it ended, empty where it has not
 * @param cow the Correlates of War number of that time, where it is not the state's own
 */
public record Era(String name, Optional<Edtf> from, Optional<Edtf> to, Optional<Integer> cow) {
  /** Whether a date, as precise as it is, lies within this time. */
  boolean holds(Edtf date) {
    return from.map(day -> !date.earliest().isBefore(day.earliest())).orElse(true)
        && to.map(day -> !date.latest().isAfter(day.latest())).orElse(true);
  }
}
