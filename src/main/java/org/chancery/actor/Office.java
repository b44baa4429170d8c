package org.chancery.actor;

import java.util.Set;

/**
 * An office as a document calls it, so that it is known again.
 *
 * @param noun what all forms of its noun share: "vice foreign minister"
 * @param field folded words of what it is for, states and small words left out: "public", "security"
 */
record Office(String noun, Set<String> field) {
  Office {
    field = Set.copyOf(field);
  }

  /** The office of this name, of whatever field. */
  static Office of(String noun) {
    return new Office(noun, Set.of());
  }
}
