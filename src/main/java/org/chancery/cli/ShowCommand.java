package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.chronicle.Chronicle;
import org.chancery.export.EventJson;
import org.chancery.resolve.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints all that is known of one event. */
@Command(name = "show", mixinStandardHelpOptions = true, header = "One event with every sentence that tells it, where they disagree, and how each part was found.", footerHeading = "%nExamples:%n", footer = {
    "  chancery show k3j2hd7", "  chancery show k3j2hd7 --json"})
final class ShowCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Parameters(paramLabel = "ID", description = "The event's id, or as many of its first letters as are its own.")
  private String id = "";

  @Option(names = "--json", description = "As one line of JSON.")
  private boolean json;

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  ShowCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Chronicle open = chronicle.read(rooms)) {
      Event event = open.event(id).orElseThrow(() -> new UsageException("there is no event " + id));
      if (json) {
        console.out().println(new EventJson(rooms.codebook()).line(event));
      } else {
        new EventSheet(new EventTable(rooms.codebook(), rooms.world(), console), console).print(event);
      }
    }
    return Exit.DONE.code();
  }
}
