package org.chancery.cli;

import java.util.concurrent.Callable;
import org.chancery.chronicle.Chronicle;
import org.chancery.export.EventJson;
import org.chancery.resolve.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the events on which documents disagree. */
@Command(name = "disagreements", mixinStandardHelpOptions = true, header = "Where the documents disagree: each event with every value and who gives it.", footerHeading = "%nExamples:%n", footer = {
    "  chancery disagreements", "  chancery disagreements Iceland --act visit --json"})
final class DisagreementsCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Mixin
  private Filter filter = new Filter();

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  @Option(names = "--json", description = "The events as JSON Lines.")
  private boolean json;

  DisagreementsCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() {
    EventTable table = new EventTable(rooms.codebook(), rooms.world(), console);
    EventSheet sheet = new EventSheet(table, console);
    EventJson lines = new EventJson(rooms.codebook());
    boolean none = true;
    try (Chronicle open = chronicle.read(rooms)) {
      for (Event event : open.events(filter.query(rooms))) {
        if (event.disagreements().isEmpty()) {
          continue;
        }
        none = false;
        console.out().println(json ? lines.line(event) : table.line(event));
        if (!json) {
          event.disagreements().forEach(sheet::disagreement);
        }
      }
    }
    if (none) {
      console.say("no disagreement");
    }
    return Exit.DONE.code();
  }
}
