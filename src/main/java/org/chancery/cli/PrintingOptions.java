package org.chancery.cli;

import java.util.function.Consumer;
import org.chancery.resolve.Event;
import picocli.CommandLine.Option;

/** How a command that codes prints the events. */
final class PrintingOptions {
  @Option(names = "--format", defaultValue = "table", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Option(names = {"-q", "--quiet"}, description = "Print no events.")
  private boolean quiet;

  /** Something that prints the events it is given, or does not where none are wanted. */
  Consumer<Event> printer(Rooms rooms, Console console) {
    return quiet ? event -> {} : format.printer(rooms, console);
  }
}
