package org.chancery.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.chancery.evaluate.Evaluation;

/** The least that an evaluation may measure. */
final class Floors {
  private static final Map<String, ToDoubleFunction<Evaluation>> MEASURES = measures();

  private Floors() {}

  /** Throws UsageException for a measure that there is not. */
  static void check(Map<String, Double> floors) {
    for (String measure : floors.keySet()) {
      if (!MEASURES.containsKey(measure)) {
        throw new UsageException("there is no measure \"" + measure + "\"; there are "
            + String.join(", ", MEASURES.keySet()));
      }
    }
  }

  /** Whether the evaluation is under any floor; tells each. */
  static boolean under(Evaluation evaluation, Map<String, Double> floors, Console console) {
    boolean under = false;
    for (Map.Entry<String, ToDoubleFunction<Evaluation>> measure : MEASURES.entrySet()) {
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

  private static Map<String, ToDoubleFunction<Evaluation>> measures() {
    Map<String, ToDoubleFunction<Evaluation>> measures = new LinkedHashMap<>();
    measures.put("strict-precision", e -> e.strict().precision());
    measures.put("strict-recall", e -> e.strict().recall());
    measures.put("strict-f1", e -> e.strict().f1());
    measures.put("lenient-precision", e -> e.lenient().precision());
    measures.put("lenient-recall", e -> e.lenient().recall());
    measures.put("lenient-f1", e -> e.lenient().f1());
    measures.put("status", e -> e.status().ratio());
    measures.put("persons", e -> e.persons().ratio());
    measures.put("clean", e -> e.clean().ratio());
    return measures;
  }
}
