package org.chancery.coding;

/** What a function word does in a clause; the keys of {@code functions} in a pack's {@code grammar.yaml}. */
enum Function {
  /** Stands before a noun phrase and marks its role. */
  PREPOSITION,
  /** Joins a whole and its part, as "of": its noun phrase may stand for the whole. */
  GENITIVE,
  /** Joins likes: "and". */
  CONJUNCTION,
  /** Begins a clause about the noun phrase before it: "who". */
  RELATIVE,
  /** Ends a clause about the noun phrase behind it, as Chinese 的. */
  ATTRIBUTIVE,
  /** Begins a dependent clause: "when". */
  SUBORDINATOR,
  /** Begins what is said: "that". */
  COMPLEMENT,
  /** Stands with a verb: "has", "will". */
  AUXILIARY,
  /** The auxiliary of the passive: "was". */
  BE,
  /** Marks the infinitive: "to". */
  INFINITIVE,
  /** Opens a noun phrase: "the". */
  DETERMINER,
  /** May stand anywhere without changing who did what. */
  ADVERB,
  /** The place where the text was written: "here". */
  HERE
}
