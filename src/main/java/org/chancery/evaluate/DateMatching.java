package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The marked expressions and the dates read in one article, matched one to one where they overlap: equal spans first,
 * then those that share most.
 *
 * @param pairs those that overlap
 * @param missed expressions that no date overlaps
 * @param spurious dates that overlap no expression, or none that is not matched better
 */
record DateMatching(List<Pair> pairs, List<Timex> missed, List<DatedSpan> spurious) {
  /** An expression and the date that was read there. */
  record Pair(Timex gold, DatedSpan read) {
    boolean isExact() {
      return gold.span().equals(read.span());
    }

    boolean isRight() {
      return gold.date().map(date -> date.equals(TimexValue.unit(read.value()))).orElse(false);
    }

    private boolean overlaps() {
      return read.overlap(gold) > 0;
    }
  }

  static DateMatching of(List<Timex> gold, List<DatedSpan> read) {
    List<Pair> possible = gold.stream().flatMap(g -> read.stream().map(r -> new Pair(g, r))).filter(Pair::overlaps)
        .sorted(Comparator.comparing((Pair p) -> !p.isExact()).thenComparing(p -> -p.read().overlap(p.gold())))
        .toList();
    Set<Timex> met = new HashSet<>();
    Set<DatedSpan> used = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Pair pair : possible) {
      if (!met.contains(pair.gold()) && !used.contains(pair.read())) {
        met.add(pair.gold());
        used.add(pair.read());
        pairs.add(pair);
      }
    }
    return new DateMatching(pairs, gold.stream().filter(g -> !met.contains(g)).toList(),
        read.stream().filter(r -> !used.contains(r)).toList());
  }
}
