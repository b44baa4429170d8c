package org.chancery.coding;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A place in a frame's template where a party stands.
 *
 * @param role whose place it is
 * @param where how the party is found
 * @param markers the words that stand before it, folded; for a bare slot those that may part it from its noun
 * @param leg index of the leg that the slot stands next to in the template
 * @param constraints what the party must be: kinds or sectors, upper case; empty for anything
 */
record Slot(Role role, Where where, Set<String> markers, int leg, Set<String> constraints) {
  Slot {
    // In order of the words, since explanations list them.
    constraints = Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(constraints)));
  }

  /** The constraint by which not the actor is the party, but the state it is accredited to. */
  static final String HOST = "HOST";

  /** Whether only some actors can stand in it, and not merely some cannot. */
  boolean isChoosy() {
    for (String constraint : constraints) {
      if (!constraint.startsWith("!")) {
        return true;
      }
    }
    return false;
  }

  /** A side of the act. */
  enum Role {
    /** Who acts. */
    S,
    /** Whom it concerns. */
    T,
    /** Both sides in one phrase. */
    B
  }

  /** How a party is found. */
  enum Where {
    /** As the subject of the predicate. */
    SUBJECT,
    /** As its object. */
    OBJECT,
    /** Behind one of the markers, after the leg. */
    MARKED_AFTER,
    /** Behind one of the markers, before the leg. */
    MARKED_BEFORE,
    /** As a possessive before a noun. */
    POSSESSIVE,
    /** As a bare name right before a noun. */
    MODIFIER;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** Its name as reasons give it. */
    String label() {
      return label;
    }
  }
}
