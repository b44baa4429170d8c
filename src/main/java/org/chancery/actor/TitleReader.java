package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads a title at a token: owners, organs and offices that follow one another ("Vietnam's deputy foreign minister",
 * "Chinese Foreign Ministry spokesman"), then what the last of them is of ("general secretary of the Central Committee
 * of the party", "ambassador of Laos to Vietnam").
 */
final class TitleReader {
  private static final long HEADS = Role.OFFICE.bit() | Role.ENVOY.bit() | Role.ORGAN.bit() | Role.DELEGATION.bit()
      | Role.MISSION.bit() | Role.PEOPLE.bit();
  static final long OWNERS = Role.STATE.bit() | Role.ADJECTIVE.bit() | Role.ORGANISATION.bit()
      | Role.BODY.bit() | Role.PLACE.bit() | Role.OWN.bit() | Role.PAIR.bit() | Role.NATIONALS.bit();
  private static final long FILLS = Role.MODIFIER.bit() | Role.RANK.bit() | Role.TOPIC.bit();
  static final long BLOCKS = Role.BLOCK.bit() | Role.NEVER.bit();
  private static final int DEEPEST = 8;

  private final Scene scene;
  private final Tokens tokens;
  private final ComplementReader complements;
  private final OrganReader organs;
  private final Company company;
  private final ThingReader things;
  private final Abbreviations abbreviations = new Abbreviations();
  private boolean headline;
  /** How many titles are being read inside each other: a text of nothing but joints must not cost for ever. */
  private int depth;

  TitleReader(Scene scene, Grammar grammar, Company company, ThingReader things) {
    this.scene = scene;
    this.complements = new ComplementReader(scene, this);
    this.organs = new OrganReader(scene, grammar, company);
    this.tokens = scene.tokens();
    this.company = company;
    this.things = things;
  }

  /** Whether a person's name begins the name of a school. */
  boolean namesSchool(Atom person) {
    return organs.namesSchool(person);
  }

  void enter(boolean capitalsTellNothing) {
    headline = capitalsTellNothing;
    complements.enter(capitalsTellNothing);
    organs.enter(capitalsTellNothing);
  }

  /** The title that begins at a token, null where none does. */
  @Nullable
  Title read(int from, int limit) {
    return read(from, limit, false);
  }

  /** The same; {@code owned} says that an owner told before may be this title's too. */
  @Nullable
  Title read(int from, int limit, boolean owned) {
    if (depth == DEEPEST) {
      return null;
    }
    depth++;
    Title title = readWhole(from, limit, owned);
    depth--;
    return title;
  }

  private @Nullable Title readWhole(int from, int limit, boolean owned) {
    Title title = new Title();
    title.owned = owned;
    title.from = from;
    int i = from;
    while (i < limit) {
      int next = step(title, i, limit);
      if (next < 0) {
        break;
      }
      i = next;
    }
    if (title.role == null) {
      return null;
    }
    if (!title.possessive && (title.role == Role.ADJECTIVE || isAdjective(title))) {
      both(title, limit);
    }
    complements.read(title, limit);
    return title;
  }

  /** "The Korean and Lao peoples", "Chinese, Russian and Korean diplomats": several owners of one noun. */
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
    Title second = read(i, limit);
    if (second == null || !second.hasHead() || second.possessive || second.states.isEmpty()
        || first.states.isEmpty() || second.states.contains(first.states.getFirst()) || named(second.to, limit)) {
      return;
    }
    List<String> states = new ArrayList<>(first.states);
    states.addAll(second.states);
    first.states = states;
    first.role = second.role;
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

  /** Takes what stands at {@code i} into the title; the token after it, or -1 where it does not belong to it. */
  private int step(Title title, int i, int limit) {
    Atom atom = scene.at(i);
    if (atom == null) {
      return abbreviations.has(tokens, i) && title.role == null
          ? abbreviation(title, i, limit)
          : organs.unlisted(title, i, limit);
    }
    if (atom.isAny(BLOCKS)) {
      return -1;
    }
    if (atom.is(Role.ARTICLE) && i == title.from) {
      title.definite = atom.entries().stream().anyMatch(Entry::definite);
      return atom.to();
    }
    if (atom.isAny(HEADS) && takesHead(title, atom) && !leads(atom, limit)) {
      return possessive(title, head(title, atom, limit), limit);
    }
    if (atom.isAny(OWNERS) && takesOwner(title, atom, limit)) {
      return possessive(title, owner(title, atom), limit);
    }
    if (atom.is(Role.PERSON) && title.role == null) {
      return organs.named(title, atom, limit);
    }
    if (atom.isAny(FILLS) && !title.isOffice()) {
      if (title.officeFrom < 0 && !atom.is(Role.MODIFIER)) {
        title.officeFrom = i;
      }
      return atom.to();
    }
    if (atom.is(Role.HOST) && title.host.isEmpty() && scene.unspaced(i)) {
      return hostBefore(title, atom, limit);
    }
    return atom.is(Role.PARTICLE) || atom.is(Role.THING) || scene.unspaced(i) ? organs.unlisted(title, i, limit) : -1;
  }

  /** Whether a word that may also be a rank stands as one: "deputy [Namibian representative]". */
  private boolean leads(Atom atom, int limit) {
    Atom next = atom.to() < limit ? scene.at(atom.to()) : null;
    return atom.is(Role.RANK) && next != null && next.isAny(OWNERS | HEADS | Role.RANK.bit());
  }

  private boolean takesHead(Title title, Atom atom) {
    if (atom.is(Role.PEOPLE) && !atom.isAny(HEADS & ~Role.PEOPLE.bit())) {
      return title.role == null ? scene.is(atom.to(), Role.OF) : !title.hasHead();
    }
    if (title.isOffice()) {
      return (title.possessive || scene.unspaced(atom.from())) && !atom.is(Role.PEOPLE);
    }
    return true;
  }

  private int head(Title title, Atom atom, int limit) {
    Role role = headRole(atom);
    title.core = title.core < 0 ? atom.from() : title.core;
    Entry entry = atom.entry(role);
    if (title.isOffice()) {
      title.offices.clear();
      title.officeHeads.clear();
    }
    title.role = role;
    title.head = scene.lastWord(atom);
    title.to = atom.to();
    title.definite |= entry.definite();
    title.plural = entry.plural();
    title.possessive = entry.genitive();
    if (title.officeFrom < 0) {
      title.officeFrom = atom.from();
    }
    if (!entry.sector().isEmpty()) {
      title.sector = entry.sector();
    }
    if (title.isOffice()) {
      title.offices.add(title.officeFrom);
      title.offices.add(atom.to());
      title.officeHeads.add(atom.from());
    }
    return atom.to() > limit ? limit : atom.to();
  }

  /** The states that an atom names as a state or as a place in one. */
  List<String> settled(Atom atom) {
    return company.settle(atom.states(atom.is(Role.STATE) ? Role.STATE : Role.PLACE));
  }

  private static Role headRole(Atom atom) {
    for (Role role : List.of(Role.ENVOY, Role.OFFICE, Role.MISSION, Role.DELEGATION, Role.ORGAN)) {
      if (atom.is(role)) {
        return role;
      }
    }
    return Role.PEOPLE;
  }

  private boolean takesOwner(Title title, Atom atom, int limit) {
    if (title.hasHead() && title.role != Role.BODY) {
      return false;
    }
    if (things.end(atom, limit) > 0 || scene.hyphened(atom, limit) || scene.paired(atom)) {
      return false;
    }
    if (title.role == null) {
      return true;
    }
    if (atom.is(Role.ORGANISATION) || atom.is(Role.BODY)) {
      return title.role != Role.ORGANISATION && (title.role != Role.BODY || title.possessive);
    }
    return atom.is(Role.PLACE) && title.role != Role.PLACE && title.role != Role.BODY
        && title.states.equals(atom.states(Role.PLACE));
  }

  private int owner(Title title, Atom atom) {
    Role role = ownerRole(atom);
    Entry entry = atom.entry(role);
    title.core = title.core < 0 ? atom.from() : title.core;
    List<String> states = company.settle(atom.states(role));
    boolean second = title.role != null;
    if (role == Role.OWN) {
      states = company.home();
      title.inferred = true;
      role = entry.id().equals("people") ? Role.PEOPLE : role;
    } else if (role == Role.PAIR) {
      title.pair = true;
    }
    if (second && role == Role.ORGANISATION) {
      title.host = entry.state();
    } else if (title.states.isEmpty()) {
      title.states = states;
    }
    if (role == Role.PLACE) {
      title.place = entry.id();
    }
    if (!entry.sector().isEmpty() && (role == Role.BODY || role == Role.PAIR)) {
      title.sector = entry.sector();
    }
    if (!second && title.from < atom.from() && !scene.is(title.from, Role.ARTICLE)) {
      title.from = atom.from();
    }
    title.role = role;
    title.head = scene.lastWord(atom);
    title.to = atom.to();
    title.possessive = entry.genitive();
    title.officeFrom = role == Role.BODY ? atom.from() : -1;
    return atom.to();
  }

  /** An abbreviation that the document has explained before. */
  private int abbreviation(Title title, int i, int limit) {
    abbreviations.recall(tokens, i, title);
    title.role = Role.BODY;
    title.head = i;
    title.to = i + 1;
    title.officeFrom = i;
    return possessive(title, i + 1, limit);
  }

  private static Role ownerRole(Atom atom) {
    for (Role role : List.of(Role.BODY, Role.ORGANISATION, Role.STATE, Role.ADJECTIVE, Role.PAIR, Role.OWN,
        Role.NATIONALS)) {
      if (atom.is(role)) {
        return role;
      }
    }
    return Role.PLACE;
  }

  private int possessive(Title title, int at, int limit) {
    int i = scene.abbreviated(at, limit);
    if (i > at) {
      title.to = i;
      abbreviations.define(tokens, at + 1, title);
    }
    if (i < limit && scene.is(i, Role.POSSESSIVE)) {
      title.possessive = true;
      title.to = i + 1;
      return i + 1;
    }
    return i;
  }

  /** The receiving state where it stands before the office: 驻朝鲜大使. */
  private int hostBefore(Title title, Atom mark, int limit) {
    Atom where = mark.to() < limit ? scene.at(mark.to()) : null;
    if (where == null || !where.isAny(Role.STATE.bit() | Role.ORGANISATION.bit() | Role.PLACE.bit())) {
      return -1;
    }
    List<String> states = company.settle(where.states(ownerRole(where)));
    if (states.isEmpty()) {
      return -1;
    }
    title.host = states.getFirst();
    title.officeFrom = mark.from();
    return where.to();
  }
}
