package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.chancery.Pipeline.Outcome;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.Query;
import org.chancery.coding.Coded;
import org.chancery.resolve.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and codes documents, merges what they tell into the chronicle and prints the events. */
@Command(
    name = "code",
    mixinStandardHelpOptions = true,
    header = "Reads documents, merges what they tell into the chronicle and prints the events.",
    description = {
        "%nPATH is a text, a web page, a file of JSON Lines or a folder of them. Documents that the chronicle has "
            + "already are coded anew. Documents that cannot be read are told on stderr, and the exit code is 3."},
    footerHeading = "%nExamples:%n",
    footer = {
        "  chancery code samples",
        "  chancery code --chronicle :memory: --format jsonl article.txt > events.jsonl",
        "  chancery code --published 1992-04-20 --publisher KCNA archive/april"})
final class CodeCommand implements Callable<Integer> {
  private static final int BATCH = 500;

  private final Rooms rooms;
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders to read.")
  private List<Path> paths = List.of();

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Option(names = {"-q", "--quiet"}, description = "Print no events.")
  private boolean quiet;

  CodeCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Tally tally = new Tally(console);
    try (Chronicle open = chronicle.open(rooms)) {
      Set<String> coded = code(open, tally);
      open.resolve();
      Consumer<Event> printer = quiet ? event -> {} : format.printer(rooms, console);
      int events = 0;
      for (Event event : open.events(Query.ALL)) {
        if (event.mentions().stream().anyMatch(m -> coded.contains(m.citation().document()))) {
          printer.accept(event);
          events++;
        }
      }
      tally.tell(events);
    }
    return tally.exit().code();
  }

  /** Sends the documents down the street into the chronicle. Returns their ids. */
  private Set<String> code(Chronicle open, Tally tally) throws IOException, InterruptedException {
    Set<String> coded = new HashSet<>();
    List<Coded> batch = new ArrayList<>(BATCH);
    try (Progress progress = Progress.over(paths, console)) {
      rooms.pipeline(reading.options()).run(paths, outcome -> {
        progress.step();
        tally.add(outcome);
        if (outcome instanceof Outcome.Done(var done)) {
          coded.add(done.document().id());
          batch.add(done);
        }
        if (batch.size() == BATCH) {
          open.store(batch);
          batch.clear();
        }
      });
    }
    open.store(batch);
    return coded;
  }
}
