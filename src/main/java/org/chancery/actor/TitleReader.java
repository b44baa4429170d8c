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
  private static final long OWNERS = Role.STATE.bit() | Role.ADJECTIVE.bit() | Role.ORGANISATION.bit()
      | Role.BODY.bit() | Role.PLACE.bit() | Role.OWN.bit() | Role.PAIR.bit() | Role.NATIONALS.bit();
  private static final long FILLS = Role.MODIFIER.bit() | Role.RANK.bit() | Role.TOPIC.bit();
  private static final long BLOCKS = Role.BLOCK.bit() | Role.NEVER.bit();
  private static final int FILLER = 5;
  private static final int LONGEST_ORGAN = 14;

  private final Scene scene;
  private final Tokens tokens;
  private final String organEnds;
  private final Company company;
  private final ThingReader things;
  private final Abbreviations abbreviations = new Abbreviations();
  private boolean headline;

  TitleReader(Scene scene, Grammar grammar, Company company, ThingReader things) {
    this.scene = scene;
    this.organEnds = grammar.organEnds();
    this.tokens = scene.tokens();
    this.company = company;
    this.things = things;
  }

  void enter(boolean capitalsTellNothing) {
    headline = capitalsTellNothing;
  }

  /** The title that begins at a token, null where none does. */
  @Nullable Title read(int from, int limit) {
    return read(from, limit, false);
  }

  /** The same; {@code owned} says that an owner told before may be this title's too. */
  @Nullable Title read(int from, int limit, boolean owned) {
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
    complements(title, limit);
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
    return i < limit && (atom == null ? tokens.kind(i) == Tokens.Kind.WORD && tokens.capitalised(i) && !headline
        : atom.is(Role.PERSON) || atom.is(Role.HONORIFIC));
  }

  /** Takes what stands at {@code i} into the title; the token after it, or -1 where it does not belong to it. */
  private int step(Title title, int i, int limit) {
    Atom atom = scene.at(i);
    if (atom == null) {
      return abbreviations.has(tokens, i) && title.role == null ? abbreviation(title, i, limit)
          : filler(title, i, limit);
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
      return namedOrgan(title, atom, limit);
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
    return atom.is(Role.PARTICLE) || atom.is(Role.THING) || scene.unspaced(i) ? filler(title, i, limit) : -1;
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

  /** A person's name as part of an organ's: "Kim Il Sung University". */
  private int namedOrgan(Title title, Atom person, int limit) {
    Atom organ = scene.at(person.to());
    if (person.to() >= limit || organ == null || !isLearned(organ)) {
      return -1;
    }
    title.states = company.settle(person.states(Role.PERSON));
    title.officeFrom = person.from();
    return person.to();
  }

  private boolean isLearned(Atom organ) {
    return organ.is(Role.ORGAN) && organ.entry(Role.ORGAN).sector().equals("EDU")
        && (scene.unspaced(organ.from()) || tokens.capitalised(organ.from()));
  }

  /** Whether a person's name begins the name of a school: "Kim Il Sung University". */
  boolean namesSchool(Atom person) {
    Atom organ = scene.at(person.to());
    return person.is(Role.PERSON) && organ != null && isLearned(organ);
  }

  /** Words that the lexicon has not, inside the name of an organ: "Lao [Patriotic] Front". */
  private int filler(Title title, int from, int limit) {
    if (scene.unspaced(from)) {
      return (title.states.isEmpty() && !title.owned) || title.isOffice() ? -1 : unspacedFiller(title, from, limit);
    }
    if (headline || title.isOffice() || title.role == Role.PEOPLE || !tokens.capitalised(from)) {
      return -1;
    }
    int longest = title.hasHead() ? FILLER / 2 : FILLER;
    int i = from;
    while (i < limit && i - from < longest && tokens.kind(i) == Tokens.Kind.WORD && tokens.capitalised(i)) {
      Atom atom = scene.at(i);
      if (atom != null && atom.isAny(HEADS & ~Role.PEOPLE.bit())) {
        if (title.officeFrom < 0) {
          title.officeFrom = from;
        }
        return i > from ? i : -1;
      }
      if (atom != null && (atom.isAny(OWNERS) || atom.is(Role.NEVER))) {
        return -1;
      }
      i = pastHyphen(atom == null ? i + 1 : atom.to(), limit);
    }
    return -1;
  }

  private int pastHyphen(int i, int limit) {
    boolean joined = i + 1 < limit && scene.isHyphen(i, limit) && !tokens.spaceBefore(i) && !tokens.spaceBefore(i + 1);
    return joined ? i + 2 : i;
  }

  /** The same without spaces: an office whose organ the lexicon has not, [能源转型部]部长. */
  private int unspacedFiller(Title title, int from, int limit) {
    for (int i = from + 1; i < limit && i - from < LONGEST_ORGAN && scene.unspaced(i); i++) {
      Atom atom = scene.at(i);
      if (atom != null && atom.is(Role.OFFICE) && scene.mark(i - 1, limit, organEnds)) {
        title.officeFrom = title.officeFrom < 0 ? from : title.officeFrom;
        return i;
      }
      if (atom != null && (atom.isAny(OWNERS) || atom.isAny(BLOCKS))) {
        return -1;
      }
    }
    return -1;
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

  private void complements(Title title, int limit) {
    while (title.hasHead() && !title.possessive && title.to < limit) {
      int before = title.to;
      Atom mark = scene.at(title.to);
      if (mark != null) {
        complement(title, mark, limit);
        joined(title, title.to, limit);
      } else if (listed(title, limit)) {
        joined(title, title.to, limit);
      } else if (scene.mark(title.to, limit, ",") && title.role == Role.ORGAN && title.states.isEmpty()
          && title.sector.isEmpty()) {
        after(title, title.to + 1, limit, true);
      }
      if (title.to == before) {
        return;
      }
    }
  }

  /** Whether "the party, government and people" stands here. */
  private boolean listed(Title title, int limit) {
    Atom next = scene.at(title.to + 1);
    return title.role == Role.ORGAN && scene.mark(title.to, limit, ",") && next != null && next.is(Role.ORGAN)
        && scene.is(next.to(), Role.AND);
  }

  /** Joins a noun that shares the owner of the one before: "party and government", "party and state leaders". */
  private void joined(Title title, int mark, int limit) {
    Atom next = mark + 1 < limit ? scene.at(mark + 1) : null;
    boolean joins = scene.is(mark, Role.AND) || scene.mark(mark, limit, ",");
    if (title.role != Role.ORGAN || !joins || next == null
        || !next.isAny(Role.ORGAN.bit() | Role.PEOPLE.bit() | Role.MODIFIER.bit())) {
      return;
    }
    if (next.is(Role.PEOPLE)) {
      title.stretch(next.to());
      return;
    }
    Title other = read(mark + 1, limit);
    if (other == null || !other.hasHead() || (!other.states.isEmpty() && !title.states.isEmpty())) {
      return;
    }
    title.role = other.role;
    title.head = other.head;
    title.states = title.states.isEmpty() ? other.states : title.states;
    title.pair |= other.pair;
    title.possessive = other.possessive;
    title.to = other.to;
    if (other.isOffice()) {
      title.offices.add(title.officeFrom);
      title.offices.add(other.to);
      title.officeHeads.addAll(other.officeHeads);
    }
  }

  private void complement(Title title, Atom mark, int limit) {
    boolean abroad = title.role == Role.ENVOY || title.role == Role.MISSION;
    if (abroad && title.host.isEmpty() && mark.is(Role.HOST)) {
      Title host = read(mark.to(), limit);
      if (host != null && !host.states.isEmpty() && !host.isOffice()) {
        title.host = host.states.getFirst();
        title.stretch(host.to);
        title.possessive = host.possessive;
        return;
      }
    }
    if (mark.is(Role.OF)) {
      after(title, mark.to(), limit, false);
    } else if (mark.is(Role.AT) && (title.isOffice() || title.role == Role.DELEGATION || isNational(title, mark))) {
      Title owner = read(mark.to(), limit);
      boolean tells = owner != null && (owner.isBody() || !owner.states.isEmpty());
      if (owner != null && tells && owner.role != Role.PLACE && title.states.isEmpty()) {
        take(title, owner);
      }
    }
  }

  /** "The government in Laos". */
  private boolean isNational(Title title, Atom mark) {
    return title.definite && title.states.isEmpty() && scene.covers(title.head, Role.NATIONAL)
        && scene.is(mark.to(), Role.STATE);
  }

  /** Takes the complement at {@code from}: an owner, an organ, or what the office is for. */
  private void after(Title title, int at, int limit, boolean owned) {
    Atom its = at < limit ? scene.at(at) : null;
    int from = its != null && its.is(Role.PRONOUN) && its.entry(Role.PRONOUN).genitive() ? its.to() : at;
    Title owner = from < limit ? read(from, limit) : null;
    if (owner != null && owner.isOffice() && owner.states.isEmpty() && !owner.pair) {
      return;
    }
    if (owner != null && (!owned || (owner.isBody() && !owner.states.isEmpty()))) {
      take(title, owner);
      others(title, limit);
    } else if (owner == null && !owned) {
      int end = topic(title, from, limit);
      if (end > from) {
        title.stretch(end);
      }
    }
  }

  /** The further owners of a plural: "envoys of China[, Cuba and Egypt]". */
  private void others(Title title, int limit) {
    while (title.plural && !title.possessive && !title.states.isEmpty()) {
      int i = title.to;
      if (scene.mark(i, limit, ",")) {
        i++;
      }
      if (i < limit && scene.is(i, Role.AND)) {
        i++;
      }
      Title next = i > title.to && i < limit ? read(i, limit) : null;
      if (next == null || next.role != Role.STATE || next.possessive || next.states.isEmpty()
          || title.states.contains(next.states.getFirst())) {
        return;
      }
      List<String> states = new ArrayList<>(title.states);
      states.addAll(next.states);
      title.states = states;
      title.stretch(next.to);
    }
  }

  private void take(Title title, Title owner) {
    if (owner.role == Role.ADJECTIVE) {
      return;
    }
    if (title.states.isEmpty()) {
      title.states = owner.states;
      title.inferred |= owner.inferred;
    }
    if (title.sector.isEmpty() && owner.isBody()) {
      title.sector = owner.sector;
    }
    title.pair |= owner.pair;
    title.national |= title.states.isEmpty() && owner.isBody() && tokens.capitalised(owner.head)
        && scene.covers(owner.head, Role.NATIONAL);
    title.stretch(owner.to);
    title.possessive = owner.possessive;
  }

  /** The end of what an office or organ is for: "Agriculture and Rural Development", "foreign affairs". */
  private int topic(Title title, int from, int limit) {
    int i = from;
    int end = from;
    int unknown = 0;
    while (i < limit) {
      Atom atom = scene.at(i);
      if (atom != null && (atom.is(Role.TOPIC) || atom.is(Role.MODIFIER) || atom.is(Role.ORGAN))) {
        i = atom.to();
        end = i;
      } else if (isTopicWord(atom, i)) {
        unknown++;
        i++;
        end = i;
      } else if (end > from && (scene.is(i, Role.AND) || scene.mark(i, limit, ",")) && isTopicAfter(i, limit)) {
        unknown = 0;
        i++;
      } else if (i == from && scene.is(i, Role.ARTICLE)) {
        i++;
      } else {
        break;
      }
    }
    // "Minister for Religion Aman Berdo": the capitals after a known topic, or too many, are the minister's name.
    boolean known = scene.is(from, Role.TOPIC) && unknown > 1;
    return !title.isOffice() || unknown < 2 ? end : known ? end - unknown : unknown > 2 ? end - unknown + 1 : end;
  }

  private boolean isTopicWord(@Nullable Atom atom, int i) {
    return !headline && tokens.kind(i) == Tokens.Kind.WORD && tokens.capitalised(i)
        && (atom == null || (atom.is(Role.THING) && atom.to() == i + 1));
  }

  private boolean isTopicAfter(int mark, int limit) {
    int next = mark + 1;
    if (next >= limit) {
      return false;
    }
    boolean comma = scene.mark(mark, limit, ",");
    Atom atom = scene.at(next);
    return atom != null ? atom.is(Role.TOPIC) || (atom.is(Role.MODIFIER) && tokens.capitalised(next) && !comma) : !comma && isTopicWord(null, next);
  }
}
