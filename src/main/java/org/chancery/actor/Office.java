package org.chancery.actor;

import java.util.Set;

/**
 * An office as a document calls it, so that it is known again.
 *
 * @param noun what all forms of its noun share: "vice foreign minister"
 * @param words the telling words of the noun
 * @param field folded words of what it is for, states and small words left out: "public", "security"
 */
record Office(String noun, Set<String> words, Set<String> field) {
  /** The same office for this field. */
  Office in(Set<String> other) {
    return other.isEmpty() && field.isEmpty() ? this : new Office(noun, words, other);
  }
}
