package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.ActorSpan;
import org.chancery.actor.World;
import org.chancery.coding.Discourse.Told;
import org.chancery.coding.Explanation.Marked;
import org.chancery.coding.Explanation.Miss;
import org.chancery.coding.RoleFinder.Outcome;
import org.chancery.document.Document;
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
  private final CircumstanceFinder circumstances;
  private final Echoes echoes;
  private final Recollection recollection;
  private final Protagonist protagonist;
  private final Attendance attendance;
  private final Codebook codebook;
  private final boolean explaining;
  private boolean awaiting;
  private final List<Miss> misses = new ArrayList<>();

  SentenceCoder(LanguageRoom room, World world, Codebook codebook, Document document, MarkedSentence sentence,
      Discourse discourse, boolean explaining) {
    this.explaining = explaining;
    this.room = room;
    this.codebook = codebook;
    this.document = document;
    this.sentence = sentence;
    this.discourse = discourse;
    this.clauses = new Clauses(sentence, room.grammar());
    this.attendance = new Attendance(sentence, clauses, room.grammar());
    this.echoes = new Echoes(sentence, clauses);
    this.recollection = new Recollection(sentence, room.grammar(), discourse);
    this.protagonist = new Protagonist(sentence, clauses);
    this.maker = new MentionMaker(world, codebook, sentence.tokens());
    this.circumstances = new CircumstanceFinder(room, world, codebook, document, sentence, discourse, clauses,
        explaining);
  }

  Explanation.Sentence code() {
    if (discourse.person().isEmpty()) {
      protagonist.tell(discourse);
    }
    List<Mention> mentions = new ArrayList<>(listed());
    Optional<Attendance.Joined> joined = attendance.joined(discourse);
    if (!sentence.occurrences().isEmpty()) {
      List<Filled> filled = fill();
      boolean[] anchors = new boolean[sentence.size()];
      filled.forEach(f -> anchors[f.match().anchor()] = true);
      List<Told> told = new ArrayList<>();
      filled.forEach(f -> mentions.addAll(mentions(f, anchors, told)));
      told.forEach(discourse::tell);
    }
    joined.ifPresent(j -> mentions.addAll(attended(j, mentions)));
    protagonist.tell(discourse);
    return explanation(mentions);
  }

  /** The act told before, now with those of whom this sentence says that they had a part in it. */
  private List<Mention> attended(Attendance.Joined joined, List<Mention> here) {
    Told before = joined.before();
    if (here.stream().anyMatch(m -> Act.family(m.act()).equals(Act.family(before.act())))) {
      return List.of();
    }
    discourse.amend(before, before.as(joined.filled()));
    MentionMaker.Circumstances again = before.circumstances().from(circumstances.citation())
        .because(new Reason("act", "attendance", joined.words()));
    return maker.make(joined.filled(), again, before.apart());
  }

  /** The acts of those whom a list names as the doers of what was told before: "Among them were …". */
  private List<Mention> listed() {
    Optional<Discourse.Pending> pending = discourse.pending();
    if (pending.isEmpty()) {
      return List.of();
    }
    List<Filled.Side> doers = new Roll(sentence, clauses, room.grammar()).doers();
    Set<String> known = Set.copyOf(pending.get().target().stream().map(Filled.Side::state).toList());
    List<Filled.Side> others = doers.stream().filter(d -> !known.contains(d.state())).toList();
    if (others.isEmpty()) {
      return List.of();
    }
    discourse.await(Optional.empty());
    Filled filled = new Filled(pending.get().match(), others, pending.get().target(),
        List.of(new Reason("source", "list", "named in a list of those who did it")), Optional.empty(), -1);
    MentionMaker.Circumstances theirs = pending.get().circumstances().from(circumstances.citation());
    discourse.tell(told(filled, theirs));
    return maker.make(filled, theirs, true);
  }

  private List<Mention> mentions(Filled found, boolean[] anchors, List<Told> told) {
    Filled filled = recollection.of(attendance.enrich(found, discourse));
    MentionMaker.Circumstances all = circumstances.find(filled, anchors);
    if (filled.recalls().flatMap(Told::date).filter(d -> all.date().filter(d::compatible).isEmpty()).isPresent()) {
      return mentions(found, all, told);
    }
    return mentions(filled, all, told);
  }

  private List<Mention> mentions(Filled filled, MentionMaker.Circumstances all, List<Told> told) {
    Frame.Options options = filled.match().frame().options();
    boolean dated = all.basis().isPresent() && all.basis().get() != Basis.PUBLISHED
        && all.reasons().stream().noneMatch(r -> r.rule().equals(ActDates.LEAD));
    if (options.dated() && !dated) {
      miss(filled.match(), "no date of its own");
      return List.of();
    }
    if (options.news() && !dated && !discourse.lead().isTop(sentence.sentence()) && !isReport(filled.match(), all)) {
      miss(filled.match(), "neither dated nor at the top of the news");
      return List.of();
    }
    boolean meant = clauses.isInfinitive(filled.match().anchor()) && circumstances.told(all).isEmpty();
    if (meant && codebook.nearest(all.act()).plover().quad() > 2) {
      miss(filled.match(), "only meant to be done");
      return List.of();
    }
    if (options.fresh() && !circumstances.isFresh(all)) {
      miss(filled.match(), "no news");
      return List.of();
    }
    told.add(told(filled, all));
    List<Mention> mentions = new ArrayList<>(maker.make(filled, all, isApart(filled)));
    for (Echoes.Echo echo : filled.targetNode() < 0 ? List.<Echoes.Echo>of() : echoes.behind(filled.targetNode())) {
      mentions.addAll(maker.make(filled.to(echo.target()), circumstances.again(all, echo.date()), isApart(filled)));
    }
    circumstances.told(all)
        .ifPresent(act -> mentions.addAll(maker.make(filled, all.as(act, Status.OCCURRED), isApart(filled))));
    return mentions;
  }

  /** "Met separately with …": with each alone. */
  private boolean isApart(Filled filled) {
    return filled.recalls().map(Told::apart).orElseGet(() -> isApart(filled.match()));
  }

  private boolean isApart(FrameMatch match) {
    if (match.frame().options().apart()) {
      return true;
    }
    int end = clauses.bounds().clauseEnd(match.lastNode());
    for (int i = match.firstNode(); i < end; i++) {
      if (room.grammar().distributive().contains(sentence.node(i).text())) {
        return true;
      }
    }
    return false;
  }

  /** A past tense in an article that tells its day reports; a present tense comments. */
  private boolean isReport(FrameMatch match, MentionMaker.Circumstances all) {
    Node anchor = sentence.node(match.anchor());
    return all.basis().filter(Basis.CONTEXT::equals).isPresent() && !match.frame().nominal()
        && clauses.verbs().isFinite(match.anchor()) && anchor.hasForm(Form.PAST);
  }

  private Told told(Filled filled, MentionMaker.Circumstances all) {
    Optional<Act> act = codebook.act(all.act());
    return new Told(filled, all.act(),
        act.map(Act::symmetric).orElse(false) && !filled.match().frame().options().apart(),
        act.map(a -> a.is(Act.Trait.TRAVEL)).orElse(false), isApart(filled), all.date(),
        sentence.sentence().paragraph(), all);
  }

  private List<Filled> fill() {
    List<FrameMatch> matches = new FrameMatcher(sentence, clauses, room.grammar()).matches(room.frames());
    if (matches.isEmpty()) {
      return List.of();
    }
    RoleFinder roles = new RoleFinder(sentence, clauses, room.grammar(), discourse, document.publisher().state(),
        this::isMutual, f -> has(f, Act.Trait.OFFICIAL), f -> has(f, Act.Trait.TRAVEL));
    List<Filled> filled = new ArrayList<>();
    for (FrameMatch match : matches) {
      if (filled.stream().anyMatch(f -> f.match().overlaps(match))) {
        continue;
      }
      if (room.frames().isVetoed(match.frame(), sentence.tokens(), sentence.sentence())) {
        miss(match, "the sentence speaks of other matters");
        continue;
      }
      switch (roles.fill(match)) {
        case Outcome.Found(Filled found) -> filled.add(found);
        case Outcome.Unnamed(Filled half) -> await(half);
        case Outcome.Missing(String reason) -> miss(match, reason);
      }
    }
    filled.sort((a, b) -> Integer.compare(a.match().firstNode(), b.match().firstNode()));
    return filled.stream().filter(f -> filled.stream().noneMatch(g -> isPartOf(f, g))).toList();
  }

  /**
   * Whether {@code one} is told only as the purpose of {@code other} ("gave a reception to mark …") or as the way to it
   * ("called at the embassy to express …"), so that both are one act.
   */
  private boolean isPartOf(Filled one, Filled other) {
    boolean after = one.match().anchor() > other.match().anchor();
    int later = after ? one.match().anchor() : other.match().anchor();
    if (one.equals(other) || !clauses.isInfinitive(later) || !stateSet(one.source()).equals(stateSet(other.source()))) {
      return false;
    }
    return after
        ? Act.family(one.match().frame().act()).equals(Act.family(other.match().frame().act()))
        : one.match().frame().options().means() && stateSet(one.target()).equals(stateSet(other.target()));
  }

  private static Set<String> stateSet(List<Filled.Side> sides) {
    return Set.copyOf(sides.stream().map(Filled.Side::state).toList());
  }

  private void await(Filled half) {
    miss(half.match(), "those who do it are not named yet");
    if (awaiting) {
      return;
    }
    awaiting = true;
    discourse.await(Optional.of(new Discourse.Pending(half.match(), half.target(),
        circumstances.find(half, new boolean[sentence.size()]))));
  }

  private void miss(FrameMatch match, String reason) {
    if (explaining) {
      misses.add(new Miss(match.frame().id(), sentence.words(match), reason));
    }
  }

  private boolean isMutual(Frame frame) {
    return frame.options().both() || codebook.mutual(frame.act());
  }

  private boolean has(Frame frame, Act.Trait trait) {
    return codebook.act(frame.act()).map(a -> a.is(trait)).orElse(false);
  }

  private Explanation.Sentence explanation(List<Mention> mentions) {
    if (!explaining) {
      return new Explanation.Sentence("", List.of(), List.of(), List.of(), mentions, List.of());
    }
    List<Marked<ActorSpan>> actors = new ArrayList<>();
    List<Marked<DateExpression>> dates = new ArrayList<>();
    for (Node node : sentence.nodes()) {
      String text = sentence.tokens().slice(node.from(), node.to());
      node.actor().ifPresent(a -> actors.add(new Marked<>(text, a)));
      node.date().ifPresent(d -> dates.add(new Marked<>(text, d)));
    }
    return new Explanation.Sentence(sentence.tokens().slice(sentence.sentence().from(), sentence.sentence().to()),
        Explanation.Sentence.surfaces(sentence.tokens(), sentence.sentence()), actors, dates, mentions, misses);
  }
}
