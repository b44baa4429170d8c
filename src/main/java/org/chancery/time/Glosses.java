package org.chancery.time;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        SentenceReader.around(drafts, i).stream()
            .filter(draft -> draft != counted && draft.hasYear() && draft.role() == DateRole.EVENT)
            .min(Comparator.comparingInt(draft -> gap(draft, counted)))
            .ifPresent(written -> merge(counted, written));
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
