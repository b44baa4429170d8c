package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.ActorSpan;
import org.chancery.actor.Place;
import org.chancery.actor.World;
import org.chancery.document.Document;
import org.chancery.document.Span;
import org.chancery.language.PhraseTable;
import org.chancery.time.Basis;
import org.chancery.time.DateExpression;

/** Finds what is to be known of a filled frame beside its parties: kind, date, place, status, speaker, confidence. */
final class CircumstanceFinder {
  private final LanguageRoom room;
  private final World world;
  private final Codebook codebook;
  private final Document document;
  private final MarkedSentence sentence;
  private final Discourse discourse;
  private final Clauses clauses;
  private final ActDates dates;
  private final boolean explaining;

  CircumstanceFinder(LanguageRoom room, World world, Codebook codebook, Document document, MarkedSentence sentence,
      Discourse discourse, Clauses clauses, boolean explaining) {
    this.explaining = explaining;
    this.room = room;
    this.world = world;
    this.codebook = codebook;
    this.document = document;
    this.sentence = sentence;
    this.discourse = discourse;
    this.clauses = clauses;
    this.dates = new ActDates(sentence, clauses, room.grammar(), discourse, document);
  }

  /** {@code anchors} marks the nodes that are anchors of any act of the sentence. */
  MentionMaker.Circumstances find(Filled filled, boolean[] anchors) {
    FrameMatch match = filled.match();
    List<Reason> reasons = new ArrayList<>(filled.reasons());
    reasons.addFirst(new Reason("act", match.frame().id(), sentence.words(match)));
    Optional<StatusFinder.Finding> status = match.frame().options().anniversary()
        ? Optional.empty()
        : room.statuses().find(sentence, clauses, match)
            .map(found -> isSaid(match) ? room.statuses().reported(found) : found);
    status.ifPresent(s -> reasons.add(new Reason("status", "words", s.words())));
    Status is = status.map(StatusFinder.Finding::status).orElse(match.frame().options().status());
    return circumstances(filled, status, is, dates.date(filled, anchors, is, isLasting(match.frame())), reasons);
  }

  /** Whether a verb of saying stands before the act. */
  private boolean isSaid(FrameMatch match) {
    for (int i = 0; i < match.firstNode(); i++) {
      if (clauses.verbs().isFinite(i) && room.grammar().isSpeech(sentence.node(i))) {
        return true;
      }
    }
    return false;
  }

  /** The same act done again on another date that the sentence tells. */
  MentionMaker.Circumstances again(MentionMaker.Circumstances all, DateExpression date) {
    return all.on(date.value());
  }

  /** The act that the words about the status tell themselves, if they do. */
  Optional<String> told(MentionMaker.Circumstances all) {
    return all.reasons().stream().filter(r -> r.field().equals("status"))
        .flatMap(r -> room.statuses().tells(r.text()).stream()).findFirst();
  }

  private MentionMaker.Circumstances circumstances(Filled filled, Optional<StatusFinder.Finding> found, Status status,
      ActDates.Dated told, List<Reason> reasons) {
    FrameMatch match = filled.match();
    Optional<ActDates.Dated> onlyThen = status == Status.DENIED ? told.onlyThen() : Optional.empty();
    Status is = onlyThen.isPresent() ? Status.OCCURRED : status;
    ActDates.Dated dated = onlyThen.orElse(told);
    dated.value().ifPresent(d -> reasons.add(new Reason("date", dated.rule(), dated.words())));
    Optional<String> outlet = new OutletFinder(sentence, clauses, room.grammar(), room.outlets()).find(match.anchor());
    outlet.ifPresent(name -> reasons.add(new Reason(Mention.OUTLET, "attribution", name)));
    Optional<String> speaker = outlet
        .or(() -> new SpeakerFinder(sentence, clauses, room.grammar(), discourse).find(match.anchor()));
    speaker.ifPresent(s -> reasons.add(new Reason("speaker", "verb-of-saying", s)));
    String act = match.frame().nominal() && dated.basis().filter(Basis.CONTEXT::equals).isPresent()
        ? filled.recalls().map(Discourse.Told::act).orElseGet(() -> kind(match))
        : kind(match);
    Map<String, Double> features = Confidence.features(filled, dated.basis(), found.isPresent(), speaker.isPresent(),
        sentence.sentence().title());
    if (explaining) {
      reasons.add(new Reason("confidence", "model", Confidence.text(features)));
    }
    return new MentionMaker.Circumstances(act, dated.value(), dated.basis(), dated.clash(), place(match), is,
        speaker, room.confidence().of(features), citation(), reasons);
  }

  /** Whether an act's date is one of these days. */
  boolean isFresh(MentionMaker.Circumstances act) {
    return act.date().filter(dates::isFresh).isPresent();
  }

  private boolean isLasting(Frame frame) {
    return codebook.act(frame.act()).map(a -> a.is(Act.Trait.LASTING)).orElse(false);
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

  Citation citation() {
    Span span = sentence.tokens().span(sentence.sentence().from(), sentence.sentence().to());
    return new Citation(document.id(), document.url(), document.publisher().name(), document.publisher().state(),
        document.publication().date(), document.language(), span.of(document.text()), span);
  }
}
