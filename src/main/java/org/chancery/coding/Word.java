package org.chancery.coding;

import java.util.EnumSet;
import java.util.Set;

/**
 * One form of a word of a pack.
 *
 * @param lemma the word's dictionary form, by which templates name it
 * @param forms what this form may be; not to be changed
 * @param verb whether it is a form of a verb, else of a noun
 * @param finite whether it can be the predicate of a clause of its own
 */
record Word(String lemma, Set<Form> forms, boolean verb, boolean finite) {
  static Word verb(String lemma, EnumSet<Form> forms) {
    return new Word(lemma, EnumSet.copyOf(forms), true, forms.stream().anyMatch(Form::finite));
  }

  static Word noun(String lemma) {
    return new Word(lemma, EnumSet.of(Form.NOUN), false, false);
  }
}
