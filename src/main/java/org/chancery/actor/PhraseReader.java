package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.actor.ActorSpan.Form;
import org.chancery.actor.ActorSpan.Kind;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrases of one document, sentence by sentence, and enters the persons it meets into the roster. */
final class PhraseReader {
  private static final int LONGEST_HEADLINE = 30;
  private static final long JOINABLE = Role.STATE.bit() | Role.ADJECTIVE.bit();

  private final Scene scene;
  private final Tokens tokens;
  private final Company company;
  private final ThingReader things;
  private final TitleReader titles;
  private final NameReader names;
  private final PersonReader persons;
  private final Delegations delegations;
  private int start;
  private int limit;
  private boolean headline;

  PhraseReader(Scene scene, Grammar grammar, World world, Company company, Roster roster) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.company = company;
    this.things = new ThingReader(scene);
    this.titles = new TitleReader(scene, grammar, company, things);
    this.names = new NameReader(scene, grammar, world, company, roster);
    this.delegations = roster.delegations();
    this.persons = new PersonReader(scene, grammar, titles, names, roster);
  }

  /** The phrases of a sentence in the order of the text. */
  List<Draft> read(Sentence sentence) {
    start = sentence.from();
    limit = sentence.to();
    headline = isHeadline(sentence);
    titles.enter(headline);
    persons.enter(limit, headline);
    List<Draft> drafts = new ArrayList<>();
    int i = sentence.from();
    while (i < limit) {
      persons.fronted(drafts.isEmpty() && i > start);
      Draft draft = phrase(i);
      if (draft == null) {
        i = passed(i);
      } else {
        persons.leaders().served(drafts, draft);
        drafts.add(draft);
        i = draft.to;
        for (Draft next : persons.waiting()) {
          if (next.from >= i) {
            drafts.add(next);
            i = next.to;
          }
        }
        persons.waited();
      }
    }
    return drafts;
  }

  private int passed(int i) {
    Atom atom = scene.at(i);
    if (atom == null || atom.is(Role.PARTICLE)) {
      return i + 1;
    }
    int thing = things.end(atom, limit);
    return thing > 0 ? thing : atom.is(Role.BLOCK) ? atom.to() : i + 1;
  }

  /** Whether nearly every long word is capitalised, so that capitals tell no names. */
  private boolean isHeadline(Sentence sentence) {
    int words = 0;
    int capitals = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.kind(i) == Tokens.Kind.WORD && tokens.end(i) - tokens.begin(i) > 3) {
        words++;
        capitals += tokens.capitalised(i) ? 1 : 0;
      }
    }
    boolean nearlyAll = words > (sentence.title() ? 3 : 9) && capitals * 10 > words * 8;
    return sentence.title()
        ? nearlyAll || speaksInCapitals(sentence)
        : nearlyAll && sentence.to() - sentence.from() < LONGEST_HEADLINE && speaksInCapitals(sentence);
  }

  /** Whether words that are no names are capitalised too. */
  private boolean speaksInCapitals(Sentence sentence) {
    int small = 0;
    int capitals = 0;
    for (int i = sentence.from(); i < sentence.to(); i++) {
      Atom atom = scene.at(i);
      if (tokens.kind(i) == Tokens.Kind.WORD && tokens.end(i) - tokens.begin(i) > 3
          && (atom == null || atom.is(Role.NEVER))) {
        small += tokens.capitalised(i) ? 0 : 1;
        capitals += tokens.capitalised(i) ? 1 : 0;
      }
    }
    return capitals > small * 4;
  }

  private @Nullable Draft phrase(int i) {
    Atom atom = scene.at(i);
    if (atom == null) {
      return tokens.capitalised(i) || scene.unspaced(i) ? unlisted(i) : null;
    }
    if (atom.is(Role.BLOCK) || things.end(atom, limit) > 0 || endsName(atom)) {
      return null;
    }
    if (atom.isAny(JOINABLE) && (scene.hyphened(atom, limit) || scene.paired(atom))) {
      return joined(atom);
    }
    Draft person = titles.namesSchool(atom) ? null : persons.named(i);
    if (person != null) {
      return person;
    }
    Title title = titles.read(i, limit);
    if (title != null) {
      return titled(title);
    }
    return atom.is(Role.PRONOUN) || atom.is(Role.HERE) ? pointing(atom) : unlisted(i);
  }

  /** Whether a word that may be a surname too stands behind a given name: "Robert Finn", "Vernon Jordan". */
  private boolean endsName(Atom atom) {
    int before = atom.from() - 1;
    return !headline && before > start && (atom.is(Role.NATIONALS) || atom.is(Role.AMBIGUOUS))
        && !atom.is(Role.ADJECTIVE) && scene.at(before) == null && tokens.kind(before) == Tokens.Kind.WORD
        && tokens.capitalised(before);
  }

  private @Nullable Draft unlisted(int i) {
    Draft person = persons.named(i);
    if (person != null || scene.unspaced(i)) {
      return person;
    }
    person = persons.apposed(i);
    if (person != null) {
      return person;
    }
    Title title = titles.read(i, limit);
    return title == null || title.states.isEmpty() ? null : titled(title);
  }

  private Draft joined(Atom atom) {
    Role role = atom.is(Role.STATE) ? Role.STATE : Role.ADJECTIVE;
    Draft draft = new Draft(Kind.STATE, atom.from(), atom.to(), atom.to() - 1);
    draft.states = company.settle(atom.states(role));
    draft.form = Form.ADJECTIVE;
    return draft;
  }

  private Draft pointing(Atom atom) {
    boolean pronoun = atom.is(Role.PRONOUN);
    Draft draft = new Draft(pronoun ? Kind.PRONOUN : Kind.PLACE, atom.from(), atom.to(), atom.to() - 1);
    if (pronoun) {
      Entry entry = atom.entry(Role.PRONOUN);
      draft.agreement = entry.id();
      draft.form = entry.genitive() ? Form.POSSESSIVE : Form.PLAIN;
    } else {
      draft.states = company.home();
      draft.inferred = true;
    }
    return draft;
  }

  private @Nullable Draft titled(Title title) {
    if (title.isOffice()) {
      return persons.office(title);
    }
    if (title.isBody()) {
      return body(title);
    }
    Draft person = title.role == Role.PEOPLE ? null : persons.owned(title);
    return person == null ? bare(title) : person;
  }

  private @Nullable Draft body(Title title) {
    Draft draft = new Draft(title.pair ? Kind.PAIR : Kind.BODY, title.from, title.to, title.head);
    draft.states = title.pair ? List.of() : title.states;
    draft.sector = title.sector;
    draft.host = title.host;
    draft.inferred = title.inferred;
    draft.form = title.possessive ? Form.POSSESSIVE : Form.PLAIN;
    persons.leaders().lead(draft, title);
    if (title.role == Role.DELEGATION) {
      delegated(draft, title);
    }
    return draft.kind == Kind.BODY && draft.states.isEmpty() ? ownerless(draft, title) : draft;
  }

  /** A delegation of which the document tells elsewhere whose it is and who leads it. */
  private void delegated(Draft draft, Title title) {
    if (draft.states.isEmpty() && title.definite) {
      draft.states = delegations.only();
    }
    draft.sent = true;
    delegations.sent(draft.states);
    if (draft.person == null && !title.plural && !title.pair && !draft.states.isEmpty()) {
      draft.person = delegations.leader(draft.states).orElse(null);
    }
  }

  /** "The government", "the embassy": whose it is, the context may tell. */
  private @Nullable Draft ownerless(Draft draft, Title title) {
    boolean named = tokens.capitalised(title.head) || title.national;
    boolean national = title.national || scene.covers(title.head, Role.NATIONAL);
    if (national && (title.definite || named || scene.unspaced(title.head))) {
      draft.states = named ? company.home() : company.main();
      draft.inferred = !draft.states.isEmpty();
    }
    boolean sent = title.role == Role.DELEGATION || title.role == Role.MISSION;
    boolean known = title.definite || !title.host.isEmpty();
    return draft.inferred || draft.person != null || (known && sent) ? draft : null;
  }

  private @Nullable Draft bare(Title title) {
    Atom first = scene.at(title.from);
    boolean article = first != null && first.is(Role.ARTICLE) && first.to() == title.core;
    boolean named = title.role == Role.PEOPLE || (article && title.role != Role.ADJECTIVE);
    int from = named ? title.from : title.core;
    Draft draft = new Draft(kind(title), from, title.to, title.head);
    draft.states = title.pair ? List.of() : title.states;
    draft.sector = title.sector;
    draft.inferred = title.inferred;
    draft.form = title.possessive
        ? Form.POSSESSIVE
        : title.role == Role.ADJECTIVE ? Form.ADJECTIVE : Form.PLAIN;
    if (title.role == Role.PLACE) {
      draft.place = title.place;
      draft.to = placeEnd(title);
    }
    return draft.states.isEmpty() && draft.kind != Kind.PAIR ? null : draft;
  }

  private static Kind kind(Title title) {
    if (title.pair) {
      return Kind.PAIR;
    }
    Role role = title.role;
    return role == Role.ORGANISATION
        ? Kind.ORGANISATION
        : role == Role.PLACE
            ? Kind.PLACE
            : role == Role.PEOPLE || role == Role.NATIONALS
                ? Kind.PEOPLE
                : Kind.STATE;
  }

  /** A place takes the state that follows it: "Jakarta of Indonesia", "Doha, Qatar". */
  private int placeEnd(Title place) {
    int next = place.to;
    if (place.possessive || next >= limit || !(scene.is(next, Role.OF) || scene.mark(next, limit, ","))) {
      return place.to;
    }
    Atom state = scene.at(next + 1);
    boolean same = next + 1 < limit && state != null && state.is(Role.STATE)
        && company.settle(state.states(Role.STATE)).equals(place.states) && !scene.hyphened(state, limit);
    return same && state != null ? state.to() : place.to;
  }
}
