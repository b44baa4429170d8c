package org.chancery.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.chancery.language.LanguagePack;
import org.chancery.language.PhraseTable;

/** Tells from the words around an act whether it took place ({@code status} in a pack's {@code grammar.yaml}). */
final class StatusFinder {
  /** How far before its "that" the verb may stand on which a clause hangs, in nodes. */
  private static final int SAYING = 6;

  private final PhraseTable<Status> before;
  private final PhraseTable<Status> after;
  private final PhraseTable<String> tells;
  private final PhraseTable<Status> reported;
  private final int reach;

  private StatusFinder(PhraseTable<Status> before, PhraseTable<Status> after, PhraseTable<String> tells,
      PhraseTable<Status> reported, int reach) {
    this.reported = reported;
    this.tells = tells;
    this.before = before;
    this.after = after;
    this.reach = reach;
  }

  static StatusFinder load(LanguagePack pack) {
    JsonNode yaml = pack.yaml("grammar.yaml").path("status");
    PhraseTable<String> tells = pack.table();
    yaml.path("tells").properties().forEach(e -> Grammar.strings(e.getValue()).forEach(w -> tells.add(w, e.getKey())));
    return new StatusFinder(table(pack, yaml.path("before")), table(pack, yaml.path("after")), tells,
        table(pack, yaml.path("reported")), yaml.path("reach").asInt(10));
  }

  private static PhraseTable<Status> table(LanguagePack pack, JsonNode yaml) {
    PhraseTable<Status> table = pack.table();
    Grammar.byKey(yaml, Status.class).forEach((status, words) -> words.forEach(w -> table.add(w, status)));
    return table;
  }

  /** What a sentence says of an act's status, and by which words. */
  record Finding(Status status, String words) {}

  /** The act that the words of a finding tell themselves: who "threatened to" do something threatened. */
  Optional<String> tells(String words) {
    return tells.get(words).stream().findFirst();
  }

  /** What the words of a finding say where they report what somebody said: "the office said that he would come". */
  Finding reported(Finding found) {
    return reported.get(found.words()).stream().findFirst().map(status -> new Finding(status, found.words()))
        .orElse(found);
  }

  /** The status that words around the frame's first word tell; empty where nothing does. */
  Optional<Finding> find(MarkedSentence sentence, Clauses clauses, FrameMatch match) {
    int first = isRelated(clauses, match) ? clauses.subject(match.anchor()) : match.firstNode();
    int start = clauses.bounds().clauseStart(first);
    start -= start > 0 && sentence.node(start - 1).is(Function.SUBORDINATOR) ? 1 : 0;
    int from = Math.max(sentence.node(Math.max(start, first - reach)).from(), sentence.sentence().from());
    int to = sentence.node(match.anchor()).from();
    Optional<Finding> found = nearest(before, sentence, match, from, Math.max(from, to));
    if (found.isEmpty()) {
      found = saying(sentence, clauses, match, start);
    }
    if (found.isEmpty() && isBareInfinitive(sentence, first)) {
      found = Optional.of(new Finding(Status.PLANNED, sentence.text(first - 1, first + 1)));
    }
    if (found.isPresent()) {
      return found;
    }
    int end = Math.min(clauses.bounds().clauseEnd(match.lastNode()), match.lastNode() + reach);
    while (end < sentence.size() && sentence.node(end - 1).isAside() && sentence.node(end).mayBeVerb()) {
      end++;
    }
    int afterFrom = sentence.node(match.lastNode()).from();
    int afterTo = sentence.node(Math.max(match.lastNode(), end - 1)).to();
    return first(after, sentence, match, afterFrom, afterTo);
  }

  /** Whether the frame's noun stands before the clause about it: "the letter that the king sent". */
  private static boolean isRelated(Clauses clauses, FrameMatch match) {
    int subject = match.frame().nominal() || match.passive() ? -1 : clauses.subject(match.anchor());
    return match.firstNode() < subject && subject < match.anchor();
  }

  /** What the verb says on whose "that" the clause hangs: "denied on Monday that …", "denied reports that …". */
  private Optional<Finding> saying(MarkedSentence sentence, Clauses clauses, FrameMatch match, int start) {
    if (start < 2 || !sentence.node(start - 1).is(Function.COMPLEMENT)) {
      return Optional.empty();
    }
    for (int verb = start - 2; verb >= Math.max(0, start - SAYING) && !sentence.node(verb).isStop(); verb--) {
      if (sentence.node(verb).mayBeVerb()) {
        Optional<Finding> said = first(before, sentence, match, sentence.node(verb).from(), sentence.node(verb).to());
        boolean noun = verb > 0 && clauses.verbs().isFinite(verb - 1); // "denied reports that"
        if (said.isPresent() || (clauses.verbs().isFinite(verb) && !noun)) {
          return said;
        }
      }
    }
    return Optional.empty();
  }

  /** A headline's "X to visit Y": an infinitive that hangs on an actor. */
  private static boolean isBareInfinitive(MarkedSentence sentence, int verb) {
    return verb >= 2 && sentence.node(verb - 1).is(Function.INFINITIVE) && sentence.node(verb).hasForm(Form.LEMMA)
        && sentence.node(verb - 2).isActor() && sentence.sentence().title();
  }

  /** The last finding before {@code to}. */
  private static Optional<Finding> nearest(PhraseTable<Status> table, MarkedSentence sentence, FrameMatch match,
      int from, int to) {
    Optional<Finding> found = Optional.empty();
    Optional<PhraseTable.Match<Status>> next = next(table, sentence, match, from, to);
    while (next.isPresent()) {
      found = next.map(m -> finding(sentence, m));
      next = next(table, sentence, match, next.get().to(), to);
    }
    return found;
  }

  private static Optional<Finding> first(PhraseTable<Status> table, MarkedSentence sentence, FrameMatch match,
      int from, int to) {
    return next(table, sentence, match, from, to).map(m -> finding(sentence, m));
  }

  private static Finding finding(MarkedSentence sentence, PhraseTable.Match<Status> match) {
    return new Finding(match.values().getFirst(), sentence.tokens().slice(match.from(), match.to()));
  }

  private static Optional<PhraseTable.Match<Status>> next(PhraseTable<Status> table, MarkedSentence sentence,
      FrameMatch match, int from, int to) {
    for (int at = from; at < to; at++) {
      var found = table.longest(sentence.tokens(), at, to);
      if (found.isPresent() && isPlain(sentence, match, at)) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether the token is part of neither a date nor an actor ("May" may be a month) nor the frame's own words. */
  private static boolean isPlain(MarkedSentence sentence, FrameMatch match, int token) {
    Node node = sentence.node(sentence.nodeAt(token));
    return !node.isDate() && !node.isActor()
        && match.legs().stream().noneMatch(leg -> leg.from() <= token && token < leg.to());
  }
}
