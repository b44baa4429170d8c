package org.chancery.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.time.Edtf;

/**
 * Tables of persons as text, tab-separated, one person a row: the format of {@code world/persons-<region>.tsv} and of
 * tables that a user adds.
 *
 * <pre>
 * # id  name  state  sex  offices  names
 * x-y   X Y   FRA    f    minister@2001-05/2003;premier@2003/    la:X. Y|Xenia Y;zh:…
 * </pre>
 *
 * <p>{@code state} is ISO 3166-1 alpha-3 (3166-3 where gone), {@code IGO:…}, {@code NGO:…} or {@code HIS:…};
 * {@code sex} m, f or empty; an office is a title with the EDTF dates between which it was held; names are by language
 * tag, variants in the Latin script under {@code la}. Empty lines and lines that begin with {@code #} are comments.
 */
public final class PersonTable {
  /** The line that tells the columns. */
  public static final String HEADER = "# id\tname\tstate\tsex\toffices\tnames";
  private static final Pattern STATE = Pattern.compile("[A-Z]{3}|(IGO|NGO|HIS):[A-Z0-9-]+");

  private PersonTable() {}

  /**
   * What a table holds.
   *
   * @param persons the rows that could be read
   * @param bad those that could not
   */
  public record Reading(List<Person> persons, List<BadRow> bad) {
    public Reading {
      persons = List.copyOf(persons);
      bad = List.copyOf(bad);
    }
  }

  /**
   * A row that could not be read.
   *
   * @param line its number in the file, from 1
   * @param reason for a person
   */
  public record BadRow(int line, String reason) {}

  /** Reads a table. Throws IOException where the file cannot be read; bad rows are results. */
  public static Reading read(Path file) throws IOException {
    List<Person> persons = new ArrayList<>();
    List<BadRow> bad = new ArrayList<>();
    int number = 0;
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank() && line.charAt(0) != '#') {
          try {
            persons.add(checked(List.of(line.split("\t", -1))));
          } catch (IllegalArgumentException e) {
            bad.add(new BadRow(number, String.valueOf(e.getMessage())));
          }
        }
      }
    }
    return new Reading(persons, bad);
  }

  private static Person checked(List<String> row) {
    if (row.size() < 3 || row.size() > 6) {
      throw new IllegalArgumentException(row.size() + " columns, not id, name, state, sex, offices, names");
    }
    if (WorldTables.cell(row, 0).isEmpty() || WorldTables.cell(row, 1).isEmpty()) {
      throw new IllegalArgumentException("no id or no name");
    }
    if (!STATE.matcher(WorldTables.cell(row, 2)).matches()) {
      throw new IllegalArgumentException("\"" + WorldTables.cell(row, 2) + "\" is no code of a state or organisation");
    }
    if (!List.of("", "m", "f").contains(WorldTables.cell(row, 3))) {
      throw new IllegalArgumentException("sex \"" + WorldTables.cell(row, 3) + "\" is none of m, f and nothing");
    }
    return person(row, new HashMap<>());
  }

  /** The person of a row; {@code days} keeps dates that come again and again. Throws IllegalArgumentException. */
  static Person person(List<String> row, Map<String, Edtf> days) {
    return new Person(WorldTables.cell(row, 0), WorldTables.cell(row, 1), WorldTables.cell(row, 2),
        Optional.of(WorldTables.cell(row, 3)).filter(sex -> !sex.isEmpty()), terms(WorldTables.cell(row, 4), days),
        names(WorldTables.cell(row, 5)));
  }

  private static List<Term> terms(String cell, Map<String, Edtf> days) {
    return WorldTables.parts(cell, ";").stream().map(text -> term(text, days)).toList();
  }

  private static Term term(String text, Map<String, Edtf> days) {
    int at = text.indexOf('@');
    if (at < 0) {
      return new Term(text, Optional.empty(), Optional.empty());
    }
    String[] life = text.substring(at + 1).split("/", 2);
    return new Term(text.substring(0, at), WorldTables.day(life[0], days),
        life.length < 2 ? Optional.empty() : WorldTables.day(life[1], days));
  }

  private static List<Person.Names> names(String cell) {
    return WorldTables.parts(cell, ";").stream().map(text -> {
      int colon = text.indexOf(':');
      return new Person.Names(text.substring(0, Math.max(0, colon)),
          WorldTables.parts(text.substring(colon + 1), "\\|"));
    }).toList();
  }

  /** The row of a person, without line end; marks of the format inside names or offices become spaces. */
  public static String row(Person person) {
    String offices = person.terms().stream().map(term -> plain(term.title())
        + (term.from().isEmpty() && term.to().isEmpty()
            ? ""
            : "@" + term.from().map(Edtf::toString).orElse("") + "/" + term.to().map(Edtf::toString).orElse("")))
        .distinct().collect(Collectors.joining(";"));
    String names = person.names().stream().filter(n -> !n.forms().isEmpty()).map(n -> n.language() + ":"
        + n.forms().stream().map(PersonTable::plain).distinct().collect(Collectors.joining("|")))
        .collect(Collectors.joining(";"));
    return String.join("\t", plain(person.id()), plain(person.name()), person.state(), person.sex().orElse(""),
        offices, names);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\t\\n\\r;|@]+", " ").strip();
  }
}
