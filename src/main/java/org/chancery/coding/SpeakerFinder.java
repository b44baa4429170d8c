package org.chancery.coding;

import java.util.Optional;
import org.chancery.actor.ActorSpan;

/** Finds who is said to have said a sentence's words: a verb of saying with its subject, or "according to". */
final class SpeakerFinder {
  private final MarkedSentence sentence;
  private final Clauses clauses;
  private final Grammar grammar;
  private final Discourse discourse;

  SpeakerFinder(MarkedSentence sentence, Clauses clauses, Grammar grammar, Discourse discourse) {
    this.sentence = sentence;
    this.clauses = clauses;
    this.grammar = grammar;
    this.discourse = discourse;
  }

  /** The speaker to whom the words at {@code node} are attributed. */
  Optional<String> find(int node) {
    for (int i = 0; i < sentence.size(); i++) {
      if (i != node && isSpeech(i) && (i > node ? isTag(i, node) : complements(i, node))) {
        int subject = clauses.subject(i);
        int speaker = subject >= 0 ? subject : i > node ? clauses.object(i) : -1;
        if (speaker >= 0 && speaker != node) {
          return Optional.of(name(sentence.node(speaker).actor().get()));
        }
      }
    }
    return byPhrase();
  }

  private Optional<String> byPhrase() {
    for (int i = 0; i + 1 < sentence.size(); i++) {
      int token = sentence.node(i).from();
      var phrase = grammar.attributions().longest(sentence.tokens(), token, sentence.sentence().to());
      if (phrase.isPresent() && phrase.get().to() < sentence.sentence().to()) {
        int next = sentence.nodeAt(phrase.get().to());
        while (next < sentence.size() && sentence.node(next).is(Function.DETERMINER)) {
          next++;
        }
        if (next < sentence.size() && sentence.node(next).isActor()) {
          return Optional.of(name(sentence.node(next).actor().get()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean isSpeech(int i) {
    return clauses.verbs().isVerb(i)
        && grammar.isSpeech(sentence.node(i));
  }

  /** "…, he said." at the end of the sentence. */
  private boolean isTag(int verb, int node) {
    if (verb + 1 < sentence.size() && sentence.node(verb + 1).is(Function.COMPLEMENT)) {
      return false;
    }
    for (int i = verb + 1; i < sentence.size(); i++) {
      if (clauses.verbs().isFinite(i)) {
        return false;
      }
    }
    for (int i = node; i < verb; i++) {
      if (sentence.node(i).is(Function.SUBORDINATOR) && !sentence.node(i).is(Function.PREPOSITION)) {
        return false;
      }
    }
    for (int i = node; i < verb; i++) {
      if (sentence.node(i).isPause()) {
        return true;
      }
    }
    return false;
  }

  private boolean complements(int verb, int node) {
    int next = verb + 1;
    while (next < sentence.size() && (sentence.node(next).is(Function.ADVERB) || sentence.node(next).isDate())) {
      next++;
    }
    if (next >= sentence.size()) {
      return false;
    }
    Node after = sentence.node(next);
    return after.is(Function.COMPLEMENT) || after.isStop() || after.isComma() || grammar.unspaced()
        || after.isActor() && clauses.bounds().clauseStart(node) <= next && !clauses.verbs().isVerb(node)
        || after.isActor() && clauses.subject(node) == next;
  }

  private String name(ActorSpan actor) {
    if (actor.kind() == ActorSpan.Kind.PRONOUN && discourse.person().isPresent()) {
      return discourse.person().get().person().orElse("");
    }
    return actor.person().orElseGet(() -> sentence.tokens().slice(actor.from(), actor.to()));
  }
}
