package org.chancery.actor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.language.LanguagePack;
import org.chancery.time.Edtf;

/** Reads the tables {@code world/*.tsv} of the class path into values. A table that is not there has no rows. */
final class WorldTables {
  private WorldTables() {}

  static List<State> states() {
    return rows("states.tsv").stream().map(row -> new State(
        cell(row, 0), filled(row, 1).map(Integer::valueOf), cell(row, 2), filled(row, 3).map(Edtf::parse),
        filled(row, 4).map(Edtf::parse), list(row, 5), list(row, 6),
        parts(cell(row, 7), ";").stream().map(WorldTables::era).toList())).toList();
  }

  /** "West Germany@1949-05-23/1990-10-02=260". */
  private static Era era(String text) {
    int at = text.indexOf('@');
    int number = text.indexOf('=', at);
    String[] life = text.substring(at + 1, number < 0 ? text.length() : number).split("/", 2);
    return new Era(text.substring(0, at), day(life[0], new HashMap<>()), day(life[1], new HashMap<>()),
        number < 0 ? Optional.empty() : Optional.of(Integer.valueOf(text.substring(number + 1))));
  }

  static List<Organisation> organisations() {
    return rows("organisations.tsv").stream()
        .map(row -> new Organisation(cell(row, 0), cell(row, 1), cell(row, 2), list(row, 3))).toList();
  }

  static List<Locality> localities() {
    return rows("places.tsv").stream().map(row -> new Locality(
        cell(row, 0), cell(row, 1), cell(row, 2), filled(row, 3).map(Double::valueOf),
        filled(row, 4).map(Double::valueOf), cell(row, 5).equals("yes"))).toList();
  }

  static List<Outlet> outlets() {
    return rows("publishers.tsv").stream()
        .map(row -> new Outlet(cell(row, 0), filled(row, 1), list(row, 2), list(row, 3))).toList();
  }

  /** The persons of every table {@code persons-<region>.tsv} whose region {@code regions.tsv} lists. */
  static List<Person> persons() {
    List<Person> persons = new ArrayList<>();
    Map<String, Edtf> days = new HashMap<>(); // Terms begin and end on the same days again and again.
    for (List<String> region : rows("regions.tsv")) {
      for (List<String> row : rows("persons-" + cell(region, 0) + ".tsv")) {
        persons.add(PersonTable.person(row, days));
      }
    }
    return persons;
  }

  static Optional<Edtf> day(String text, Map<String, Edtf> days) {
    return text.isBlank() || text.equals("..")
        ? Optional.empty()
        : Optional.of(days.computeIfAbsent(text.strip(), Edtf::parse));
  }

  private static List<List<String>> rows(String file) {
    try (InputStream in = World.class.getResourceAsStream("/world/" + file)) {
      return in == null ? List.of() : LanguagePack.rows(in);
    } catch (IOException e) {
      throw new UncheckedIOException("table world/" + file + ": " + e.getMessage(), e);
    }
  }

  static String cell(List<String> row, int column) {
    return column < row.size() ? row.get(column).strip() : "";
  }

  private static Optional<String> filled(List<String> row, int column) {
    return Optional.of(cell(row, column)).filter(text -> !text.isEmpty());
  }

  static List<String> list(List<String> row, int column) {
    return parts(cell(row, column), "\\|");
  }

  static List<String> parts(String text, String mark) {
    List<String> parts = new ArrayList<>();
    for (String part : text.split(mark, -1)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }
}
