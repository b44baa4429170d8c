package org.chancery.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.chancery.chronicle.Chronicle;
import picocli.CommandLine.Option;

/** Which chronicle a command works on. */
final class ChronicleOption {
  private static final String MEMORY = ":memory:";

  @Option(names = "--chronicle", paramLabel = "FILE", defaultValue = "chronicle.duckdb", description = "The chronicle's file (default: ${DEFAULT-VALUE} in this folder; :memory: for none).")
  private String file = "chronicle.duckdb";

  /** Opens it to write to, new where there is none. */
  Chronicle open(Rooms rooms) {
    return rooms.chronicle(file.equals(MEMORY) ? Optional.empty() : Optional.of(Path.of(file)));
  }

  /** Whether it is kept in a file. */
  boolean isFile() {
    return !file.equals(MEMORY);
  }

  /** Whether its file is there. */
  boolean exists() {
    return isFile() && Files.exists(Path.of(file));
  }

  /** Opens it, which must be there, for reading. */
  Chronicle read(Rooms rooms) {
    if (!exists()) {
      throw new UsageException("there is no chronicle " + file
          + "; make one with 'chancery code PATH…' or name another with --chronicle");
    }
    return Chronicle.read(Path.of(file), rooms.codebook());
  }
}
