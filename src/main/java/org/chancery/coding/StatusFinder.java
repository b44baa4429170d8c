package org.chancery.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.chancery.language.LanguagePack;
import org.chancery.language.PhraseTable;

/** Tells from the words around an act whether it took place ({@code status} in a pack's {@code grammar.yaml}). */
final class StatusFinder {
  private final PhraseTable<Status> before;
  private final PhraseTable<Status> after;
  private final int reach;

  private StatusFinder(PhraseTable<Status> before, PhraseTable<Status> after, int reach) {
    this.before = before;
    this.after = after;
    this.reach = reach;
  }

  static StatusFinder load(LanguagePack pack) {
    JsonNode yaml = pack.yaml("grammar.yaml").path("status");
    return new StatusFinder(table(pack, yaml.path("before")), table(pack, yaml.path("after")),
        yaml.path("reach").asInt(10));
  }

  private static PhraseTable<Status> table(LanguagePack pack, JsonNode yaml) {
    PhraseTable<Status> table = pack.table();
    Grammar.byKey(yaml, Status.class).forEach((status, words) -> words.forEach(w -> table.add(w, status)));
    return table;
  }

  /** What a sentence says of an act's status, and by which words. */
  record Finding(Status status, String words) {}

  /** The status that words around the frame's first word tell; empty where nothing does. */
  Optional<Finding> find(MarkedSentence sentence, Clauses clauses, FrameMatch match) {
    int first = match.firstNode();
    int start = clauses.clauseStart(first);
    int from = Math.max(sentence.node(Math.max(start, first - reach)).from(), sentence.sentence().from());
    int to = sentence.node(match.anchor()).from();
    Optional<Finding> found = nearest(before, sentence, from, Math.max(from, to), true);
    if (found.isEmpty() && isBareInfinitive(sentence, first)) {
      found = Optional.of(new Finding(Status.PLANNED, sentence.text(first - 1, first + 1)));
    }
    if (found.isPresent()) {
      return found;
    }
    int end = Math.min(clauses.clauseEnd(match.lastNode()), match.lastNode() + reach);
    int afterFrom = sentence.node(match.lastNode()).from();
    int afterTo = sentence.node(Math.max(match.lastNode(), end - 1)).to();
    return nearest(after, sentence, afterFrom, afterTo, false);
  }

  /** A headline's "X to visit Y": an infinitive that hangs on an actor. */
  private static boolean isBareInfinitive(MarkedSentence sentence, int verb) {
    return verb >= 2 && sentence.node(verb - 1).is(Function.INFINITIVE) && sentence.node(verb).hasForm(Form.LEMMA)
        && sentence.node(verb - 2).isActor() && sentence.sentence().title();
  }

  private static Optional<Finding> nearest(PhraseTable<Status> table, MarkedSentence sentence, int from, int to,
      boolean last) {
    Optional<Finding> found = Optional.empty();
    int at = from;
    while (at < to) {
      var match = table.longest(sentence.tokens(), at, to);
      if (match.isPresent()) {
        found = Optional.of(new Finding(match.get().values().getFirst(),
            sentence.tokens().slice(match.get().from(), match.get().to())));
        if (!last) {
          return found;
        }
        at = match.get().to();
      } else {
        at++;
      }
    }
    return found;
  }
}
