package org.chancery.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chancery.document.Document;
import org.chancery.language.Sentence;
import org.chancery.time.DateExpression;
import org.chancery.time.DateRole;
import org.chancery.time.Edtf;
import org.chancery.time.Precision;

/**
 * How an article opens: news tells in its first sentence what happened and when, and what follows without a date of its
 * own, like the headline, is of that day.
 *
 * @param from the first token of the opening sentence, or -1
 * @param day the day that the opening tells, where it lies shortly before publication
 */
record Lead(int from, Optional<Edtf> day) {
  /** Agencies carry items from abroad some days late. */
  private static final int FRESH_DAYS = 14;
  private static final int SENTENCES = 2;

  static Lead find(Document document, List<Sentence> sentences, List<DateExpression> dates) {
    List<Sentence> opening = sentences.stream().filter(s -> !s.title()).limit(SENTENCES).toList();
    Optional<LocalDate> published = document.publication().date().map(Edtf::parse)
        .filter(d -> d.precision() == Precision.DAY && d.isSingle()).map(Edtf::latest);
    int end = opening.isEmpty() ? -1 : opening.getLast().to();
    Optional<Edtf> day = published.flatMap(p -> dates.stream().takeWhile(d -> d.from() < end)
        .filter(d -> opening.stream().anyMatch(s -> s.from() <= d.from() && d.from() < s.to()))
        .filter(d -> d.role() == DateRole.EVENT && d.value().precision() == Precision.DAY && !d.value().isSet())
        .map(DateExpression::value)
        .filter(d -> !d.latest().isAfter(p) && !d.earliest().isBefore(p.minusDays(FRESH_DAYS)))
        .findFirst());
    return new Lead(opening.isEmpty() ? -1 : opening.getFirst().from(), day);
  }

  /** Whether a sentence is the headline or opens the article. */
  boolean isTop(Sentence sentence) {
    return sentence.title() || sentence.from() == from;
  }
}
