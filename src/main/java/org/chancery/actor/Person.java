package org.chancery.actor;

import java.util.List;
import java.util.Optional;
import org.chancery.time.Edtf;

/**
 * A person who held office.
 *
 * @param id kebab-case ASCII
 * @param name the usual spelling of the English press
 * @param state code of the state served, its code at that time
 * @param sex "m" or "f", where the table tells it
 * @param terms the offices held
 * @param names names by language tag, Latin-script variants under {@code la}; forms joined by {@code |}
 */
public record Person(
    String id, String name, String state, Optional<String> sex, List<Term> terms, List<Names> names) {
  public Person {
    terms = List.copyOf(terms);
    names = List.copyOf(names);
  }

  /** Whether the person held an office at some time of a date. */
  boolean serves(Edtf date) {
    return terms.stream().anyMatch(term -> term.from().isPresent()
        && !date.latest().isBefore(term.from().get().earliest())
        && term.to().map(end -> !date.earliest().isAfter(end.latest())).orElse(true));
  }

  /**
   * The forms of a name in one language.
   *
   * @param language BCP 47 tag, {@code la} for variants in the Latin script
   * @param forms spellings, the usual one first
   */
  public record Names(String language, List<String> forms) {
    public Names {
      forms = List.copyOf(forms);
    }
  }
}
