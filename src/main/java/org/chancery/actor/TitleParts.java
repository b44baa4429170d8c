package org.chancery.actor;

import java.util.List;
import org.chancery.language.Tokens;

/** Takes one phrase into a title that is being read: its noun, its owner, an abbreviation, the s of possession. */
final class TitleParts {
  private final Scene scene;
  private final Tokens tokens;
  private final Company company;
  private final Abbreviations abbreviations = new Abbreviations();

  TitleParts(Scene scene, Company company) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.company = company;
  }

  /** Whether the document has explained the abbreviation at a token. */
  boolean isAbbreviation(int i) {
    return abbreviations.has(tokens, i);
  }

  /** Takes the noun of an office or body; gives the token after it. */
  int head(Title title, Atom atom, int limit) {
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

  /** Takes an owner: a state, an organisation, a body, a place; gives the token after it. */
  int owner(Title title, Atom atom) {
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
  int abbreviation(Title title, int i, int limit) {
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

  /** Passes an abbreviation in brackets and the s of possession behind what was taken; gives the token after. */
  int possessive(Title title, int at, int limit) {
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
  int hostBefore(Title title, Atom mark, int limit) {
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
