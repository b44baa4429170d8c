package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.chancery.document.Document;
import org.chancery.export.DateJson;
import org.chancery.read.ReadResult;
import org.chancery.read.Source;
import org.chancery.time.DateExpression;
import org.chancery.time.DatedDocument;
import org.chancery.time.DocumentDater;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints every date that documents tell. */
@Command(name = "dates", mixinStandardHelpOptions = true, header = "Every date that documents tell, as EDTF, one JSON object a line.", description = {
    "%nPATH is what 'code' reads: a text, a file of JSON Lines, a folder of them, or - for standard input. Reads all "
        + "languages that 'languages' lists.",
    "%nFields: document, begin, end (UTF-16 code units of the text), text, value (EDTF), basis (stated, relative, "
        + "anniversary), role (event, origin, commemoration; publication for a date line; named for what the text "
        + "only names, as the 1954 conference), rule, clash where the text's own words give another value, and parts "
        + "of a range or list."}, footerHeading = "%nExamples:%n", footer = {
            "  chancery dates samples/05-torskkriget.txt",
            "  echo \"The two met last Tuesday.\" | chancery dates --language en --published 2024-10-06 -"})
final class DatesCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;
  private final DateJson json = new DateJson();
  private final Map<String, Optional<DocumentDater>> daters = new ConcurrentHashMap<>();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders and addresses to read; - for standard input.")
  private List<Source> sources = List.of();

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  @Option(names = "--named", description = "Also dates that only name something, with the role named: the 1954 conference.")
  private boolean named;

  DatesCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  /**
   * What came of a document.
   *
   * @param lines its dates, one a line
   * @param failure why it could not be read, where it could not
   */
  private record Answer(List<String> lines, Optional<String> failure) {
    static Answer failed(String document, String reason) {
      return new Answer(List.of(), Optional.of("skipped " + document + ": " + reason));
    }
  }

  /** How many documents were read, were not, and what they told. */
  private static final class Count {
    private int read;
    private int skipped;
    private long dates;
  }

  @Override
  public Integer call() throws InterruptedException {
    Count count = new Count();
    rooms.conveyor(reading.options(), reading.findings(console)).run(sources, this::answer, answer -> {
      answer.failure().ifPresentOrElse(failure -> {
        console.say(failure);
        count.skipped++;
      }, () -> count.read++);
      answer.lines().forEach(console.out()::println);
      count.dates += answer.lines().size();
    });
    console.say(Tally.count(count.read, "document") + " read, " + count.skipped + " skipped, "
        + Tally.count(count.dates, "date"));
    return (count.skipped == 0 ? Exit.DONE : Exit.PARTLY).code();
  }

  private Answer answer(ReadResult result) {
    return switch (result) {
      case ReadResult.Read(var document) -> daters.computeIfAbsent(document.language(), DocumentDater::open)
          .map(dater -> dates(dater, document))
          .orElseGet(() -> Answer.failed(document.id(), "no language pack for \"" + document.language() + "\""));
      case ReadResult.Skipped(var id, var reason) -> Answer.failed(id, reason);
    };
  }

  private Answer dates(DocumentDater dater, Document document) {
    try {
      DatedDocument dated = dater.read(document);
      List<String> lines = new ArrayList<>();
      for (DateExpression date : dater.everywhere(dated, named)) {
        lines.add(json.line(dated, date));
      }
      return new Answer(lines, Optional.empty());
    } catch (RuntimeException | StackOverflowError e) {
      // One document out of a million must not end the run; it is counted and told like any other.
      return Answer.failed(document.id(), "reading its dates failed: " + e);
    }
  }
}
