package org.chancery.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.time.Match.Extent;
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

  /** A trail that goes on over tokens that belong to the expression. */
  static Trail covered(@Nullable Trail trail, int from, int to) {
    return new Trail(trail, new Covered(from, to));
  }

  /** The match that a whole trail makes, empty where its parts do not go together. */
  static Optional<Match> match(Rule rule, int at, int reach, @Nullable Trail trail) {
    List<Step> steps = new ArrayList<>();
    for (Trail step = trail; step != null; step = step.before()) {
      steps.addFirst(step.step());
    }
    Gathering gathering = new Gathering();
    steps.forEach(gathering::take);
    return gathering.match(rule, at, reach);
  }

  /** The parts of a match while the steps of a trail are gone through. */
  private static final class Gathering {
    private final List<Features> parts = new ArrayList<>();
    private final List<Extent> extents = new ArrayList<>();
    private Features open = Features.NONE;
    private @Nullable Extent openExtent;
    private @Nullable Extent last;
    private @Nullable Extent whole;

    void take(Step step) {
      switch (step) {
        case Told told -> {
          open(told.opens());
          open = open.with(told.field(), told.value());
          extend();
        }
        case Inner inner -> {
          open(inner.opens());
          open = open.or(inner.features());
          extend();
        }
        case Covered covered -> {
          last = new Extent(covered.from(), covered.to());
          whole = whole == null ? last : new Extent(whole.from(), last.to());
        }
      }
    }

    /** What tells something belongs to its part with the token that it was told by, which is the last covered. */
    private void extend() {
      if (last != null) {
        openExtent = openExtent == null ? last : openExtent.with(last);
      }
    }

    private void open(boolean opens) {
      if (opens && !open.equals(Features.NONE)) {
        close();
        open = Features.NONE;
        openExtent = null;
      }
    }

    private void close() {
      parts.add(open);
      extents.add(openExtent == null ? new Extent(0, 0) : openExtent);
    }

    Optional<Match> match(Rule rule, int at, int reach) {
      close();
      Extent all = whole == null ? new Extent(at, reach) : whole;
      List<Extent> where = parts.size() > 1 || rule.kind().hasEdge() ? extents : List.of(all);
      List<Features> told = parts.stream().map(part -> part.or(rule.constants())).toList();
      return Parts.share(told, rule.kind())
          .map(shared -> new Match(rule, all.from(), all.to(), reach, shared, where));
    }
  }
}
