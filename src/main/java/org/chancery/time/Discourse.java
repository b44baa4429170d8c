package org.chancery.time;

import java.time.LocalDate;
import java.util.Optional;

/** What a reader has in mind on the way through a text: when it was published, and the date last told. */
final class Discourse {
  private final Optional<Edtf> published;
  private final Optional<Boolean> monthFirst;
  private Optional<Edtf> told = Optional.empty();
  private int toldSentence = Integer.MIN_VALUE;
  private int sentence;
  private boolean planning;

  Discourse(Optional<Edtf> published, Optional<Boolean> monthFirst) {
    this.published = published;
    this.monthFirst = monthFirst;
  }

  void enter(int number, boolean plans) {
    sentence = number;
    planning = plans;
  }

  void tell(Edtf date) {
    told = Optional.of(date);
    toldSentence = sentence;
  }

  /** Whether the sentence tells what is to come. */
  boolean planning() {
    return planning;
  }

  Optional<Boolean> monthFirst() {
    return monthFirst;
  }

  /** The date last told, which "that year" hangs on. */
  Optional<Edtf> told() {
    return told;
  }

  /** The date last told, where it was told a sentence ago or less and so still is the time of the story. */
  Optional<Edtf> fresh() {
    return sentence - toldSentence <= 1 ? told : Optional.empty();
  }

  Optional<Edtf> published() {
    return published;
  }

  Optional<Integer> publishedYear() {
    return published.flatMap(Edtf::year);
  }

  /** The day of publication, where it is known so finely. */
  Optional<LocalDate> publishedDay() {
    return published.filter(p -> p.isSingle() && p.precision() == Precision.DAY).map(Edtf::earliest);
  }
}
