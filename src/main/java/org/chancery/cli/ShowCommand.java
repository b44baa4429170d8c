package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.Query;
import org.chancery.export.EventJson;
import org.chancery.resolve.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints all that is known of one event. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    header = "One event with every sentence that tells it, where they disagree, and how each part was found.",
    footerHeading = "%nExamples:%n",
    footer = {"  chancery show k3j2hd7", "  chancery show k3j2hd7 --json"})
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
    try (Chronicle open = chronicle.openExisting(rooms)) {
      Event event = open.event(id).orElseGet(() -> byPrefix(open));
      if (json) {
        console.out().println(new EventJson(rooms.codebook()).line(event));
      } else {
        new EventSheet(new EventTable(rooms.codebook(), rooms.world(), console), console).print(event);
      }
    }
    return Exit.DONE.code();
  }

  private Event byPrefix(Chronicle open) {
    var found = open.events(Query.ALL).stream().filter(e -> e.id().startsWith(id)).limit(2).toList();
    if (found.isEmpty()) {
      throw new UsageException("there is no event " + id);
    }
    if (found.size() > 1) {
      throw new UsageException("several events begin with " + id + ": " + found.get(0).id() + ", " + found.get(1).id());
    }
    return found.getFirst();
  }
}
