package org.chancery.actor;

import java.util.List;
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
  private final ComplementReader complements;
  private final Company company;
  private final OrganReader organs;
  private final ThingReader things;
  private final TitleParts parts;
  private final SharedNoun shared;
  /** How many titles are being read inside each other: a text of nothing but joints must not cost for ever. */
  private int depth;

  TitleReader(Scene scene, Grammar grammar, Company company, ThingReader things) {
    this.scene = scene;
    this.complements = new ComplementReader(scene, this);
    this.company = company;
    this.organs = new OrganReader(scene, grammar, company);
    this.things = things;
    this.parts = new TitleParts(scene, company);
    this.shared = new SharedNoun(scene, this);
  }

  /** Whether a person's name begins the name of a school. */
  boolean namesSchool(Atom person) {
    return organs.namesSchool(person);
  }

  void enter(boolean capitalsTellNothing) {
    shared.enter(capitalsTellNothing);
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
    shared.read(title, limit);
    complements.read(title, limit);
    return title;
  }

  /** Takes what stands at {@code i} into the title; the token after it, or -1 where it does not belong to it. */
  private int step(Title title, int i, int limit) {
    Atom atom = scene.at(i);
    if (atom == null) {
      return parts.isAbbreviation(i) && title.role == null
          ? parts.abbreviation(title, i, limit)
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
      return parts.possessive(title, parts.head(title, atom, limit), limit);
    }
    if (atom.isAny(OWNERS) && takesOwner(title, atom, limit)) {
      return parts.possessive(title, parts.owner(title, atom), limit);
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
      return parts.hostBefore(title, atom, limit);
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

  /** The states that an atom names as a state or as a place in one. */
  List<String> settled(Atom atom) {
    return company.settle(atom.states(atom.is(Role.STATE) ? Role.STATE : Role.PLACE));
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
}
