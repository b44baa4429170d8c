package org.chancery.actor;

import java.util.List;
import org.chancery.language.Tokens;

/** The offices that one person holds, told one after the other. */
final class OfficeChain {
  private final Scene scene;
  private final Tokens tokens;
  private final Grammar grammar;
  private final TitleReader titles;
  private int limit;
  private boolean headline;

  OfficeChain(Scene scene, Grammar grammar, TitleReader titles) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.grammar = grammar;
    this.titles = titles;
  }

  void enter(int end, boolean capitalsTellNothing) {
    limit = end;
    headline = capitalsTellNothing;
  }

  /** Joins the offices that follow: "general secretary of A, president of B and chairman of C". */
  void read(Title title) {
    while (!title.possessive && !title.pair) {
      int i = title.to;
      if (scene.mark(i, limit, grammar.commas()) || scene.mark(i, limit, grammar.listing())) {
        i++;
      }
      if (i < limit && scene.is(i, Role.AND)) {
        i++;
      }
      if (i >= limit || scene.is(i, Role.ARTICLE) || (i == title.to && !isRank(i))) {
        return;
      }
      Title next = titles.read(i, limit, !title.states.isEmpty());
      if (next == null || !next.isOffice() || next.pair || next.plural != title.plural
          || !compatible(title.states, next.states)) {
        return;
      }
      join(title, next);
    }
  }

  /** Whether an office with a capital follows another at once: "chief of staff Admiral". */
  private boolean isRank(int i) {
    return scene.is(i, Role.OFFICE) && !scene.unspaced(i) && tokens.capitalised(i) && !headline;
  }

  private static void join(Title title, Title next) {
    title.offices.addAll(next.offices);
    title.officeHeads.addAll(next.officeHeads);
    title.to = next.to;
    title.possessive = next.possessive;
    title.states = title.states.isEmpty() ? next.states : title.states;
    title.sector = title.sector.isEmpty() ? next.sector : title.sector;
    title.host = title.host.isEmpty() ? next.host : title.host;
  }

  static boolean compatible(List<String> some, List<String> others) {
    return some.isEmpty() || others.isEmpty() || some.equals(others) || some.getFirst().startsWith("IGO:")
        || others.getFirst().startsWith("IGO:");
  }

  /** Whether the last office has no complement, which would tell whose it is: "foreign minister". */
  boolean endsWithNoun(Title title) {
    Atom noun = title.officeHeads.isEmpty() ? null : scene.at(title.officeHeads.getLast());
    return noun != null && noun.to() == title.offices.getLast();
  }

  /** What all forms of an office's noun share, so that an office is known again. */
  String key(int officeHead) {
    Atom atom = scene.at(officeHead);
    if (atom == null) {
      return tokens.folded(officeHead);
    }
    Entry entry = atom.is(Role.OFFICE) ? atom.entry(Role.OFFICE) : atom.entries().getFirst();
    return entry.id().isEmpty() ? tokens.folded(officeHead) : entry.id();
  }
}
