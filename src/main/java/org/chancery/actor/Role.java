package org.chancery.actor;

/** What a phrase of the lexicon can be in the name of an actor. */
enum Role {
  /** Name of a state. */
  STATE,
  /** Adjective of a state. */
  ADJECTIVE,
  /** Noun for the people of a state: "Vietnamese", "Chinese". */
  NATIONALS,
  /** Short form of a state that counts only in company: 朝 in 访朝, 中朝. */
  SHORT,
  /** Name of a place. */
  PLACE,
  /** Name of an international organisation. */
  ORGANISATION,
  /** Name of a body that tells its state. */
  BODY,
  /** Name of a person of the tables. */
  PERSON,
  /** Office that a person holds. */
  OFFICE,
  /** Office of one sent abroad. */
  ENVOY,
  /** Kind of body: "ministry", "party". */
  ORGAN,
  /** Kind of body that is sent: "delegation". */
  DELEGATION,
  /** Kind of body that sits abroad: "embassy". */
  MISSION,
  /** Also an organ of which each state has one: "government", so that "the government" may be told from the context. */
  NATIONAL,
  /** "People", "nation". */
  PEOPLE,
  /** "The two countries". */
  PAIR,
  /** "He", "their". */
  PRONOUN,
  /** "Our country". */
  OWN,
  /** "Here". */
  HERE,
  /** "Comrade", "Mr.". */
  HONORIFIC,
  /** "Vice", "acting". */
  RANK,
  /** "High-ranking", "fraternal". */
  MODIFIER,
  /** "The", "a". */
  ARTICLE,
  /** "Of". */
  OF,
  /** "From", "in": joins an office or delegation, but not a body, to its owner. */
  AT,
  /** "To", "in": joins an envoy or embassy to the receiving state. */
  HOST,
  /** "Headed by". */
  LED,
  /** "And". */
  AND,
  /** "As". */
  AS,
  /** "Also": stands before an office in apposition. */
  ALSO,
  /** What an office or ministry is for: "foreign affairs". */
  TOPIC,
  /** Noun that makes the name before it a thing: "Conference", "Times". */
  THING,
  /** Whole phrase that names no actor. */
  BLOCK,
  /** "bin", "van": a part of names. */
  PARTICLE,
  /** An everyday word that is a part of a name where it has a capital: "To", "Sun". */
  PART,
  /** What follows a name and belongs to it: "Jr". */
  SUFFIX,
  /** "Who is leading": stands between a person and the delegation led. */
  LEADS,
  /** A word that is capitalised and no name: "Monday". */
  NEVER,
  /** A name that is as often something else, so that its company must vouch for it. */
  AMBIGUOUS,
  /** The s of possession. */
  POSSESSIVE;

  /** The bit of this role in a mask of roles, which lives no longer than the program runs. */
  @SuppressWarnings("EnumOrdinal")
  long bit() {
    return 1L << ordinal();
  }
}
