package org.chancery.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.ActorSpan;
import org.chancery.time.DateExpression;

/**
 * A piece of a marked sentence: an actor, a date, a word that the grammar knows, or any other token.
 *
 * @param from its first token
 * @param to the token after its last
 * @param actor the actor it is
 * @param date the date it is
 * @param functions what it does as a function word
 * @param words what it may be as a verb or noun
 * @param text the word as looked up; empty for actors and dates
 */
record Node(int from, int to, Optional<ActorSpan> actor, Optional<DateExpression> date, Set<Function> functions,
    List<Word> words, String text) {

  boolean isActor() {
    return actor.isPresent();
  }

  boolean isDate() {
    return date.isPresent();
  }

  boolean is(Function function) {
    return functions.contains(function);
  }

  /** Whether it opens a noun phrase without being its head: "the", "his". */
  boolean opensPhrase() {
    return is(Function.DETERMINER) || actor.isPresent() && actor.get().kind() == ActorSpan.Kind.PRONOUN
        && actor.get().form() == ActorSpan.Form.POSSESSIVE;
  }

  boolean isComma() {
    return text.equals(",") || text.equals("、") || text.equals("，") || text.equals("،");
  }

  /** Whether it ends a clause by itself: semicolon, colon, sentence end, dash between spaces. */
  boolean isStop() {
    return text.length() == 1 && ";:；：.!?。！？—–".indexOf(text.charAt(0)) >= 0;
  }

  boolean isPause() {
    return isComma() || isStop();
  }

  boolean mayBeVerb() {
    for (Word word : words) {
      if (word.verb()) {
        return true;
      }
    }
    return false;
  }

  boolean mayBeNoun() {
    for (Word word : words) {
      if (!word.verb()) {
        return true;
      }
    }
    return false;
  }

  boolean hasForm(Form form) {
    for (Word word : words) {
      if (word.forms().contains(form)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the node stands beside a clause's parts without being one: adverbs, auxiliaries. */
  boolean isAside() {
    return is(Function.ADVERB) || is(Function.AUXILIARY) || is(Function.BE);
  }
}
