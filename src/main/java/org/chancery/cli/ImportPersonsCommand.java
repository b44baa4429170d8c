package org.chancery.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.chancery.actor.Person;
import org.chancery.actor.PersonTable;
import org.chancery.persons.Importers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns a list of persons that others keep into a table of persons. */
@Command(name = "import-persons", mixinStandardHelpOptions = true, header = "Turns a list of persons that others keep into a table for --persons.", description = {
    "%nFormats: opensanctions (targets.simple.csv, or entities of FollowTheMoney as JSON Lines), everypolitician "
        + "(Popolo JSON or CSV; needs --state), reign (CSV), archigos (tab-separated or CSV), wikidata (SPARQL JSON "
        + "with person, personLabel, state, positionLabel, start, end), petrarch (actor dictionary).",
    "%nThe table has one person a row: id, name, state, sex, offices (title@from/to; …), names (language:form|form; …). "
        + "Rows that cannot be read are told with line and reason, and the exit code is 3."}, footerHeading = "%nExamples:%n", footer = {
            "  chancery import-persons --format archigos archigos.tsv --out leaders.tsv",
            "  chancery import-persons --format everypolitician --state EST ep-popolo.json --out riigikogu.tsv",
            "  chancery code --persons leaders.tsv archive"})
final class ImportPersonsCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Parameters(index = "0", paramLabel = "FILE", description = "The list.")
  private Path file = Path.of("");

  @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "What it is written in.")
  private String format = "";

  @Option(names = "--state", paramLabel = "CODE", description = "State (ISO 3166-1 alpha-3) of persons of whom the list does not tell it.")
  private Optional<String> state = Optional.empty();

  @Option(names = "--out", paramLabel = "TABLE", description = "Where to write the table (default: standard output).")
  private Optional<Path> out = Optional.empty();

  ImportPersonsCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Importers importers = new Importers(rooms.world());
    if (!importers.formats().contains(format)) {
      throw new UsageException("no format " + format + "; there are "
          + String.join(", ", new TreeSet<>(importers.formats())));
    }
    PersonTable.Reading reading = importers.read(format, file, state);
    if (out.isPresent()) {
      try (BufferedWriter table = Files.newBufferedWriter(out.get())) {
        table.write(PersonTable.HEADER + "\n");
        for (Person person : reading.persons()) {
          table.write(PersonTable.row(person) + "\n");
        }
      }
    } else {
      console.out().println(PersonTable.HEADER);
      reading.persons().forEach(person -> console.out().println(PersonTable.row(person)));
    }
    reading.bad().forEach(row -> console.say("skipped " + file + ", line " + row.line() + ": " + row.reason()));
    console.say(reading.persons().size() + " persons, " + reading.bad().size() + " rows skipped");
    return (reading.bad().isEmpty() ? Exit.DONE : Exit.PARTLY).code();
  }
}
