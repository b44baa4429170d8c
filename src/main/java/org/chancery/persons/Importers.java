package org.chancery.persons;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.actor.PersonTable;
import org.chancery.actor.World;

/** The formats that lists of persons can be read from, by name. */
public final class Importers {
  private final World world;
  private final Map<String, Importer> formats = new TreeMap<>();

  /** The importers over the states of a world. */
  public Importers(World world) {
    this.world = world;
    Offices offices = Offices.load();
    formats.put("archigos", new Archigos(world, offices));
    formats.put("everypolitician", new EveryPolitician());
    formats.put("opensanctions", new OpenSanctions());
    formats.put("petrarch", new Petrarch(offices));
    formats.put("reign", new Reign(world, offices));
    formats.put("wikidata", new Wikidata());
  }

  /** The names of the formats. */
  public Set<String> formats() {
    return Set.copyOf(formats.keySet());
  }

  /**
   * The persons of a file in UTF-8, rows of one person joined, in the order of their first rows; with the bad rows.
   *
   * @param format one of {@link #formats}; throws IllegalArgumentException for others
   * @param state code of the state of those persons of whom the file does not tell it
   */
  public PersonTable.Reading read(String format, Path file, Optional<String> state) throws IOException {
    Importer importer = formats.get(format);
    if (importer == null) {
      throw new IllegalArgumentException("no format " + format);
    }
    Rows rows = new Rows(world, state);
    try (BufferedReader in = Files.newBufferedReader(file)) {
      importer.read(in, rows);
    }
    return rows.reading();
  }
}
