package org.chancery.fetch;

/** Why there is no answer; never leaves this room. */
final class Trouble extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Fetched outcome;

  Trouble(Fetched outcome) {
    super(outcome.toString(), null, false, false);
    this.outcome = outcome;
  }

  Fetched outcome() {
    return outcome;
  }
}
