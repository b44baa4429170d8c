package org.chancery.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.language.Tokens;

/** The abbreviations that a document explains in brackets after a name: "Korea-Asia Association (KAA)". */
final class Abbreviations {
  private final Map<String, Meaning> meanings = new HashMap<>();

  private record Meaning(List<String> states, String sector) {}

  /** Notes that the token at {@code i} abbreviates a body. */
  void define(Tokens tokens, int i, Title title) {
    if (title.isBody() && !title.states.isEmpty()) {
      meanings.putIfAbsent(tokens.surface(i), new Meaning(title.states, title.sector));
    }
  }

  boolean has(Tokens tokens, int i) {
    return !meanings.isEmpty() && tokens.allCapitals(i) && meanings.containsKey(tokens.surface(i));
  }

  /** Gives a title the state and sector of what the token at {@code i} abbreviates. */
  void recall(Tokens tokens, int i, Title title) {
    Meaning meaning = meanings.get(tokens.surface(i));
    if (meaning != null) {
      title.states = meaning.states();
      title.sector = meaning.sector();
    }
  }
}
