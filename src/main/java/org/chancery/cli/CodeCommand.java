package org.chancery.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.chancery.Pipeline.Outcome;
import org.chancery.actor.Person;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.LearnedName;
import org.chancery.chronicle.Query;
import org.chancery.document.Document;
import org.chancery.read.Finding;
import org.chancery.read.Source;
import org.chancery.resolve.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads and codes documents, merges what they tell into the chronicle and prints the events. */
@Command(name = "code", mixinStandardHelpOptions = true, header = "Reads documents, merges what they tell into the chronicle and prints the events.", description = {
    "%nPATH is a file or a folder of files: texts, web pages, PDF, Markdown, JSON, CSV, feeds, WARC, and any of "
        + "these in gzip, ZIP or tar. Documents that the chronicle "
        + "holds already are not coded again. Documents that cannot be read are told on stderr, and the exit code is 3."}, footerHeading = "%nExamples:%n", footer = {
            "  chancery code samples",
            "  chancery code --chronicle :memory: --format jsonl article.txt > events.jsonl",
            "  chancery code --published 1992-04-20 --publisher KCNA archive/april"})
final class CodeCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders and addresses to read; - for standard input.")
  private List<Source> sources = List.of();

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  @Mixin
  private PersonsOption persons = new PersonsOption();

  @Option(names = "--learned", paramLabel = "N", description = "Know also the names that the chronicle has learned from at least N documents, as 'chancery names' lists them.")
  private Optional<Integer> learned = Optional.empty();

  @Mixin
  private PrintingOptions printing = new PrintingOptions();

  CodeCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    know();
    rooms.begin();
    try (Chronicle open = chronicle.open(rooms)) {
      Account account = Account.begin(open, sources, rooms.clock());
      Tally tally = new Tally(console);
      DocumentIds documents = code(open, account, tally);
      open.resolve();
      account.end();
      Consumer<Event> printer = printing.printer(rooms, console);
      LongAdder events = new LongAdder();
      open.each(Query.ALL, event -> {
        if (event.mentions().stream().anyMatch(m -> documents.contains(m.citation().document()))) {
          printer.accept(event);
          events.increment();
        }
      });
      console.say(account.line(events.sum()));
      return persons.exit(tally.exit()).code();
    }
  }

  /** Gives the coder the persons of the user's tables and those that the chronicle has learned. */
  private void know() throws IOException {
    List<Person> known = new ArrayList<>(persons.read(console));
    if (learned.isPresent() && chronicle.exists()) {
      try (Chronicle open = chronicle.read(rooms)) {
        List<LearnedName> names = open.learned(Math.max(1, learned.get()));
        names.forEach(name -> known.add(name.person()));
        console.say("coding with " + names.size() + " names learned from the chronicle");
      }
    }
    rooms.know(known);
  }

  /** Notes the id of a document; where it is not the first that is called so in this run, says so on stderr. */
  private boolean isFirst(Document read, DocumentIds documents) {
    boolean first = documents.add(read.id());
    if (!first) {
      console.say("two documents are called " + read.id() + ": the later takes the place of the earlier");
    }
    return first;
  }

  /** Sends the documents down the street into the chronicle. Returns the ids of those that are in it now. */
  private DocumentIds code(Chronicle open, Account account, Tally tally) throws InterruptedException {
    DocumentIds documents = new DocumentIds();
    try (Progress progress = Progress.over(sources, console)) {
      Consumer<Finding> findings = reading.findings(console).andThen(account::add);
      rooms.pipeline(reading, findings).run(sources, open.holdings(), outcome -> {
        progress.step();
        account.add(outcome);
        tally.add(outcome);
        switch (outcome) {
          case Outcome.Done(var read, var coded) -> {
            isFirst(read, documents);
            open.store(read, coded);
          }
          case Outcome.Known(var read) -> {
            if (!isFirst(read, documents)) { // The earlier has taken its place by now.
              rooms.coder().code(read).ifPresent(coded -> open.store(read, coded));
            }
          }
          case Outcome.Uncoded uncoded -> {
          }
          case Outcome.Skipped skipped -> {
          }
        }
      });
    }
    return documents;
  }
}
