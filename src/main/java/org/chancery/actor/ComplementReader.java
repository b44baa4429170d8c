package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands behind the noun of a title and belongs to it: its owner ("of Laos", "in China"), the receiving
 * state ("to Vietnam"), what it is for ("of foreign affairs"), a second noun with the same owner ("and government").
 */
final class ComplementReader {
  private final Scene scene;
  private final Tokens tokens;
  private final TitleReader titles;
  private boolean headline;

  ComplementReader(Scene scene, TitleReader titles) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.titles = titles;
  }

  void enter(boolean capitalsTellNothing) {
    headline = capitalsTellNothing;
  }

  /** Stretches a title over its complements. */
  void read(Title title, int limit) {
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
    Title other = titles.read(mark + 1, limit);
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
      Title host = titles.read(mark.to(), limit);
      if (host != null && !host.states.isEmpty() && !host.isOffice()) {
        title.host = host.role == Role.MISSION && !host.host.isEmpty() ? host.host : host.states.getFirst();
        title.stretch(host.to);
        title.possessive = host.possessive;
        return;
      }
    }
    if (title.role == Role.MISSION && title.host.isEmpty() && isSeat(title, mark)) {
      title.host = titles.settled(mark).getFirst();
      title.stretch(mark.to());
      return;
    }
    if (mark.is(Role.OF)) {
      after(title, mark.to(), limit, false);
    } else if (mark.is(Role.AT) && !isOwned(title)
        && (title.isOffice() || title.role == Role.DELEGATION || isNational(title, mark))) {
      Title owner = titles.read(mark.to(), limit);
      boolean tells = owner != null && (owner.isBody() || !owner.states.isEmpty());
      if (owner != null && tells && owner.role != Role.PLACE && title.states.isEmpty()) {
        take(title, owner);
      }
    }
  }

  /** Whether a capitalised mission is named by nothing but its seat: "Embassy Lagos reopened". */
  private boolean isSeat(Title title, Atom mark) {
    boolean bare = title.from == title.head && title.to == title.head + 1 && title.states.isEmpty();
    return bare && !headline && tokens.capitalised(title.head) && mark.isAny(Role.STATE.bit() | Role.PLACE.bit())
        && !scene.hyphened(mark, tokens.size()) && titles.settled(mark).size() == 1;
  }

  /** Whether a possessive stands before the title: "[its] troops from Mali" are not Mali's. */
  private boolean isOwned(Title title) {
    Atom before = title.from > 0 ? scene.at(title.from - 1) : null;
    return before != null && (before.is(Role.POSSESSIVE)
        || (before.is(Role.PRONOUN) && before.entry(Role.PRONOUN).genitive()));
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
    Title owner = from < limit ? titles.read(from, limit) : null;
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
      Title next = i > title.to && i < limit ? titles.read(i, limit) : null;
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
    title.sent |= owner.role == Role.DELEGATION;
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
    return atom != null
        ? atom.is(Role.TOPIC) || (atom.is(Role.MODIFIER) && tokens.capitalised(next) && !comma)
        : !comma && isTopicWord(null, next);
  }
}
