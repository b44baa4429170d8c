package org.chancery.actor;

import java.util.List;
import org.chancery.actor.ActorSpan.Form;
import org.chancery.actor.ActorSpan.Kind;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads phrases that name a person or an office: chains of offices, the name beside them, appositions both ways. */
final class PersonReader {
  private final Scene scene;
  private final Tokens tokens;
  private final Grammar grammar;
  private final NameReader names;
  private final OfficeChain chain;
  private final Honorifics honorifics;
  private final AppositionReader appositions;
  private final LeaderReader leaders;
  private final Roster roster;
  private int limit;
  private boolean headline;

  PersonReader(Scene scene, Grammar grammar, TitleReader titles, NameReader names, Roster roster) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.grammar = grammar;
    this.names = names;
    this.chain = new OfficeChain(scene, grammar, titles);
    this.honorifics = new Honorifics(scene);
    this.appositions = new AppositionReader(scene, grammar, titles, names, chain);
    this.leaders = new LeaderReader(scene, titles, this, appositions);
    this.roster = roster;
  }

  void enter(int end, boolean capitalsTellNothing) {
    limit = end;
    headline = capitalsTellNothing;
    chain.enter(end, capitalsTellNothing);
    appositions.enter(end);
    leaders.enter(end);
  }

  LeaderReader leaders() {
    return leaders;
  }

  /** A phrase that begins with a name, honorifics before it, offices after it. */
  @Nullable
  Draft named(int from) {
    int i = honorifics.end(from, limit);
    boolean vouched = i > from;
    Name name = names.known(i, limit, List.of(), vouched, headline);
    if (name == null && vouched && !headline) {
      name = unknown(i, 1, List.of());
    }
    if (name == null) {
      return null;
    }
    return finish(person(from, name, List.of()), name);
  }

  private Draft finish(Draft draft, Name name) {
    Draft other = draft.to < limit ? leaders.sent(draft, name) : null;
    return other == null ? appositions.read(draft, name) : other;
  }

  /** A name that nothing lists, told by the office in apposition to it. */
  @Nullable
  Draft apposed(int from) {
    if (headline || (from > 0 && !tokens.spaceBefore(from) && scene.isHyphen(from - 1, limit))) {
      return null;
    }
    int to = names.unknownEnd(from, limit, 2);
    if (to < 0) {
      return null;
    }
    Title title = scene.mark(to, limit, grammar.commas())
        ? appositions.appositive(to, List.of())
        : appositions.serving(to);
    if (title != null) {
      Name name = names.meet(from, to, title.states);
      return appositions.attach(person(from, name, title.states), name, title);
    }
    return names.hasInitial(from, to) ? person(from, names.meet(from, to, List.of()), List.of()) : null;
  }

  /** A phrase that begins with an office. */
  @Nullable
  Draft office(Title title) {
    leaders.sender(title);
    chain.read(title);
    Name name = title.pair ? null : nameAfter(title);
    if (name != null) {
      Draft draft = person(title.from, name, title.states);
      appositions.give(draft, name.person(), title);
      return title.host.isEmpty() ? finish(draft, name) : draft;
    }
    Draft draft = new Draft(title.pair ? Kind.PAIR : Kind.OFFICE, title.from, title.to, title.head);
    draft.states = title.pair ? List.of() : title.states;
    draft.definite = title.definite;
    draft.form = title.possessive ? Form.POSSESSIVE : Form.PLAIN;
    draft.inferred = title.inferred;
    appositions.give(draft, null, title);
    return draft.kind == Kind.OFFICE && draft.states.isEmpty() ? ownerless(draft, title) : draft;
  }

  /** "The president": the only one who is called so in this document, else nobody's. */
  private @Nullable Draft ownerless(Draft draft, Title title) {
    RosterPerson holder = title.definite ? roster.holder(chain.key(title.officeHeads.getLast()), List.of()) : null;
    if (holder != null) {
      draft.person = holder;
      draft.states = holder.states;
    }
    boolean tells = title.definite && !title.sector.isEmpty() && !title.plural;
    return tells || !draft.states.isEmpty() ? draft : null;
  }

  /** "Vietnam's To Lam": a known name after an owner. */
  @Nullable
  Draft owned(Title owner) {
    if (owner.pair || owner.role == Role.PLACE || owner.role == Role.NATIONALS) {
      return null;
    }
    Name name = names.known(owner.to, limit, owner.states, false, headline);
    boolean same = name != null && (name.person().states.isEmpty() || name.person().states.equals(owner.states));
    return same && name != null ? appositions.read(person(owner.from, name, owner.states), name) : null;
  }

  private @Nullable Name nameAfter(Title title) {
    if (title.possessive && title.to >= limit) {
      return null;
    }
    int at = honorifics.end(title.to, limit);
    Name name = names.known(at, limit, title.states, true, headline);
    if (name == null && !headline && !title.possessive) {
      name = unknown(at, 1, title.states);
    }
    if (name == null && !title.possessive) {
      name = slipped(title);
    }
    if (name != null || title.possessive) {
      return name;
    }
    if (title.states.isEmpty() || !scene.mark(title.to, limit, grammar.commas())) {
      return null;
    }
    return afterComma(title, honorifics.end(title.to + 1, limit));
  }

  private @Nullable Name afterComma(Title title, int at) {
    Name name = names.known(at, limit, title.states, false, headline);
    if (name == null && !headline && at < limit && !scene.unspaced(at)) {
      int to = names.unknownEnd(at, limit, 2);
      boolean closed = to == limit || (to > 0 && scene.mark(to, limit, grammar.commas() + ".;:"));
      name = to > 0 && closed ? names.meet(at, to, title.states) : null;
    }
    return name != null && OfficeChain.compatible(title.states, name.person().states) ? name : null;
  }

  /** A name whose first part was taken for a small word: an office, such a word, the rest of its holder's name. */
  private @Nullable Name slipped(Title title) {
    int at = title.to + 1;
    if (at >= limit || tokens.kind(title.to) != Tokens.Kind.WORD || tokens.capitalised(title.to)
        || tokens.end(title.to) - tokens.begin(title.to) > 5) {
      return null;
    }
    Name name = names.known(at, limit, title.states, true, headline);
    boolean holds = name != null && name.person().offices.contains(chain.key(title.officeHeads.getLast()));
    return holds ? name : null;
  }

  @Nullable
  Name unknown(int from, int least, List<String> states) {
    int to = from < limit ? names.unknownEnd(from, limit, least) : -1;
    return to < 0 ? null : names.meet(from, to, states);
  }

  Draft person(int from, Name name, List<String> states) {
    RosterPerson person = name.person();
    Draft draft = new Draft(Kind.PERSON, from, name.to(), name.from());
    draft.person = person;
    if (person.states.isEmpty()) {
      person.states = states;
    }
    draft.states = states;
    boolean owner = draft.to < limit && scene.is(draft.to, Role.POSSESSIVE);
    if (owner) {
      draft.to++;
    }
    draft.form = owner || name.genitive() ? Form.POSSESSIVE : Form.PLAIN;
    return draft;
  }
}
