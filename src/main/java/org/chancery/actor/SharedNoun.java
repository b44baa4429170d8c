package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.language.Tokens;

/** Reads one noun with several owners: "the Korean and Lao peoples", "Chinese, Russian and Korean diplomats". */
final class SharedNoun {
  private final Scene scene;
  private final Tokens tokens;
  private final TitleReader titles;
  private boolean headline;

  SharedNoun(Scene scene, TitleReader titles) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.titles = titles;
  }

  void enter(boolean capitalsTellNothing) {
    headline = capitalsTellNothing;
  }

  /** Gives a title that is an adjective only the noun that stands behind the next one. */
  void read(Title first, int limit) {
    if (!first.possessive && (first.role == Role.ADJECTIVE || isAdjective(first))) {
      both(first, limit);
    }
  }

  private void both(Title first, int limit) {
    int i = first.to;
    if (scene.mark(i, limit, ",")) {
      i++;
    }
    if (i < limit && scene.is(i, Role.AND)) {
      i++;
    }
    if (i == first.to || i >= limit || !(scene.is(i, Role.ADJECTIVE) || scene.is(i, Role.STATE))) {
      return;
    }
    Title second = titles.read(i, limit);
    if (second == null || !second.hasHead() || second.possessive || second.states.isEmpty()
        || first.states.isEmpty() || second.states.contains(first.states.getFirst()) || named(second.to, limit)) {
      return;
    }
    List<String> states = new ArrayList<>(first.states);
    states.addAll(second.states);
    first.states = states;
    first.role = second.role;
    first.plural = second.plural;
    first.head = second.head;
    first.to = second.to;
    first.sector = second.sector;
    first.host = second.host;
    first.offices.addAll(second.offices);
    first.officeHeads.addAll(second.officeHeads);
  }

  private boolean isAdjective(Title title) {
    return title.role == Role.STATE && scene.covers(title.head, Role.ADJECTIVE);
  }

  private boolean named(int i, int limit) {
    Atom atom = i < limit ? scene.at(i) : null;
    return i < limit && (atom == null
        ? tokens.kind(i) == Tokens.Kind.WORD && tokens.capitalised(i) && !headline
        : atom.is(Role.PERSON) || atom.is(Role.HONORIFIC));
  }
}
