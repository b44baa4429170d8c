package org.chancery.coding;

import java.util.Optional;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.time.Basis;
import org.chancery.time.DateExpression;
import org.chancery.time.Edtf;

/**
 * Dates an act: by its own sentence, else by an earlier act that it is part of, else, for fresh news only, by the date
 * of publication.
 */
final class ActDates {
  private static final int FRESH_DAYS = 45;
  private static final int REACH = 3;

  private final MarkedSentence sentence;
  private final DateFinder finder;
  private final Discourse discourse;
  private final Document document;

  ActDates(MarkedSentence sentence, Clauses clauses, Discourse discourse, Document document) {
    this.sentence = sentence;
    this.finder = new DateFinder(sentence, clauses);
    this.discourse = discourse;
    this.document = document;
  }

  /** A date with the way it was found. */
  record Dated(Optional<Edtf> value, Optional<Basis> basis, Optional<Edtf> clash, String rule, String words) {
    private static final String OPEN = "../";

    /** The end of an open stretch: what was not done until that day was done on it. Empty for any other date. */
    Optional<Dated> onlyThen() {
      return value.map(Edtf::toString).filter(v -> v.startsWith(OPEN) && v.length() > OPEN.length())
          .map(v -> new Dated(Optional.of(Edtf.parse(v.substring(OPEN.length()))), basis, clash, rule, words));
    }

    static final Dated NONE = new Dated(Optional.empty(), Optional.empty(), Optional.empty(), "", "");
  }

  Dated date(Filled filled, boolean[] anchors, Status status, boolean lasting) {
    Optional<DateExpression> told = finder.find(filled.match(), anchors, lasting);
    if (told.isPresent()) {
      return dated(told.get());
    }
    if (filled.match().frame().options().undated()) {
      return Dated.NONE;
    }
    return inherited(filled).or(() -> published(status)).orElse(Dated.NONE);
  }

  /** What a date expression of the sentence tells. */
  Dated dated(DateExpression date) {
    return new Dated(Optional.of(date.value()), Optional.of(date.basis()), date.clash(), date.rule(),
        sentence.tokens().slice(date.from(), date.to()));
  }

  private Optional<Dated> inherited(Filled filled) {
    int paragraph = sentence.sentence().paragraph();
    boolean title = sentence.sentence().title();
    String family = Act.family(filled.match().frame().act());
    Optional<Discourse.Told> same = title
        ? discourse.last(family, filled.states(), paragraph, Integer.MAX_VALUE)
        : Optional.empty();
    return same.or(() -> filled.match().frame().options().within()
        .flatMap(f -> discourse.last(f, filled.states(), paragraph, REACH)))
        .or(() -> filled.match().frame().nominal() && !title
            ? discourse.last("", filled.states(), paragraph, 1)
            : Optional.empty())
        .flatMap(Discourse.Told::date)
        .map(d -> new Dated(Optional.of(d), Optional.of(Basis.CONTEXT), Optional.empty(), "context",
            "date of an act told before"));
  }

  /** News without a date of its own happened about when it was published, unless its text looks back. */
  private Optional<Dated> published(Status status) {
    Publication publication = document.publication();
    boolean took = status == Status.OCCURRED || status == Status.ONGOING;
    if (!took || publication.date().isEmpty() || publication.origin() == Publication.Origin.INFERRED) {
      return Optional.empty();
    }
    Edtf day = Edtf.parse(publication.date().get());
    if (!day.isSingle() || discourse.looksBackFrom(day.earliest().minusDays(FRESH_DAYS))) {
      return Optional.empty();
    }
    return Optional.of(new Dated(Optional.of(day), Optional.of(Basis.PUBLISHED), Optional.empty(), "published",
        publication.date().get()));
  }
}
