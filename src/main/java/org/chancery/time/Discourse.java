package org.chancery.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a reader has in mind on the way through a text: when it was published, and the date last told. */
final class Discourse {
  private final Optional<Edtf> published;
  private final Optional<Boolean> monthFirst;
  /** So many dates of other years, and hardly one of this, make a text a history. */
  private static final int HISTORY = 4;
  /** How many sentences a day or month stays the time of the story. */
  private static final int LINGERS = 4;

  private final Story story = new Story();
  private final boolean history;
  private boolean heading;
  private Optional<Edtf> told = Optional.empty();
  private int past;
  private int present;
  private int toldSentence = Integer.MIN_VALUE;
  private int sentence;
  private boolean planning;
  private boolean toldYear;

  /** A text that is known beforehand to be a history, or not. */
  Discourse(Optional<Edtf> published, Optional<Boolean> monthFirst, boolean history) {
    this.published = published;
    this.monthFirst = monthFirst;
    this.history = history;
  }

  /** Goes on to a sentence, which may be a heading. */
  void enter(int number, boolean isHeading) {
    sentence = number;
    heading = isHeading;
  }

  void plan(boolean plans) {
    planning = plans;
  }

  /** A date was told, with its year or without. */
  void tell(Edtf date, boolean withYear) {
    if (isHistory() && !withYear && date.year().equals(publishedYear())) {
      return;
    }
    toldYear = withYear || (toldYear && told.flatMap(Edtf::year).equals(date.year()));
    told = Optional.of(date);
    toldSentence = sentence;
    if (withYear) {
      if (date.year().equals(publishedYear())) {
        present++;
      } else {
        past++;
      }
    }
  }

  /** The story comes to these times. */
  void pass(List<Edtf> times) {
    story.tell(times, sentence, heading);
  }

  /** Whether the words around the date tell what is to come. */
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

  /** The date last told, where it was told in this sentence. */
  Optional<Edtf> here() {
    return sentence == toldSentence ? told : Optional.empty();
  }

  /**
   * The date last told, where it still is the time of the story: in a history always; else in the next sentence, and
   * a day or month a little longer.
   */
  Optional<Edtf> fresh() {
    int age = sentence - toldSentence;
    return told.filter(date -> isHistory() || age <= 1
        || (age <= LINGERS && date.precision().compareTo(Precision.MONTH) <= 0));
  }

  boolean isHistory() {
    return history || (past >= HISTORY && past > HISTORY * present);
  }

  /** The year that the story has come to when it tells a month, and day where it is not 0. */
  Optional<Integer> storyYear(int month, int day) {
    return story.year(month, day, sentence);
  }

  /** What a date is counted from: see {@link Codes}. */
  Optional<Edtf> anchor(int code) {
    return switch (code) {
      case Codes.TOLD -> told;
      case Codes.STORY -> toldYear || isHistory() ? fresh().or(() -> published) : published;
      default -> published;
    };
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
