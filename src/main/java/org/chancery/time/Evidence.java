package org.chancery.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.document.Publication;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/** What a text without a printed date tells of the time when it was written. */
final class Evidence {
  private static final int OPENING = 2;
  /** No press is later; counts beyond it are no sums. */
  private static final int LATEST = 2199;

  private final DateReader reader;
  private final Tokens tokens;
  private final List<Sentence> sentences;
  private final List<DateExpression> told;

  Evidence(DateReader reader, Tokens tokens, List<Sentence> sentences, List<DateExpression> told) {
    this.reader = reader;
    this.tokens = tokens;
    this.sentences = sentences;
    this.told = told;
  }

  /** A count of years beside the date that it counts to, as "64 years ago, in 1958". */
  private record Sum(int year, Edtf event, boolean ago, String words) {}

  /**
   * The year that most counts give; between equals the latest, since a count left over from an earlier writing is
   * too small and none is too great.
   */
  Optional<Publication> arithmetic() {
    int newest = newest().map(LocalDate::getYear).orElse(0);
    List<Sum> sums = sentences.stream().flatMap(sentence -> sums(sentence).stream())
        .filter(sum -> sum.year() >= newest && sum.year() <= LATEST).toList();
    Map<Integer, Long> votes = sums.stream().collect(Collectors.groupingBy(Sum::year, Collectors.counting()));
    return sums.stream()
        .max(Comparator.comparing(Sum::ago)
            .thenComparing(sum -> votes.getOrDefault(sum.year(), 0L))
            .thenComparing(Sum::year))
        .map(sum -> inferred(month(sum).orElse(Edtf.year(sum.year())), sum.words()));
  }

  private List<Sum> sums(Sentence sentence) {
    List<DateExpression> dates = stated(sentence);
    if (dates.isEmpty()) {
      return List.of();
    }
    List<Match> matches = reader.matches(tokens, sentence);
    boolean thisYear = matches.stream().anyMatch(Evidence::isThisYear);
    List<Sum> sums = new ArrayList<>();
    for (Match count : matches) {
      boolean ago = new Draft(count, Optional.empty()).isYearsAgo() && !count.first().has(Field.APPROX);
      if (ago || (count.first().has(Field.ANNIVERSARY) && thisYear)) {
        int years = count.first().get(ago ? Field.COUNT : Field.ANNIVERSARY);
        sums.add(sum(count, years, ago, dates.getFirst()));
      }
    }
    return sums;
  }

  /** The dates of a sentence that name a time within a year, or a stretch. */
  private List<DateExpression> stated(Sentence sentence) {
    int low = 0;
    int high = told.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (told.get(middle).from() < sentence.from()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return told.subList(low, told.size()).stream().takeWhile(d -> d.to() <= sentence.to())
        .filter(d -> d.basis() == Basis.STATED && !d.value().earliest().equals(LocalDate.MIN))
        .filter(d -> d.value().year().isPresent() || d.value().isInterval()).toList();
  }

  private static boolean isThisYear(Match match) {
    Features told = match.first();
    return told.is(Field.UNIT, Codes.YEARS) && told.is(Field.SHIFT, 0) && told.is(Field.ANCHOR, Codes.PUBLISHED);
  }

  private Sum sum(Match count, int years, boolean ago, DateExpression date) {
    int year = date.value().earliest().getYear() + years;
    return new Sum(year, date.value(), ago, "arithmetic: \"" + tokens.slice(count.from(), count.to()) + "\", \""
        + tokens.slice(date.from(), date.to()) + "\", so " + year);
  }

  /** The month that the headline names alone, where the counted event falls in it. */
  private Optional<Edtf> month(Sum sum) {
    LocalDate event = sum.event().earliest();
    boolean named = sum.event().precision().compareTo(Precision.MONTH) <= 0 && sentences.stream()
        .filter(Sentence::title).anyMatch(title -> reader.namesMonth(tokens, title, event.getMonthValue()));
    return named ? Optional.of(Edtf.month(sum.year(), event.getMonthValue())) : Optional.empty();
  }

  /** The newest day that the opening tells, where the rest of the text tells none that is newer. */
  Optional<Publication> opening() {
    Optional<LocalDate> newest = newest();
    List<Sentence> opening = sentences.stream().filter(s -> !s.title()).limit(OPENING).toList();
    return told.stream()
        .filter(d -> d.role() == DateRole.EVENT && d.basis() == Basis.STATED && isDay(d.value()))
        .filter(d -> newest.equals(Optional.of(d.value().latest())))
        .filter(d -> opening.stream().anyMatch(s -> s.from() <= d.from() && d.to() <= s.to()))
        .findFirst()
        .map(d -> inferred(Edtf.day(d.value().latest()),
            "the newest day told, in the opening: \"" + tokens.slice(d.from(), d.to()) + "\""));
  }

  private static boolean isDay(Edtf value) {
    return value.precision() == Precision.DAY && !value.isQualified() && !value.latest().equals(LocalDate.MAX);
  }

  private Optional<LocalDate> newest() {
    return told.stream().filter(d -> d.role() == DateRole.EVENT && !d.value().latest().equals(LocalDate.MAX))
        .filter(d -> d.value().precision().compareTo(Precision.YEAR) <= 0)
        .max(Comparator.comparing((DateExpression d) -> d.value().earliest()))
        .map(d -> d.value().precision() == Precision.DAY ? d.value().latest() : d.value().earliest());
  }

  private static Publication inferred(Edtf date, String reason) {
    return new Publication(Optional.of(date.toString()), Publication.Origin.INFERRED, reason);
  }
}
