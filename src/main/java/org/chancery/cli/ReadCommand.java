package org.chancery.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.chancery.export.DocumentJson;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import org.chancery.read.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints documents as Chancery sees them. */
@Command(name = "read", mixinStandardHelpOptions = true, header = "Reads documents and prints them as Chancery sees them, as JSON Lines, without coding them.", description = {
    "%nPATH is a text, a web page, a file of JSON Lines or a folder of them. What is printed can be read again."}, footerHeading = "%nExamples:%n", footer = {
        "  chancery read page.html", "  chancery read --verbose page.html"})
final class ReadCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, folders and addresses to read; - for standard input.")
  private List<Source> sources = List.of();

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  @Option(names = {"-v", "--verbose"}, description = "The whole text, and what was set aside in it, with reasons.")
  private boolean verbose;

  ReadCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() {
    Reader reader = rooms.reader(reading.options(), reading.findings(console));
    Exit[] exit = {Exit.DONE};
    for (Source source : sources) {
      reader.read(source, result -> {
        switch (result) {
          case ReadResult.Read(var document) ->
            console.out().println(verbose ? DocumentJson.whole(document) : DocumentJson.line(document));
          case ReadResult.Skipped(var id, var reason) -> {
            console.say("skipped " + id + ": " + reason);
            exit[0] = Exit.PARTLY;
          }
        }
      });
    }
    return exit[0].code();
  }
}
