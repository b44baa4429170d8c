package org.chancery.actor;

import java.util.ArrayList;
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
  private final HolderReader holders;
  private final List<Draft> waiting = new ArrayList<>();
  private int limit;
  private boolean headline;

  PersonReader(Scene scene, Grammar grammar, TitleReader titles, NameReader names, Roster roster) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.grammar = grammar;
    this.names = names;
    this.chain = new OfficeChain(scene, grammar, titles);
    this.honorifics = new Honorifics(scene);
    this.appositions = new AppositionReader(scene, grammar, titles, names, chain, roster);
    this.leaders = new LeaderReader(scene, titles, this, appositions, roster.delegations());
    this.holders = new HolderReader(scene, names, honorifics);
    this.roster = roster;
  }

  void enter(int end, boolean capitalsTellNothing) {
    limit = end;
    headline = capitalsTellNothing;
    chain.enter(end, capitalsTellNothing);
    appositions.enter(end);
    leaders.enter(end);
    holders.enter(end, capitalsTellNothing);
    waiting.clear();
  }

  LeaderReader leaders() {
    return leaders;
  }

  /** Tells whether words without an actor stand before the phrase that is read next. */
  void fronted(boolean is) {
    appositions.fronted(is);
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
    Draft whole = other == null ? appositions.read(draft, name) : other;
    leaders.leads(whole);
    return whole;
  }

  /** A name that nothing lists, told by the office in apposition to it. */
  @Nullable
  Draft apposed(int from) {
    if (headline || (from > 0 && !tokens.spaceBefore(from) && scene.isHyphen(from - 1, limit))) {
      return null;
    }
    int to = names.shape().end(from, limit, 2);
    if (to < 0) {
      return null;
    }
    Title title = scene.mark(to, limit, grammar.commas())
        ? appositions.appositive(to, List.of(), null)
        : appositions.serving(to);
    if (title != null) {
      Name name = names.meet(from, to, title.states);
      return appositions.attach(person(from, name, title.states), name, title);
    }
    return names.shape().hasInitial(from, to) ? person(from, names.meet(from, to, List.of()), List.of()) : null;
  }

  /** A phrase that begins with an office. */
  @Nullable
  Draft office(Title title) {
    leaders.sender(title);
    chain.read(title);
    List<Name> shared = others(title);
    Name name = title.pair ? null : shared.isEmpty() ? nameAfter(title) : shared.getFirst();
    if (!shared.isEmpty()) {
      title.states = List.of(title.states.getFirst());
    }
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
    leaders.heads(title);
    return draft.kind == Kind.OFFICE ? known(draft, title) : draft;
  }

  /** The holders of an office of several states; drafts of all but the first wait to be read. */
  private List<Name> others(Title title) {
    waiting.clear();
    List<Name> found = holders.read(title);
    for (int i = 1; i < found.size(); i++) {
      Draft draft = person(found.get(i).from(), found.get(i), List.of(title.states.get(i)));
      appositions.give(draft, found.get(i).person(), title);
      waiting.add(draft);
    }
    return found;
  }

  /** The persons who stand behind the phrase that was read last and share its office. */
  List<Draft> waiting() {
    return waiting;
  }

  /** Forgets the persons who waited. */
  void waited() {
    waiting.clear();
  }

  /** "The president", "the Chinese minister": the only one who is called so in this document, else nobody by name. */
  private @Nullable Draft known(Draft draft, Title title) {
    boolean one = !title.plural && title.states.size() < 2 && (title.definite || (headline && !title.states.isEmpty()));
    RosterPerson holder = one ? holder(title) : null;
    if (holder != null) {
      draft.person = holder;
      draft.states = draft.states.isEmpty() ? holder.states : draft.states;
    }
    if (draft.states.isEmpty() && title.sent) {
      draft.states = roster.delegations().only();
    }
    boolean tells = title.definite && !title.sector.isEmpty() && !title.plural;
    return tells || !draft.states.isEmpty() ? draft : null;
  }

  private @Nullable RosterPerson holder(Title title) {
    List<Office> offices = chain.offices(title);
    RosterPerson holder = roster.holder(offices, title.states);
    boolean leads = holder == null && title.sent && !offices.isEmpty()
        && grammar.offices().leading().contains(offices.getLast().noun());
    return leads ? roster.delegations().leader(title.states).orElse(null) : holder;
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
    Name name = names.known(at, limit, title, chain.offices(title), headline);
    if (name == null && title.role == Role.OFFICE && !title.plural) {
      name = names.surname(at, limit, chain.offices(title), title.states);
    }
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
      int to = names.shape().end(at, limit, 2);
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
    List<Office> offices = chain.offices(title);
    boolean holds = name != null && !offices.isEmpty() && roster.holds(name.person(), offices.getLast());
    return holds ? name : null;
  }

  @Nullable
  Name unknown(int from, int least, List<String> states) {
    int to = from < limit ? names.shape().end(from, limit, least) : -1;
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
