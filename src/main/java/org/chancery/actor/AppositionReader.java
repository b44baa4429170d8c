package org.chancery.actor;

import java.util.List;
import org.chancery.actor.ActorSpan.Form;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/** Joins to a person's name the offices that stand behind it, and writes offices into draft and roster. */
final class AppositionReader {
  private final Scene scene;
  private final Tokens tokens;
  private final Grammar grammar;
  private final TitleReader titles;
  private final NameReader names;
  private final OfficeChain chain;
  private final Roster roster;
  private int limit;
  /** Whether what stands before the name only leads up to the sentence: "After talks with X, the president …". */
  private boolean fronted;

  AppositionReader(Scene scene, Grammar grammar, TitleReader titles, NameReader names, OfficeChain chain,
      Roster roster) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.grammar = grammar;
    this.titles = titles;
    this.names = names;
    this.chain = chain;
    this.roster = roster;
  }

  void enter(int end) {
    limit = end;
  }

  /** Tells whether words without an actor stand before the phrase that is read next. */
  void fronted(boolean is) {
    fronted = is;
  }

  /** Joins the offices after a name: ", general secretary of A and president of B"; and "of Vietnam". */
  Draft read(Draft draft, Name name) {
    if (draft.form == Form.POSSESSIVE) {
      return draft;
    }
    Title appositive = appositive(draft.to, states(draft), draft.person);
    Title title = appositive == null ? serving(draft.to) : appositive;
    if (title != null && OfficeChain.compatible(states(draft), title.states)) {
      return attach(draft, name, title);
    }
    Atom of = draft.to < limit ? scene.at(draft.to) : null;
    if (of != null && of.is(Role.OF)) {
      Title owner = titles.read(of.to(), limit);
      boolean state = owner != null && (owner.role == Role.STATE || owner.isBody());
      List<String> states = states(draft);
      if (owner != null && state && (states.isEmpty() || states.equals(owner.states))) {
        return attach(draft, name, owner);
      }
    }
    return draft;
  }

  static List<String> states(Draft draft) {
    return draft.states.isEmpty() && draft.person != null ? draft.person.states : draft.states;
  }

  Draft attach(Draft draft, Name name, Title title) {
    draft.to = title.to;
    draft.form = title.possessive ? Form.POSSESSIVE : Form.PLAIN;
    if (draft.states.isEmpty()) {
      draft.states = title.states;
    }
    if (name.person().states.isEmpty()) {
      name.person().states = title.states;
    }
    give(draft, name.person(), title);
    return draft;
  }

  /** The chain of offices in apposition at {@code from}, null where none stands there. */
  @Nullable
  Title appositive(int from, List<String> states, @Nullable RosterPerson who) {
    if (from >= limit) {
      return null;
    }
    boolean comma = scene.mark(from, limit, grammar.commas()) || scene.mark(from, limit, "(");
    int i = comma ? from + 1 : from;
    Atom also = i < limit ? scene.at(i) : null;
    if (also != null && also.is(Role.ALSO)) {
      i = also.to();
      comma = true;
    }
    if (i >= limit || (!comma && !scene.unspaced(i))) {
      return null;
    }
    Title title = titles.read(i, limit);
    if (title == null || !title.isOffice() || title.pair || !OfficeChain.compatible(states, title.states)
        || (!comma && !title.states.isEmpty())) {
      return null;
    }
    chain.read(title);
    return names.free(title.to, limit) && !isAnother(title, who) ? title : null;
  }

  /** Whether "the president" behind a name begins a new part of the sentence, which speaks of somebody else. */
  private boolean isAnother(Title title, @Nullable RosterPerson who) {
    if (!title.definite || title.to >= limit || tokens.kind(title.to) == Tokens.Kind.MARK) {
      return false;
    }
    RosterPerson holder = title.states.isEmpty() ? roster.holder(chain.offices(title), List.of()) : null;
    return fronted || (holder != null && holder != who);
  }

  /** "[X Y] as ambassador": the office that a name is told to serve in. */
  @Nullable
  Title serving(int from) {
    if (from >= limit || !isAs(from)) {
      return null;
    }
    Title title = titles.read(from + 1, limit);
    return title == null || !title.isOffice() || title.pair || title.plural ? null : title;
  }

  boolean isAs(int i) {
    Atom atom = scene.at(i);
    return atom != null && atom.is(Role.AS);
  }

  /** Writes the offices of a title into a draft and into the roster. */
  void give(Draft draft, @Nullable RosterPerson person, Title title) {
    for (int i = 0; i + 1 < title.offices.size(); i += 2) {
      draft.offices.add(tokens.slice(title.offices.get(i), title.offices.get(i + 1)));
    }
    if (person != null) {
      person.official |= title.role == Role.OFFICE && !title.sector.isEmpty() && chain.endsWithNoun(title);
      for (Office office : chain.offices(title)) {
        if (!person.offices.contains(office)) {
          person.offices.add(office);
        }
      }
    }
    draft.sector = draft.sector.isEmpty() ? title.sector : draft.sector;
    draft.host = draft.host.isEmpty() ? title.host : draft.host;
  }
}
