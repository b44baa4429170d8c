package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a pattern has matched so far.
 *
 * @param before the steps before
 * @param step the last step
 */
record Trail(@Nullable Trail before, Step step) {
  /** One thing matched. */
  sealed interface Step {}

  /** A word or number told a field; perhaps of another part. */
  record Told(Field field, int value, boolean opens) implements Step {}

  /** A nested rule told several. */
  record Inner(Features features, boolean opens) implements Step {}

  /** Tokens belong to the expression, and not only to its context. */
  record Covered(int from, int to) implements Step {}

  /** The match that a whole trail makes, empty where its parts do not go together. */
  static Optional<Match> match(Rule rule, int at, int reach, @Nullable Trail trail) {
    List<Step> steps = new ArrayList<>();
    for (Trail step = trail; step != null; step = step.before()) {
      steps.addFirst(step.step());
    }
    List<Features> parts = new ArrayList<>();
    Features open = Features.NONE;
    int begin = -1;
    int end = reach;
    for (Step step : steps) {
      switch (step) {
        case Told told -> {
          open = opened(parts, open, told.opens());
          open = open.with(told.field(), told.value());
        }
        case Inner inner -> {
          open = opened(parts, open, inner.opens());
          open = open.or(inner.features());
        }
        case Covered covered -> {
          begin = begin < 0 ? covered.from() : begin;
          end = covered.to();
        }
      }
    }
    parts.add(open);
    List<Features> whole = parts.stream().map(part -> part.or(rule.constants())).toList();
    int first = begin < 0 ? at : begin;
    int last = end;
    return Parts.share(whole, rule.kind()).map(shared -> new Match(rule, first, last, reach, shared));
  }

  private static Features opened(List<Features> parts, Features open, boolean opens) {
    if (!opens || open.equals(Features.NONE)) {
      return open;
    }
    parts.add(open);
    return Features.NONE;
  }
}
