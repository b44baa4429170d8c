package org.chancery.coding;

import java.util.EnumSet;
import java.util.Set;

/**
 * One form of a word of a pack.
 *
 * @param lemma the word's dictionary form, by which templates name it
 * @param forms what this form may be
 */
record Word(String lemma, Set<Form> forms) {
  static Word verb(String lemma, EnumSet<Form> forms) {
    return new Word(lemma, Set.copyOf(forms));
  }

  static Word noun(String lemma) {
    return new Word(lemma, Set.of(Form.NOUN));
  }

  boolean verb() {
    return !forms.contains(Form.NOUN);
  }
}
