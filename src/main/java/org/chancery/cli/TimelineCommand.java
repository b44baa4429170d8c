package org.chancery.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.chancery.chronicle.Chronicle;
import org.chancery.resolve.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints events in the order of their dates. */
@Command(name = "timeline", mixinStandardHelpOptions = true, header = "What a state did, or two states did together, in the order of time.", footerHeading = "%nExamples:%n", footer = {
    "  chancery timeline",
    "  chancery timeline Sverige Norge --act visit",
    "  chancery timeline VNM --from 1950 --to 1969 --format csv > vietnam.csv",
    "  chancery timeline CHN 朝鲜 --status planned"})
final class TimelineCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Mixin
  private Filter filter = new Filter();

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  @Option(names = "--format", defaultValue = "table", paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  TimelineCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Chronicle open = chronicle.read(rooms)) {
      Consumer<Event> printer = format.printer(rooms, console);
      LongAdder count = new LongAdder();
      open.each(filter.query(rooms), event -> {
        printer.accept(event);
        count.increment();
      });
      if (count.sum() == 0) {
        console.say("no event fits");
      }
    }
    return Exit.DONE.code();
  }
}
