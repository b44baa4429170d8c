package org.chancery.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Makes patterns into {@link Step steps}, from the last item to the first. */
final class Steps {
  private static final BitSet ANY = new BitSet();

  private final Pattern.Nest nest;

  /** {@code nest} knows how the rules of the sections begin that patterns may nest. */
  Steps(Pattern.Nest nest) {
    this.nest = nest;
  }

  /** The first step of a rule. Throws IllegalArgumentException where what stands any number of times may be empty. */
  Step of(Rule rule) {
    return before(new Step.End(ANY, rule), rule.pattern(), true);
  }

  /** The step that matches {@code pattern} before {@code next}; what it {@code covers} belongs to the expression. */
  private Step before(Step next, Pattern pattern, boolean covers) {
    return switch (pattern) {
      case Pattern.Word word -> new Step.Word(firsts(word), word.kind(), word.field(), word.opens(), covers, next);
      case Pattern.Digits digits -> new Step.Digits(firsts(digits), digits, covers, next);
      case Pattern.Nested nested -> new Step.Inner(firsts(nested), nested.section(), covers, next);
      case Pattern.Sequence sequence -> {
        Step step = next;
        for (Pattern item : sequence.items().reversed()) {
          step = before(step, item, covers);
        }
        yield step;
      }
      case Pattern.Either either -> fork(either.choices().stream().map(c -> before(next, c, covers)).toList());
      case Pattern.Maybe maybe -> {
        if (maybe.most() > 1 && maybe.item().begin(new BitSet(), nest)) {
          throw new IllegalArgumentException("what may be empty is repeated");
        }
        Step step = next;
        for (int times = 0; times < maybe.most(); times++) {
          step = fork(List.of(before(step, maybe.item(), covers), next));
        }
        yield step;
      }
      case Pattern.Context context -> before(next, context.item(), false);
      case Pattern.Without without -> new Step.Without(before(new Step.Seen(ANY), without.item(), false), next);
      case Pattern.Gap gap -> new Step.Gap(ANY, gap.most(), next);
      case Pattern.Edge edge -> new Step.Edge(ANY, edge.begins(), next);
      case Pattern.Capital capital -> new Step.Capital(ANY, covers, next);
      case Pattern.Joined joined -> new Step.Joined(next);
    };
  }

  private BitSet firsts(Pattern pattern) {
    BitSet firsts = new BitSet();
    return pattern.begin(firsts, nest) || firsts.get(Lexicon.ANY) ? ANY : firsts;
  }

  private static Step fork(List<Step> ways) {
    BitSet firsts = new BitSet();
    List<Step> all = new ArrayList<>();
    boolean any = false;
    for (Step way : ways) {
      any |= way.firsts().isEmpty();
      firsts.or(way.firsts());
      all.addAll(way instanceof Step.Fork inner ? inner.ways() : List.of(way));
    }
    return new Step.Fork(any ? ANY : firsts, List.copyOf(all));
  }
}
