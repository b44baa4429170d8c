package org.chancery.actor;

import org.chancery.language.Tokens;

/** Tells names of things that begin like names of actors: "Bandung Conference", "Ho Chi Minh City". */
final class ThingReader {
  private static final long BEGINS = Role.STATE.bit() | Role.ADJECTIVE.bit() | Role.PLACE.bit() | Role.PERSON.bit()
      | Role.NATIONALS.bit();
  private static final long ENDS = Role.OFFICE.bit() | Role.ENVOY.bit() | Role.DELEGATION.bit() | Role.MISSION.bit()
      | Role.NEVER.bit() | Role.PERSON.bit();
  private static final long BODIES = Role.ORGAN.bit() | Role.DELEGATION.bit() | Role.OFFICE.bit();
  private static final int LONGEST = 5;

  private final Scene scene;
  private final Tokens tokens;

  ThingReader(Scene scene) {
    this.scene = scene;
    this.tokens = scene.tokens();
  }

  /** The token after the thing that begins with this name, or -1 where it names an actor. */
  int end(Atom atom, int limit) {
    if (!atom.isAny(BEGINS)) {
      return -1;
    }
    if (scene.unspaced(atom.from())) {
      return atom.to() < limit && scene.is(atom.to(), Role.THING) ? thing(atom.to()) : -1;
    }
    int end = last(atom, limit);
    Atom after = end > 0 && end < limit ? scene.at(end) : null;
    return after != null && after.isAny(BODIES) && tokens.capitalised(end) ? -1 : end;
  }

  private int last(Atom atom, int limit) {
    int end = -1;
    int i = atom.to();
    while (i < limit && i - atom.to() < LONGEST && tokens.capitalised(i) && tokens.kind(i) == Tokens.Kind.WORD) {
      Atom next = scene.at(i);
      if (next != null && next.isAny(ENDS)) {
        break;
      }
      i = next == null ? i + 1 : next.to();
      if (next != null && next.is(Role.THING)) {
        end = i;
      }
    }
    return end;
  }

  private int thing(int i) {
    Atom atom = scene.at(i);
    return atom == null ? -1 : atom.to();
  }
}
