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
  /** Name of the rule that dates what is told by the day that its article opens with. */
  static final String LEAD = "lead";
  private static final int REACH = 3;

  private final MarkedSentence sentence;
  private final DateFinder finder;
  private final Discourse discourse;
  private final Document document;

  ActDates(MarkedSentence sentence, Clauses clauses, Grammar grammar, Discourse discourse, Document document) {
    this.sentence = sentence;
    this.finder = new DateFinder(sentence, clauses, grammar);
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
    Optional<DateExpression> told = finder.find(filled.match(), anchors, lasting, took(status));
    if (told.isPresent()) {
      return dated(told.get());
    }
    if (filled.match().frame().options().undated()) {
      return Dated.NONE;
    }
    return inherited(filled).or(() -> ofTheStory(status)).orElse(Dated.NONE);
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
        : filled.recalls().filter(t -> t.date().isPresent());
    return same.or(() -> filled.match().frame().options().within()
        .flatMap(f -> discourse.last(f, filled.states(), paragraph, REACH)
            .or(() -> discourse.last("", filled.states(), paragraph, REACH).filter(this::isFresh))))
        .or(() -> filled.match().frame().nominal() && !title
            ? discourse.last("", filled.states(), paragraph, 1)
                .filter(t -> isFresh(t) || Act.family(t.act()).equals(family))
            : Optional.empty())
        .flatMap(Discourse.Told::date)
        .map(d -> context(d, "context", "date of an act told before"));
  }

  private static boolean took(Status status) {
    return status == Status.OCCURRED || status == Status.ONGOING;
  }

  /** Whether an act told before is itself the news, so that what is told beside it may be of the same day. */
  private boolean isFresh(Discourse.Told act) {
    return act.date().filter(this::isFresh).isPresent();
  }

  /** Whether a date lies shortly before publication, or behind it. */
  boolean isFresh(Edtf date) {
    return document.publication().date().map(Edtf::parse)
        .filter(published -> date.earliest().isAfter(published.earliest().minusDays(FRESH_DAYS))).isPresent();
  }

  private static Dated context(Edtf date, String rule, String words) {
    return new Dated(Optional.of(date), Optional.of(Basis.CONTEXT), Optional.empty(), rule, words);
  }

  /**
   * News without a date of its own happened on the day that the article opens with, else about when it was published,
   * unless the text looks back.
   */
  private Optional<Dated> ofTheStory(Status status) {
    Publication publication = document.publication();
    if (!took(status) || publication.date().isEmpty() || publication.origin() == Publication.Origin.INFERRED) {
      return Optional.empty();
    }
    Edtf day = Edtf.parse(publication.date().get());
    if (!day.isSingle() || discourse.looksBackFrom(day.earliest().minusDays(FRESH_DAYS))) {
      return Optional.empty();
    }
    return discourse.lead().day().map(d -> context(d, LEAD, "the day that the article opens with"))
        .or(() -> Optional.of(new Dated(Optional.of(day), Optional.of(Basis.PUBLISHED), Optional.empty(), "published",
            publication.date().get())));
  }
}
