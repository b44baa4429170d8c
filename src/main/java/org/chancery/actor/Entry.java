package org.chancery.actor;

import org.chancery.language.Tokens;

/**
 * What one phrase of the lexicon means.
 *
 * @param role what it can be
 * @param state code of the state or organisation, "" where it tells none
 * @param id of the person or place; the feature of a pronoun; "" else
 * @param sector PLOVER's sector, "" where it tells none
 * @param capitals bit i: token i must be written with a capital
 * @param upper bit i: token i must be written in capitals throughout
 * @param genitive whether the form is a genitive
 * @param definite whether the form is definite in itself
 * @param plural whether the form is a plural
 */
record Entry(
    Role role, String state, String id, String sector, int capitals, int upper, boolean genitive, boolean definite,
    boolean plural) {
  /** An entry whose letters and form do not matter. */
  static Entry of(Role role, String state, String id, String sector) {
    return new Entry(role, state, id, sector, 0, 0, false, false, false);
  }

  /** The same entry, asking for the capitals that {@code form} has. */
  Entry spelled(Tokens form) {
    int first = 0;
    int all = 0;
    for (int i = 0; i < form.size() && i < 31; i++) {
      if (form.allCapitals(i)) {
        all |= 1 << i;
      } else if (form.capitalised(i)) {
        first |= 1 << i;
      }
    }
    return new Entry(role, state, id, sector, first, all, genitive, definite, plural);
  }

  /** The same entry, where a first word such as a quarter of the compass may be written small: "south Korean". */
  Entry loose() {
    int later = capitals & ~1;
    return new Entry(role, state, id, sector, later == 0 ? capitals : later, upper, genitive, definite, plural);
  }

  Entry named(String value) {
    return new Entry(role, state, value, sector, capitals, upper, genitive, definite, plural);
  }

  Entry genitive(boolean value) {
    return new Entry(role, state, id, sector, capitals, upper, value, definite, plural);
  }

  Entry definite(boolean value) {
    return new Entry(role, state, id, sector, capitals, upper, genitive, value, plural);
  }

  Entry plural(boolean value) {
    return new Entry(role, state, id, sector, capitals, upper, genitive, definite, value);
  }

  /** Whether the tokens from {@code from} are written as this entry asks. */
  boolean fits(Tokens tokens, int from) {
    for (int bits = capitals | upper, i = 0; bits >> i != 0; i++) {
      if ((bits >> i & 1) != 0 && !tokens.capitalised(from + i)) {
        return false;
      }
      if ((upper >> i & 1) != 0 && !tokens.allCapitals(from + i)) {
        return false;
      }
    }
    return true;
  }
}
