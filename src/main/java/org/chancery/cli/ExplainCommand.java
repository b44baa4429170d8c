package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.coding.Explanation;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.ReadResult;
import org.chancery.read.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints how a text is read. */
@Command(name = "explain", mixinStandardHelpOptions = true, header = "How a text is read, sentence by sentence: what was seen, which frames fired or nearly did, and why.", footerHeading = "%nExamples:%n", footer = {
    "  chancery explain \"The king of Sweden paid a state visit to Finland in May 1960.\"",
    "  chancery explain --published 2024-10-06 \"The two presidents met on Sunday.\"",
    "  chancery explain samples/05-torskkriget.txt"})
final class ExplainCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "TEXT|FILE", description = "A text, or files to read.")
  private List<String> texts = List.of();

  @Mixin
  private PersonsOption persons = new PersonsOption();

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  ExplainCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    rooms.know(persons.read(console));
    rooms.begin();
    ExplanationSheet sheet = new ExplanationSheet(console);
    Exit exit = Exit.DONE;
    for (ReadResult result : results()) {
      switch (result) {
        case ReadResult.Read(var document) -> explain(document, sheet);
        case ReadResult.Skipped(var id, var reason) -> {
          console.say("skipped " + id + ": " + reason);
          exit = Exit.PARTLY;
        }
      }
    }
    return persons.exit(exit).code();
  }

  private void explain(Document document, ExplanationSheet sheet) {
    Explanation explanation = rooms.coder().explain(document).orElseThrow(() -> new UsageException(
        "no language pack for \"" + document.language() + "\"; name the language with --language"));
    sheet.print(explanation);
  }

  private List<ReadResult> results() {
    List<ReadResult> results = new ArrayList<>();
    if (texts.stream().allMatch(ExplainCommand::isSource)) {
      for (String file : texts) {
        rooms.reader(reading.options(), reading.findings(console)).read(source(file), results::add);
      }
    } else {
      results.add(new ReadResult.Read(document(String.join(" ", texts))));
    }
    return results;
  }

  private static Source source(String word) {
    try {
      return Source.of(word);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }

  private static boolean isSource(String text) {
    try {
      return Source.isAddress(text) || Files.exists(Path.of(text));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private Document document(String text) {
    Publication published = reading.options().published()
        .map(date -> new Publication(Optional.of(date), Publication.Origin.GIVEN, "--published"))
        .orElse(Publication.UNKNOWN);
    return new Document("text", Optional.empty(), Optional.empty(), text, published,
        new Publisher(reading.options().publisher(), Optional.empty()),
        reading.language().orElseGet(() -> LanguageIdentifier.load().identify(text)),
        List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)), List.of());
  }
}
