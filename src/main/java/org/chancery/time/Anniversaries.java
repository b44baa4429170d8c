package org.chancery.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Dates what an anniversary looks back to. The day of the anniversary is, the surest first: a date that the sentence
 * says to mark it ("January 31 is the 73rd anniversary"); another year written beside it; the year of publication.
 * Only a marked day passes on its month and day.
 */
final class Anniversaries {
  private static final int NEAR = 12;
  private static final int FAR = 25;

  private final Readings readings;
  private final Words words;
  private final Discourse discourse;

  /**
   * The kinds of word that tie a date to an anniversary.
   *
   * @param marks after the date: "is"
   * @param falls before it: "falls on"
   * @param preposition before a date that is not the subject of what follows
   */
  record Words(int marks, int falls, int preposition) {}

  Anniversaries(Readings readings, Words words, Discourse discourse) {
    this.readings = readings;
    this.words = words;
    this.discourse = discourse;
  }

  /** Gives every anniversary among the drafts of a sentence its origin. */
  void resolve(List<Draft> drafts) {
    for (int i = 0; i < drafts.size(); i++) {
      if (drafts.get(i).isAnniversary()) {
        drafts.get(i).play(DateRole.ORIGIN);
        List<Draft> near = SentenceReader.around(drafts, i);
        resolve(near, near.indexOf(drafts.get(i)));
      }
    }
    if (drafts.stream().anyMatch(Draft::isAnniversary)) {
      drafts.stream().filter(Anniversaries::isPair).forEach(pair -> {
        pair.give(Edtf.parse(pair.value().orElseThrow().toString().split("/", 2)[0]), Basis.STATED);
        pair.play(DateRole.ORIGIN);
        drafts.stream().filter(Draft::isAnniversary).forEach(Draft::drop);
      });
    }
  }

  private void resolve(List<Draft> drafts, int index) {
    Draft anniversary = drafts.get(index);
    int count = anniversary.told().get(Field.ANNIVERSARY);
    Optional<Draft> marked = marked(drafts, index);
    if (marked.isPresent()) {
      Edtf day = marked.get().value().orElseThrow();
      marked.get().play(DateRole.COMMEMORATION);
      back(day, count).ifPresent(origin -> anniversary.give(origin, Basis.ANNIVERSARY));
      return;
    }
    Optional<Integer> now = discourse.publishedYear();
    Optional<Draft> stated = drafts.stream()
        .filter(d -> d.hasYear() && now.isPresent() && d.value().orElseThrow().year().equals(now.map(y -> y - count)))
        .findFirst();
    if (stated.isPresent()) {
      stated.get().play(DateRole.ORIGIN);
      return;
    }
    Optional<Integer> beside = beside(drafts, index).or(() -> now);
    beside.map(year -> year - count).filter(year -> year > 0)
        .ifPresent(year -> anniversary.give(Edtf.year(year), Basis.ANNIVERSARY));
  }

  /** The date that is said to mark the anniversary, or that it is said to fall on. */
  private Optional<Draft> marked(List<Draft> drafts, int index) {
    Draft anniversary = drafts.get(index);
    for (Draft draft : drafts.subList(0, index).reversed()) {
      boolean subject = draft.from() == readings.from() || !readings.stands(draft.from() - 1, words.preposition());
      if (isDay(draft) && subject && anniversary.from() - draft.to() <= NEAR * readings.tokensOfWord(draft.to())
          && has(words.marks(), draft.to(), Math.min(draft.to() + 2, anniversary.from()))) {
        return Optional.of(draft);
      }
    }
    for (Draft draft : drafts.subList(index + 1, drafts.size())) {
      if (isDay(draft) && draft.from() - anniversary.to() <= FAR
          && has(words.falls(), Math.max(draft.from() - 2, anniversary.to()), draft.from())) {
        return Optional.of(draft);
      }
    }
    return Optional.empty();
  }

  private static boolean isDay(Draft draft) {
    return draft.value().isPresent() && draft.value().get().isSingle() && !draft.isAnniversary()
        && (draft.role() == DateRole.EVENT || draft.role() == DateRole.PUBLICATION) && !draft.isYearsAgo();
  }

  private boolean has(int kind, int from, int to) {
    for (int at = from; at < to; at++) {
      if (readings.stands(at, kind)) {
        return true;
      }
    }
    return false;
  }

  /** The year written nearest to the anniversary in the same sentence. */
  private static Optional<Integer> beside(List<Draft> drafts, int index) {
    Draft anniversary = drafts.get(index);
    for (Draft draft : drafts.subList(index + 1, drafts.size())) {
      if (tellsYear(draft) && draft.from() - anniversary.to() <= FAR) {
        return draft.value().flatMap(Edtf::year);
      }
    }
    for (Draft draft : drafts.subList(0, index).reversed()) {
      if (tellsYear(draft) && anniversary.from() - draft.to() <= NEAR) {
        return draft.value().flatMap(Edtf::year);
      }
    }
    return Optional.empty();
  }

  private static boolean tellsYear(Draft draft) {
    return draft.hasYear() || (draft.value().isPresent() && draft.isCounted() && !draft.isYearsAgo()
        && draft.told().is(Field.UNIT, Codes.YEARS));
  }

  private static Optional<Edtf> back(Edtf date, int count) {
    LocalDate day = date.earliest();
    try {
      LocalDate origin = day.withYear(day.getYear() - count);
      return origin.getYear() < 1 ? Optional.empty() : Optional.of(switch (date.precision()) {
        case DAY -> Edtf.day(origin);
        case MONTH -> Edtf.month(origin.getYear(), origin.getMonthValue());
        case SEASON, YEAR, DECADE, CENTURY -> Edtf.year(origin.getYear());
      });
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** "(31/1/1950 - 31/1/2023)": the day and its anniversary, which is no stretch of time. */
  private static boolean isPair(Draft draft) {
    List<Features> parts = draft.match().parts();
    if (draft.value().isEmpty() || draft.match().rule().kind() != Rule.Kind.RANGE || parts.size() != 2
        || !draft.value().get().isInterval()) {
      return false;
    }
    LocalDate first = draft.value().get().earliest();
    LocalDate last = draft.value().get().latest();
    return first.getMonthValue() == last.getMonthValue() && first.getDayOfMonth() == last.getDayOfMonth()
        && first.getYear() < last.getYear();
  }
}
