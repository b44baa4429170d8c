package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.ActorSpan;
import org.chancery.actor.Place;
import org.chancery.actor.World;
import org.chancery.coding.Explanation.Marked;
import org.chancery.coding.Explanation.Miss;
import org.chancery.coding.RoleFinder.Outcome;
import org.chancery.document.Document;
import org.chancery.document.Span;
import org.chancery.language.PhraseTable;
import org.chancery.time.Basis;
import org.chancery.time.DateExpression;

/** Codes one sentence: frames, then parties, then date, place, status and speaker of each. */
final class SentenceCoder {
  private final LanguageRoom room;
  private final Document document;
  private final MarkedSentence sentence;
  private final Discourse discourse;
  private final Clauses clauses;
  private final MentionMaker maker;
  private final ActDates dates;
  private final Echoes echoes;
  private final World world;
  private final Codebook codebook;
  private final boolean explaining;
  private final List<Miss> misses = new ArrayList<>();

  SentenceCoder(LanguageRoom room, World world, Codebook codebook, Document document, MarkedSentence sentence,
      Discourse discourse, boolean explaining) {
    this.explaining = explaining;
    this.room = room;
    this.world = world;
    this.codebook = codebook;
    this.document = document;
    this.sentence = sentence;
    this.discourse = discourse;
    this.clauses = new Clauses(sentence, room.grammar());
    this.echoes = new Echoes(sentence, clauses);
    this.maker = new MentionMaker(world, codebook, sentence.tokens());
    this.dates = new ActDates(sentence, clauses, discourse, document);
  }

  Explanation.Sentence code() {
    if (discourse.person().isEmpty()) {
      seePersons();
    }
    List<Mention> mentions = new ArrayList<>();
    if (!sentence.occurrences().isEmpty()) {
      List<Filled> filled = fill();
      boolean[] anchors = new boolean[sentence.size()];
      filled.forEach(f -> anchors[f.match().anchor()] = true);
      filled.forEach(f -> mentions.addAll(mentions(f, anchors)));
    }
    seePersons();
    mentions.forEach(m -> discourse.tell(m, sentence.sentence().paragraph()));
    return explanation(mentions);
  }

  private List<Mention> mentions(Filled filled, boolean[] anchors) {
    FrameMatch match = filled.match();
    Optional<StatusFinder.Finding> status = match.frame().options().anniversary()
        ? Optional.empty()
        : room.statuses().find(sentence, clauses, match);
    Status is = status.map(StatusFinder.Finding::status).orElse(match.frame().options().status());
    ActDates.Dated dated = dates.date(filled, anchors, is, isLasting(match.frame()));
    MentionMaker.Circumstances circumstances = circumstances(filled, status, is, dated);
    boolean told = circumstances.basis().isPresent() && circumstances.basis().get() != Basis.PUBLISHED;
    if (match.frame().options().dated() && !told) {
      miss(match, "no date of its own");
      return List.of();
    }
    List<Mention> mentions = new ArrayList<>(maker.make(filled, circumstances));
    for (Echoes.Echo echo : filled.targetNode() < 0 ? List.<Echoes.Echo>of() : echoes.behind(filled.targetNode())) {
      mentions.addAll(maker.make(filled.to(echo.target()),
          circumstances(filled, status, is, dates.dated(echo.date()))));
    }
    status.flatMap(room.statuses()::tells)
        .ifPresent(act -> mentions.addAll(maker.make(filled, circumstances.as(act, Status.OCCURRED))));
    return mentions;
  }

  private List<Filled> fill() {
    RoleFinder roles = new RoleFinder(sentence, clauses, room.grammar(), discourse, document.publisher().state(),
        this::isMutual);
    List<Filled> filled = new ArrayList<>();
    for (FrameMatch match : new FrameMatcher(sentence, clauses, room.grammar()).matches(room.frames())) {
      if (filled.stream().anyMatch(f -> f.match().overlaps(match))) {
        continue;
      }
      if (room.frames().isVetoed(match.frame(), sentence.tokens(), sentence.sentence())) {
        miss(match, "the sentence speaks of other matters");
        continue;
      }
      switch (roles.fill(match)) {
        case Outcome.Found(Filled found) -> filled.add(found);
        case Outcome.Missing(String reason) -> miss(match, reason);
      }
    }
    filled.sort((a, b) -> Integer.compare(a.match().firstNode(), b.match().firstNode()));
    return filled;
  }

  private void miss(FrameMatch match, String reason) {
    if (explaining) {
      misses.add(new Miss(match.frame().id(), words(match), reason));
    }
  }

  private boolean isMutual(Frame frame) {
    return frame.options().both() || codebook.mutual(frame.act());
  }

  private boolean isLasting(Frame frame) {
    return codebook.act(frame.act()).map(a -> a.is(Act.Trait.LASTING)).orElse(false);
  }

