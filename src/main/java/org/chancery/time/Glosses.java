package org.chancery.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Weighs "N years ago" against a year written in the same sentence. The written one holds; the counted one is a gloss
 * that goes where both agree, and stays as a clash where they do not.
 */
final class Glosses {
  /** Tokens between two dates of which one explains the other. */
  private static final int APPOSED = 4;
  /** By how many years a gloss further off may miss and still be one. */
  private static final int SLIP = 2;

  private Glosses() {}

  static void merge(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      Draft counted = drafts.get(i);
      if (counted.isYearsAgo() && counted.value().isPresent()) {
        int index = i;
        IntStream.range(0, drafts.size()).filter(j -> j != index && drafts.get(j).hasYear()
                && drafts.get(j).role() == DateRole.EVENT)
            .boxed().min((a, b) -> Integer.compare(gap(drafts.get(a), counted), gap(drafts.get(b), counted)))
            .ifPresent(j -> merge(counted, drafts.get(j)));
      }
    }
  }

  private static void merge(Draft counted, Draft written) {
    Edtf year = counted.value().orElseThrow();
    Edtf date = written.value().orElseThrow();
    Optional<Integer> told = Optional.of(date.members().getLast()).flatMap(Edtf::year);
    if (year.compatible(date)) {
      counted.drop();
    } else if (told.isPresent()) {
      int miss = Math.abs(told.get() - year.earliest().getYear());
      if (miss <= SLIP || gap(counted, written) <= APPOSED) {
        written.clashWith(year);
        counted.drop();
      }
    }
  }

  private static int gap(Draft a, Draft b) {
    return Math.max(a.from() - b.to(), b.from() - a.to());
  }
}
