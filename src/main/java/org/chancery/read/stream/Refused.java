package org.chancery.read.stream;

import java.io.IOException;

/** Input that is not read on, for a reason that a person is told: a bomb, too deep, too much. */
public final class Refused extends IOException {
  private static final long serialVersionUID = 1L;

  /** A refusal with its reason. */
  public Refused(String reason) {
    super(reason);
  }

  /** The reason, for a person. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