  private MentionMaker.Circumstances circumstances(Filled filled, Optional<StatusFinder.Finding> status, Status told,
      ActDates.Dated when) {
    FrameMatch match = filled.match();
    List<Reason> reasons = new ArrayList<>(filled.reasons());
    reasons.addFirst(new Reason("act", match.frame().id(), words(match)));
    status.ifPresent(s -> reasons.add(new Reason("status", "words", s.words())));
    boolean onlyThen = told == Status.DENIED && when.onlyThen().isPresent();
    Status is = onlyThen ? Status.OCCURRED : told;
    ActDates.Dated date = onlyThen ? when.onlyThen().get() : when;
    date.value().ifPresent(d -> reasons.add(new Reason("date", date.rule(), date.words())));
    Optional<String> speaker = new SpeakerFinder(sentence, clauses, room.grammar(), discourse).find(match.anchor());
    speaker.ifPresent(s -> reasons.add(new Reason("speaker", "verb-of-saying", s)));
    Map<String, Double> features = Confidence.features(filled, date.basis(), status.isPresent(), speaker.isPresent(),
        sentence.sentence().title());
    double confidence = room.confidence().of(features);
    if (explaining) {
      reasons.add(new Reason("confidence", "model", Confidence.text(features)));
    }
    return new MentionMaker.Circumstances(kind(match), date.value(), date.basis(), date.clash(), place(match), is,
        speaker, confidence, citation(), reasons);
  }

  private String words(FrameMatch match) {
    StringBuilder words = new StringBuilder();
    match.legs().stream().sorted((a, b) -> Integer.compare(a.from(), b.from()))
        .forEach(leg -> words.append(words.isEmpty() ? "" : " … ")
            .append(sentence.tokens().slice(leg.from(), leg.to())));
    return words.toString();
  }

  /** The act with its kind, where words near the frame's own tell it: the nearest before its last word wins. */
  private String kind(FrameMatch match) {
    String act = match.frame().act();
    var table = room.frames().kinds().get(act);
    if (table == null) {
      return act;
    }
    int start = Math.max(clauses.bounds().clauseStart(match.firstNode()), match.firstNode() - 5);
    int end = Math.min(room.grammar().unspaced()
        ? clauses.bounds().sentencePartEnd(match.lastNode())
        : clauses.bounds().clauseEnd(match.lastNode()), match.lastNode() + 6);
    int from = sentence.node(start).from();
    int to = sentence.node(Math.max(match.lastNode(), end - 1)).to();
    int last = match.legs().stream().mapToInt(MarkedSentence.Occurrence::to).max().orElseThrow();
    Optional<String> kind = Optional.empty();
    int at = from;
    while (at < to) {
      var found = table.longest(sentence.tokens(), at, to);
      if (found.isPresent() && (kind.isEmpty() || found.get().to() <= last)) {
        kind = Optional.of(found.get().values().getFirst());
      }
      at = found.map(PhraseTable.Match::to).orElse(at + 1);
    }
    return kind.map(k -> act + "." + k).orElse(act);
  }

  private Optional<Place> place(FrameMatch match) {
    int end = clauses.bounds().clauseEnd(match.lastNode());
    for (int i = match.firstNode(); i < end; i++) {
      Optional<ActorSpan> actor = sentence.node(i).actor();
      if (actor.isPresent() && actor.get().kind() == ActorSpan.Kind.PLACE && clauses.phrases().markerBefore(i) >= 0) {
        return Optional.of(place(actor.get()));
      }
    }
    return Optional.empty();
  }

  private Place place(ActorSpan span) {
    return span.place().flatMap(world::locality)
        .map(l -> new Place(l.name(), Optional.of(l.state()), l.latitude(), l.longitude()))
        .orElseGet(() -> new Place(sentence.tokens().slice(span.from(), span.to()), span.state(), Optional.empty(),
            Optional.empty()));
  }

  private Citation citation() {
    Span span = sentence.tokens().span(sentence.sentence().from(), sentence.sentence().to());
    return new Citation(document.id(), document.url(), document.publisher().name(), document.publisher().state(),
        document.publication().date(), document.language(), span.of(document.text()), span);
  }

  /** Remembers the person whom "he" in the next sentence means: the sentence's subject, else its last person. */
  private void seePersons() {
    Optional<ActorSpan> chief = Optional.empty();
    for (int i = 0; i < sentence.size(); i++) {
      Optional<ActorSpan> actor = sentence.node(i).actor();
      if (actor.isPresent() && actor.get().person().isPresent()
          && (chief.isEmpty() || clauses.phrases().markerBefore(i) < 0
              && clauses.phrases().markerBefore(chiefNode(chief.get())) >= 0)) {
        chief = actor;
      }
    }
    chief.ifPresent(discourse::sawPerson);
  }

  private int chiefNode(ActorSpan span) {
    return sentence.nodeAt(span.from());
  }

  private Explanation.Sentence explanation(List<Mention> mentions) {
    if (!explaining) {
      return new Explanation.Sentence("", List.of(), List.of(), List.of(), mentions, List.of());
    }
    List<Marked<ActorSpan>> actors = new ArrayList<>();
    List<Marked<DateExpression>> told = new ArrayList<>();
    for (Node node : sentence.nodes()) {
      String text = sentence.tokens().slice(node.from(), node.to());
      node.actor().ifPresent(a -> actors.add(new Marked<>(text, a)));
      node.date().ifPresent(d -> told.add(new Marked<>(text, d)));
    }
    return new Explanation.Sentence(sentence.tokens().slice(sentence.sentence().from(), sentence.sentence().to()),
        Explanation.Sentence.surfaces(sentence.tokens(), sentence.sentence()), actors, told, mentions, misses);
  }
}
