package org.chancery.chronicle;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What can go wrong with a chronicle's file. The message is for the user and names the file. */
public abstract sealed class ChronicleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ChronicleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Another process has the file open, so that it cannot be opened now. */
  public static final class InUse extends ChronicleException {
    private static final long serialVersionUID = 1L;

    InUse(Path file, @Nullable Throwable cause) {
      super(file + " is in use by another program; try again when that has ended", cause);
    }
  }

  /** The file is no chronicle: another kind of file, or a database of something else. */
  public static final class NotAChronicle extends ChronicleException {
    private static final long serialVersionUID = 1L;

    NotAChronicle(Path file, @Nullable Throwable cause) {
      super(file + " is not a chronicle", cause);
    }
  }

  /** A later version of Chancery or of DuckDB wrote the file. */
  public static final class TooNew extends ChronicleException {
    private static final long serialVersionUID = 1L;

    TooNew(Path file, @Nullable Throwable cause) {
      super(file + " was written by a later version of Chancery; use that version to open it", cause);
    }
  }

  /** The file cannot be read or written, or is not there. */
  public static final class CannotOpen extends ChronicleException {
    private static final long serialVersionUID = 1L;

    CannotOpen(Path file, String why, @Nullable Throwable cause) {
      super("cannot open " + file + ": " + why, cause);
    }
  }

  /** No event, or more than one, goes by the id that was asked for. */
  public static final class NoSuchEvent extends ChronicleException {
    private static final long serialVersionUID = 1L;

    NoSuchEvent(String message) {
      super(message, null);
    }
  }

  /** The database refused a statement: full disk, damaged file, or an error of this program. */
  public static final class Failed extends ChronicleException {
    private static final long serialVersionUID = 1L;

    Failed(String what, Throwable cause) {
      super(what + ": " + cause.getMessage(), cause);
    }
  }
}
