package org.chancery.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The least that an evaluation may measure.
 *
 * @param measures what can be measured, by name
 */
record Floors<E>(Map<String, ToDoubleFunction<E>> measures) {
  Floors {
    measures = new LinkedHashMap<>(measures);
  }

  /** Throws UsageException for a measure that there is not. */
  void check(Map<String, Double> floors) {
    for (String measure : floors.keySet()) {
      if (!measures.containsKey(measure)) {
        throw new UsageException("there is no measure \"" + measure + "\"; there are "
            + String.join(", ", measures.keySet()));
      }
    }
  }

  /** Whether the evaluation is under any floor; tells each. */
  boolean under(E evaluation, Map<String, Double> floors, Console console) {
    boolean under = false;
    for (Map.Entry<String, ToDoubleFunction<E>> measure : measures.entrySet()) {
      Double floor = floors.get(measure.getKey());
      double measured = measure.getValue().applyAsDouble(evaluation);
      if (floor != null && measured < floor) {
        console.say(String.format(Locale.ROOT, "%s is %.3f, below the floor of %.3f", measure.getKey(), measured,
            floor));
        under = true;
      }
    }
    return under;
  }
}
