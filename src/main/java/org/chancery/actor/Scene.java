package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.language.PhraseTable;
import org.chancery.language.PhraseTable.Match;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/** A document as the tagger sees it: its tokens, and the phrases of the lexicon among them, no two overlapping. */
final class Scene {
  private static final long OFFICES = Role.OFFICE.bit() | Role.ENVOY.bit() | Role.ORGAN.bit() | Role.MISSION.bit()
      | Role.DELEGATION.bit();
  private final Grammar grammar;
  private final Tokens tokens;
  private final @Nullable Atom[] atoms;

  Scene(Grammar grammar, Tokens tokens, List<Sentence> sentences) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.atoms = new @Nullable Atom[tokens.size() + 1];
    sentences.forEach(this::scan);
    sentences.forEach(this::shorts);
  }

  Tokens tokens() {
    return tokens;
  }

  /** The phrase that begins at a token, null where none does. */
  @Nullable
  Atom at(int i) {
    return i < atoms.length ? atoms[i] : null;
  }

  /** Whether a phrase of the lexicon, longer than a character, begins at a token. */
  boolean begins(int i) {
    Atom atom = at(i);
    return atom != null && atom.to() - atom.from() > 1;
  }

  boolean is(int i, Role role) {
    Atom atom = at(i);
    return atom != null && atom.is(role);
  }

  /** Whether a phrase of a role covers a token. */
  boolean covers(int i, Role role) {
    for (int from = i; from >= 0 && from > i - 8; from--) {
      Atom atom = at(from);
      if (atom != null) {
        return atom.to() > i && atom.is(role);
      }
    }
    return false;
  }

  /** Whether one of {@code marks} stands at a token. */
  boolean mark(int i, int limit, String marks) {
    return i < limit && tokens.end(i) - tokens.begin(i) == 1
        && marks.indexOf(tokens.text().charAt(tokens.begin(i))) >= 0;
  }

  /** The last word of a phrase, an abbreviation in brackets passed over. */
  int lastWord(Atom atom) {
    int i = atom.to() - 1;
    while (i > atom.from() && (tokens.kind(i) == Tokens.Kind.MARK || tokens.is(i - 1, '('))) {
      i--;
    }
    return i;
  }

  /** The token after an abbreviation in brackets at {@code i}, "(WPK)"; {@code i} itself where none stands there. */
  int abbreviated(int i, int limit) {
    boolean stands = i + 2 < limit && mark(i, limit, "(\uff08") && tokens.kind(i + 1) == Tokens.Kind.WORD
        && tokens.allCapitals(i + 1) && mark(i + 2, limit, ")\uff09");
    return stands ? i + 3 : i;
  }

  /** Whether a token is of a script that puts no spaces between words. */
  boolean unspaced(int i) {
    return tokens.kind(i) == Tokens.Kind.CHARACTER;
  }

  /** Whether a phrase is joined to the next or to the one before by a hyphen, as in "DPRK-Vietnam". */
  boolean hyphened(Atom atom, int limit) {
    int next = atom.to() + 1;
    boolean after = next < limit && isHyphen(atom.to(), limit) && !tokens.spaceBefore(atom.to())
        && !tokens.spaceBefore(next);
    boolean before = atom.from() > 0 && isHyphen(atom.from() - 1, limit) && !tokens.spaceBefore(atom.from())
        && !covers(atom.from() - 1, Role.MODIFIER);
    return after || before;
  }

  /** Whether a phrase is one of several short forms in a row: 中 in 中朝. */
  boolean paired(Atom atom) {
    return unspaced(atom.from()) && atom.is(Role.ADJECTIVE) && atom.entry(Role.ADJECTIVE).id().equals("pair");
  }

  boolean isHyphen(int i, int limit) {
    return mark(i, limit, "-\u2010\u2011\u2013\u2014\u2212");
  }

  private void scan(Sentence sentence) {
    int i = sentence.from();
    while (i < sentence.to()) {
      Atom atom = longest(i, sentence.to());
      if (atom == null) {
        atom = compound(i);
      } else if (atom.is(Role.PERSON) && runsOn(atom, sentence.to())) {
        atom = null;
      }
      if (atom == null) {
        i++;
      } else {
        atoms[i] = atom;
        i = atom.to();
      }
    }
  }

  /** Whether a listed name is only the beginning of a longer, hyphened one. */
  private boolean runsOn(Atom atom, int limit) {
    int next = atom.to() + 1;
    return next < limit && isHyphen(atom.to(), limit) && !tokens.spaceBefore(atom.to()) && !tokens.spaceBefore(next)
        && tokens.kind(next) == Tokens.Kind.WORD && tokens.capitalised(next);
  }

  private @Nullable Atom longest(int from, int limit) {
    Atom atom = fitting(from, limit);
    if (atom == null || atom.to() - from < 2 || tokens.kind(from) != Tokens.Kind.CHARACTER) {
      return atom;
    }
    Atom shorter = fitting(from, atom.to() - 1);
    if (shorter == null) {
      return atom;
    }
    return reach(shorter.to(), limit) > reach(atom.to(), limit) ? shorter : atom;
  }

  private int reach(int from, int limit) {
    Atom next = from < limit ? fitting(from, limit) : null;
    return next == null || next.to() - from < 2 ? from : next.to();
  }

  private @Nullable Atom fitting(int from, int limit) {
    PhraseTable<Entry> table = grammar.lexicon();
    int end = limit;
    while (end > from) {
      Optional<Match<Entry>> match = table.longest(tokens, from, end);
      if (match.isEmpty()) {
        return null;
      }
      List<Entry> entries = fitting(match.get().values(), from);
      if (!entries.isEmpty()) {
        return Atom.of(from, match.get().to(), entries);
      }
      end = match.get().to() - 1;
    }
    return null;
  }

  private List<Entry> fitting(List<Entry> entries, int from) {
    boolean all = true;
    for (Entry entry : entries) {
      all &= entry.fits(tokens, from);
    }
    if (all) {
      return entries;
    }
    List<Entry> fitting = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.fits(tokens, from)) {
        fitting.add(entry);
      }
    }
    return fitting;
  }

  /** A word that no table has and that ends like an office or organ. */
  private @Nullable Atom compound(int i) {
    if (grammar.heads().isEmpty() || tokens.kind(i) != Tokens.Kind.WORD || tokens.end(i) - tokens.begin(i) < 7) {
      return null;
    }
    for (Grammar.Compound head : grammar.heads()) {
      int at = tokens.end(i) - head.end().length();
      if (at > tokens.begin(i) + 1 && tokens.text().regionMatches(true, at, head.end(), 0, head.end().length())) {
        return Atom.of(i, i + 1, List.of(head.entry()));
      }
    }
    return null;
  }

  /** Keeps short forms only where their company says that they are states. */
  private void shorts(Sentence sentence) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Atom atom = atoms[i];
      if (atom == null || !atom.is(Role.SHORT) || atom.to() - i > 1) {
        continue;
      }
      int end = i + 1;
      while (end < sentence.to() && isShort(end)) {
        end++;
      }
      if (end - i > 2 && mark(i, sentence.to(), grammar.shortWeak())) {
        atoms[i++] = null;
      }
      settle(i, end, sentence);
      i = end - 1;
    }
  }

  private void settle(int from, int end, Sentence sentence) {
    int limit = sentence.to();
    boolean pair = end - from > 1 && (end == limit || mark(end, limit, grammar.pairBefore()));
    boolean alone = end - from == 1 && ((from > sentence.from() && mark(from - 1, limit, grammar.shortAfter()))
        || stands(from, end, limit));
    for (int k = from; k < end; k++) {
      atoms[k] = pair ? state(k, Role.ADJECTIVE) : alone ? state(k, Role.STATE) : null;
    }
  }

  private boolean stands(int from, int end, int limit) {
    Atom next = end < limit ? atoms[end] : null;
    if (next != null && next.is(Role.BLOCK)) {
      return false;
    }
    boolean office = next != null && next.to() - end > 1 && next.isAny(OFFICES);
    return mark(end, limit, grammar.shortBefore()) || (office && !mark(from, limit, grammar.shortWeak()));
  }

  private boolean isShort(int i) {
    Atom atom = atoms[i];
    return atom != null && atom.is(Role.SHORT) && atom.to() == i + 1;
  }

  private @Nullable Atom state(int i, Role role) {
    Atom atom = atoms[i];
    return atom == null
        ? null
        : Atom.of(i, i + 1, atom.states(Role.SHORT).stream()
            .map(code -> Entry.of(role, code, "pair", "")).toList());
  }
}
