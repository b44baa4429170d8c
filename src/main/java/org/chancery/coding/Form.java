package org.chancery.coding;

/** A form in which a pack's word stands; the columns of {@code verbs.tsv} and {@code nouns.tsv} are named after these. */
enum Form {
  /** The bare verb: infinitive, imperative, and the present of most persons where a language has them alike. */
  LEMMA,
  /** Present tense. */
  PRESENT,
  /** Past tense. */
  PAST,
  /** Past participle or supine. */
  PARTICIPLE,
  /** Present participle or gerund. */
  GERUND,
  /** A form that is passive by itself, as Swedish "möttes". */
  PASSIVE,
  /** A noun. */
  NOUN;

  /** Whether the form can be the predicate of a clause of its own. */
  boolean finite() {
    return this == PRESENT || this == PAST || this == PASSIVE;
  }
}
