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
  private final TitleReader titles;
  private final NameReader names;
  private final OfficeChain chain;
  private final Roster roster;
  private int limit;
  private boolean headline;

  PersonReader(Scene scene, Grammar grammar, TitleReader titles, NameReader names, Roster roster) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.grammar = grammar;
    this.titles = titles;
    this.names = names;
    this.chain = new OfficeChain(scene, grammar, titles);
    this.roster = roster;
  }

  void enter(int end, boolean capitalsTellNothing) {
    limit = end;
    headline = capitalsTellNothing;
    chain.enter(end, capitalsTellNothing);
  }

  /** A phrase that begins with a name, honorifics before it, offices after it. */
  @Nullable
  Draft named(int from) {
    int i = honorifics(from);
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
    Draft other = draft.to < limit ? sent(draft, name) : null;
    return other == null ? apposition(draft, name) : other;
  }

  /** Somebody or something that stands behind the person's name: his special envoy, the delegation that he leads. */
  private @Nullable Draft sent(Draft draft, Name name) {
    Atom led = scene.at(draft.to);
    boolean leads = led != null && led.is(Role.LED) && scene.unspaced(draft.to);
    if (!leads && (led == null || (draft.form != Form.POSSESSIVE && !scene.unspaced(draft.to)))) {
      return null;
    }
    Title title = titles.read(leads && led != null ? led.to() : draft.to, limit);
    if (title == null || !(leads ? title.isBody() : title.role == Role.ENVOY && title.states.isEmpty())) {
      return null;
    }
    title.states = title.states.isEmpty() ? name.person().states : title.states;
    if (!leads) {
      title.from = draft.from;
      return office(title);
    }
    draft.kind = Kind.BODY;
    draft.to = title.to;
    draft.head = title.head;
    draft.states = title.states;
    draft.sector = title.sector;
    if (name.person().states.isEmpty()) {
      name.person().states = title.states;
    }
    return draft;
  }

  private int honorifics(int from) {
    int i = from;
    int after = from;
    while (i < limit) {
      Atom atom = scene.at(i);
      if (atom != null && atom.is(Role.HONORIFIC)) {
        i = atom.to();
        if (scene.mark(i, limit, ".")) {
          i++;
        }
        after = i;
      } else if (atom != null && i == after && (atom.is(Role.ARTICLE) || atom.is(Role.MODIFIER))) {
        i = atom.to();
        if (i >= limit || !(scene.is(i, Role.HONORIFIC) || scene.is(i, Role.MODIFIER))) {
          break;
        }
        after = i;
      } else {
        break;
      }
    }
    return endsHonorific(from, after) ? after : from;
  }

  private boolean endsHonorific(int from, int after) {
    for (int i = from; i < after; i++) {
      Atom atom = scene.at(i);
      if (atom != null && atom.is(Role.HONORIFIC)
          && (atom.to() == after || (atom.to() == after - 1 && scene.mark(atom.to(), limit, ".")))) {
        return true;
      }
    }
    return false;
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
    Title title = scene.mark(to, limit, grammar.commas()) ? appositive(to, List.of()) : serving(to);
    if (title != null) {
      Name name = names.meet(from, to, title.states);
      return attach(person(from, name, title.states), name, title);
    }
    return names.hasInitial(from, to) ? person(from, names.meet(from, to, List.of()), List.of()) : null;
  }

  /** "[X Y] as ambassador": the office that a name is told to serve in. */
  private @Nullable Title serving(int from) {
    if (from >= limit || !isAs(from)) {
      return null;
    }
    Title title = titles.read(from + 1, limit);
    return title == null || !title.isOffice() || title.pair || title.plural ? null : title;
  }

  /** A phrase that begins with an office. */
  @Nullable
  Draft office(Title title) {
    sender(title);
    chain.read(title);
    Name name = title.pair ? null : nameAfter(title);
    if (name != null) {
      Draft draft = person(title.from, name, title.states);
      give(draft, name.person(), title);
      return title.host.isEmpty() ? finish(draft, name) : draft;
    }
    Draft draft = new Draft(title.pair ? Kind.PAIR : Kind.OFFICE, title.from, title.to, title.head);
    draft.states = title.pair ? List.of() : title.states;
    draft.definite = title.definite;
    draft.form = title.possessive ? Form.POSSESSIVE : Form.PLAIN;
    draft.inferred = title.inferred;
    give(draft, null, title);
    return draft.kind == Kind.OFFICE && draft.states.isEmpty() ? ownerless(draft, title) : draft;
  }

  /** "Special envoy of President X": the envoy stands for the state of whoever sent him. */
  private void sender(Title title) {
    Atom of = title.to < limit ? scene.at(title.to) : null;
    if (title.role == Role.ENVOY && title.states.isEmpty() && of != null && of.is(Role.OF)) {
      Draft sender = leader(of.to());
      if (sender != null) {
        title.states = sender.states.isEmpty() && sender.person != null ? sender.person.states : sender.states;
        title.stretch(sender.to);
      }
    }
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
    return same && name != null ? apposition(person(owner.from, name, owner.states), name) : null;
  }

  /** Gives a body its leader: "a delegation headed by". */
  void lead(Draft draft, Title title) {
    int i = draft.to < limit && scene.mark(draft.to, limit, ",") ? draft.to + 1 : draft.to;
    Atom led = i < limit ? scene.at(i) : null;
    if (led == null || !led.is(Role.LED) || title.possessive) {
      return;
    }
    Draft leader = leader(led.to());
    if (leader != null) {
      draft.to = leader.to;
      draft.person = leader.person;
      draft.offices.addAll(leader.offices);
      draft.states = draft.states.isEmpty() ? leader.states : draft.states;
      draft.form = leader.form;
      if (leader.person != null && leader.person.states.isEmpty()) {
        leader.person.states = draft.states;
      }
    }
  }

  private @Nullable Draft leader(int at) {
    Atom its = at < limit ? scene.at(at) : null;
    int from = its != null && its.is(Role.PRONOUN) && its.entry(Role.PRONOUN).genitive() ? its.to() : at;
    Draft named = from < limit ? named(from) : null;
    if (named != null) {
      return named;
    }
    Title title = from < limit ? titles.read(from, limit) : null;
    if (title != null) {
      return title.isOffice() ? office(title) : owned(title);
    }
    Name name = unknown(from, 2, List.of());
    return name == null ? null : apposition(person(from, name, List.of()), name);
  }

  /** "As chairman of …" says of whom the text speaks what nothing else may have said. */
  void served(List<Draft> before, Draft draft) {
    shared(before, draft);
    if (draft.kind != Kind.OFFICE || draft.states.isEmpty() || draft.from == 0 || !isAs(draft.from - 1)) {
      return;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft earlier = before.get(i);
      if (earlier.kind == Kind.PERSON && earlier.person != null && earlier.person.states.isEmpty()) {
        earlier.person.states = draft.states;
        return;
      }
    }
  }

  /** "Ambassador X and Attache Y of the Russian embassy": the first has no other owner than the second. */
  private void shared(List<Draft> before, Draft draft) {
    Draft last = before.isEmpty() ? draft : before.getLast();
    RosterPerson first = last.person;
    if (last.kind == Kind.PERSON && draft.kind == Kind.PERSON && first != null && first.states.isEmpty()
        && last.to + 1 == draft.from && scene.is(last.to, Role.AND) && !draft.offices.isEmpty()) {
      first.states = states(draft);
    }
  }

  private boolean isAs(int i) {
    Atom atom = scene.at(i);
    return atom != null && atom.is(Role.AS);
  }

  private @Nullable Name nameAfter(Title title) {
    if (title.possessive && title.to >= limit) {
      return null;
    }
    int at = honorifics(title.to);
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
    return afterComma(title, honorifics(title.to + 1));
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

  private @Nullable Name unknown(int from, int least, List<String> states) {
    int to = from < limit ? names.unknownEnd(from, limit, least) : -1;
    return to < 0 ? null : names.meet(from, to, states);
  }

  private Draft person(int from, Name name, List<String> states) {
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

  /** Joins the offices after a name: ", general secretary of A and president of B"; and "of Vietnam". */
  private Draft apposition(Draft draft, Name name) {
    if (draft.form == Form.POSSESSIVE) {
      return draft;
    }
    Title appositive = appositive(draft.to, states(draft));
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

  private static List<String> states(Draft draft) {
    return draft.states.isEmpty() && draft.person != null ? draft.person.states : draft.states;
  }

  private Draft attach(Draft draft, Name name, Title title) {
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
  private @Nullable Title appositive(int from, List<String> states) {
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
    return names.free(title.to, limit) ? title : null;
  }

  /** Writes the offices of a title into a draft and into the roster. */
  private void give(Draft draft, @Nullable RosterPerson person, Title title) {
    for (int i = 0; i + 1 < title.offices.size(); i += 2) {
      draft.offices.add(tokens.slice(title.offices.get(i), title.offices.get(i + 1)));
    }
    if (person != null) {
      person.official |= title.role == Role.OFFICE && !title.sector.isEmpty() && chain.endsWithNoun(title);
      title.officeHeads.forEach(head -> person.offices.add(chain.key(head)));
    }
    draft.sector = draft.sector.isEmpty() ? title.sector : draft.sector;
    draft.host = draft.host.isEmpty() ? title.host : draft.host;
  }
}
