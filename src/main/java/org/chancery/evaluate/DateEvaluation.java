package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.document.Span;
import org.chancery.time.Edtf;

/**
 * How well the dates of articles were read, against the time expressions that annotators marked there.
 *
 * <p>TIMEX2 marks more than dates: durations ("for three years"), sets ("every day"), "now" and "recently", times
 * without a value ("this period"). Chancery reads dates and gives none of these. So there are two counts: over the
 * expressions that have a date for value ({@link Timex#date}), and over all that is marked. In both a date that was
 * read where none of the counted expressions stands is spurious, so that a duration read as a date is an error.
 *
 * <p>Each end of a range and each member of a list is a date of its own, as TIMEX2 marks them. Values are compared as
 * {@link TimexValue} tells: {@code VAL} alone, as evaluations of taggers do.
 *
 * @param dates scores over the expressions that have a date for value
 * @param all scores over all expressions
 * @param articles scores over the expressions with a date for value, by name of the article
 * @param slips what was missed, spurious, or of another span or value, of those with a date for value
 */
public record DateEvaluation(DateScores dates, DateScores all, Map<String, DateScores> articles, List<Slip> slips) {
  /** What kind of slip. */
  public enum Kind {
    /** No date was read there. */
    MISSED,
    /** A date was read where none is. */
    SPURIOUS,
    /** Another value. */
    VALUE,
    /** The right value, but it begins or ends elsewhere. */
    SPAN
  }

  /**
   * What was not read as it is marked.
   *
   * @param article name of the article
   * @param kind what is wrong
   * @param gold what is marked
   * @param read what was read
   * @param context the text around
   */
  public record Slip(String article, Kind kind, Optional<Timex> gold, Optional<DatedSpan> read, String context) {}

  /** Compares what {@code reader} finds in a text of a date of publication with what is marked. */
  public static DateEvaluation of(List<TimexArticle> articles, Reader reader) {
    DateScores dates = DateScores.NONE;
    DateScores all = DateScores.NONE;
    Map<String, DateScores> byArticle = new LinkedHashMap<>();
    List<Slip> slips = new ArrayList<>();
    for (TimexArticle article : articles) {
      List<DatedSpan> read = reader.read(article.text(), article.published());
      DateMatching whole = DateMatching.of(article.expressions(), read);
      DateMatching dated = DateMatching.of(
          article.expressions().stream().filter(timex -> timex.date().isPresent()).toList(), read);
      DateScores scores = DateScores.of(dated);
      dates = dates.plus(scores);
      all = all.plus(DateScores.of(whole));
      byArticle.merge(article.name(), scores, DateScores::plus);
      slips.addAll(slips(article, dated));
    }
    return new DateEvaluation(dates, all, byArticle, List.copyOf(slips));
  }

  /** Reads the single dates of a text. */
  public interface Reader {
    /** The dates in the order of the text. */
    List<DatedSpan> read(String text, Optional<Edtf> published);
  }

  private static List<Slip> slips(TimexArticle article, DateMatching matching) {
    List<Slip> slips = new ArrayList<>();
    Function<Span, String> context = span -> around(article.text(), span);
    matching.missed().forEach(gold -> slips.add(new Slip(article.name(), Kind.MISSED, Optional.of(gold),
        Optional.empty(), context.apply(gold.span()))));
    matching.spurious().forEach(read -> slips.add(new Slip(article.name(), Kind.SPURIOUS, Optional.empty(),
        Optional.of(read), context.apply(read.span()))));
    matching.pairs().stream().filter(pair -> !pair.isRight() || !pair.isExact())
        .forEach(pair -> slips.add(new Slip(article.name(), pair.isRight() ? Kind.SPAN : Kind.VALUE,
            Optional.of(pair.gold()), Optional.of(pair.read()), context.apply(pair.gold().span()))));
    slips.sort(Comparator.comparingInt(slip -> slip.gold().map(Timex::span)
        .or(() -> slip.read().map(DatedSpan::span)).map(Span::begin).orElse(0)));
    return slips;
  }

  private static String around(String text, Span span) {
    int from = Math.max(0, span.begin() - 40);
    int to = Math.min(text.length(), span.end() + 25);
    return (text.substring(from, span.begin()) + "[" + text.substring(span.begin(), span.end()) + "]"
        + text.substring(span.end(), to)).replace('\n', ' ');
  }
}
