package org.chancery.read.pdf;

/** A PDF document that holds no text to be read, and why. */
public final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String reason) {
    super(reason);
  }

  /** Why, for a person. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
