package org.chancery.time;

/** What a date is the date of. */
public enum DateRole {
  /** Of what the sentence tells. */
  EVENT,
  /** Of what an anniversary looks back to. */
  ORIGIN,
  /** Of the anniversary itself. */
  COMMEMORATION,
  /** Of something that the text only names: "the 1954 conference". */
  NAMED,
  /** Of the document: a date line or an agency's tail. */
  PUBLICATION;

  /** The name in the output: lower case. */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
