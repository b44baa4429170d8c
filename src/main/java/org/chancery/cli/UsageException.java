package org.chancery.cli;

/** A command was called with something that it cannot use; the message says what and what would do. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
