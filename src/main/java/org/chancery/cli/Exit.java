package org.chancery.cli;

/** How a command ended, as its exit code. */
enum Exit {
  /** Done. */
  DONE(0),
  /** It failed. */
  FAILURE(1),
  /** It was called wrongly. */
  USAGE(2),
  /** Done in part: some documents were skipped. */
  PARTLY(3),
  /** The chronicle is in use by another process. */
  IN_USE(4),
  /** Below a quality floor. */
  BELOW_FLOOR(5),
  /** Interrupted. */
  INTERRUPTED(130);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
