package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;

/**
 * A phrase of the lexicon as it stands in a text.
 *
 * @param from its first token
 * @param to the token after its last
 * @param entries what it can be
 * @param roles the roles of its entries, as a mask
 */
record Atom(int from, int to, List<Entry> entries, long roles) {
  static Atom of(int from, int to, List<Entry> entries) {
    long roles = 0;
    for (Entry entry : entries) {
      roles |= entry.role().bit();
    }
    return new Atom(from, to, entries, roles);
  }

  boolean is(Role role) {
    return (roles & role.bit()) != 0;
  }

  boolean isAny(long mask) {
    return (roles & mask) != 0;
  }

  /** The first entry of a role that this atom has. */
  Entry entry(Role role) {
    for (Entry entry : entries) {
      if (entry.role() == role) {
        return entry;
      }
    }
    throw new IllegalArgumentException("no " + role);
  }

  /** The states that the entries of a role name, without repetition. */
  List<String> states(Role role) {
    if (entries.size() == 1) {
      String state = entries.getFirst().state();
      return state.isEmpty() ? List.of() : List.of(state);
    }
    List<String> states = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.role() == role && !entry.state().isEmpty() && !states.contains(entry.state())) {
        states.add(entry.state());
      }
    }
    return states;
  }
}
