package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.actor.Person;
import org.chancery.actor.PersonTable;
import picocli.CommandLine.Option;

/** Tables of persons that the user adds to those of the program. */
final class PersonsOption {
  @Option(names = "--persons", paramLabel = "PATH", description = "A table of persons to know beside the program's own (tab-separated: id, name, state, sex, "
      + "offices, names; see 'chancery import-persons --help'), or a folder of such tables, *.tsv. May be given again.")
  private List<Path> tables = List.of();

  private boolean bad;

  /** The persons of the tables; rows that cannot be read are told. */
  List<Person> read(Console console) throws IOException {
    List<Person> persons = new ArrayList<>();
    for (Path table : files()) {
      PersonTable.Reading reading = PersonTable.read(table);
      persons.addAll(reading.persons());
      for (PersonTable.BadRow row : reading.bad()) {
        bad = true;
        console.say("skipped " + table + ", line " + row.line() + ": " + row.reason());
      }
    }
    return persons;
  }

  /** How a command ends that else ends so: in part, where a row could not be read. */
  Exit exit(Exit otherwise) {
    return bad && otherwise == Exit.DONE ? Exit.PARTLY : otherwise;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path table : tables) {
      if (Files.isDirectory(table)) {
        try (Stream<Path> inside = Files.list(table)) {
          inside.filter(file -> file.toString().endsWith(".tsv")).sorted().forEach(files::add);
        }
      } else {
        files.add(table);
      }
    }
    return files;
  }
}
