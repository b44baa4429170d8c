package org.chancery.chronicle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.chronicle.MentionRows.Stored;
import org.chancery.coding.Act;
import org.chancery.coding.Mention;
import org.chancery.resolve.Event;
import org.chancery.resolve.Resolver;

/**
 * Resolves the blocks whose mentions changed, some thousand mentions in one transaction: resolves them anew, applies
 * the corrections, gives events the ids that they had, and takes their places in the tables.
 */
final class Resolution {
  private static final int MENTIONS = 20_000;
  private static final String IN = " IN (SELECT unnest(?::VARCHAR[]))";

  private final Database database;
  private final Resolver resolver;
  private final MentionRows mentions;
  private final Corrections corrections;

  Resolution(Database database, Resolver resolver) {
    this.database = database;
    this.resolver = resolver;
    this.mentions = new MentionRows(database);
    this.corrections = new Corrections(resolver, new CorrectionLog(database).all());
  }

  /** Resolves all that was touched; returns the number of blocks. */
  int run() {
    Map<String, Integer> touched = touched();
    List<String> chunk = new ArrayList<>();
    int size = 0;
    for (Set<String> unit : units(touched)) {
      chunk.addAll(unit);
      size += unit.stream().mapToInt(b -> touched.getOrDefault(b, 0)).sum();
      if (size >= MENTIONS) {
        resolve(chunk);
        chunk.clear();
        size = 0;
      }
    }
    if (!chunk.isEmpty()) {
      resolve(chunk);
    }
    return touched.size();
  }

  /** The blocks with the number of mentions that each has now. */
  private Map<String, Integer> touched() {
    return database.ask("SELECT t.block, count(m.id) FROM (SELECT DISTINCT block FROM touched) t "
        + "LEFT JOIN mentions m ON m.block = t.block GROUP BY t.block", s -> {}, rows -> {
          Map<String, Integer> touched = new TreeMap<>();
          while (rows.next()) {
            touched.put(rows.getString(1), rows.getInt(2));
          }
          return touched;
        });
  }

  /** Sets of blocks that must be resolved together: a merge by hand may reach over two blocks. */
  private List<Set<String>> units(Map<String, Integer> touched) {
    List<Set<String>> joined = new ArrayList<>();
    for (Set<Anchor> anchors : corrections.merged()) {
      Set<String> unit = blocks(anchors);
      for (Set<String> other : List.copyOf(joined)) {
        if (other.stream().anyMatch(unit::contains)) {
          unit.addAll(other);
          joined.remove(other);
        }
      }
      joined.add(unit);
    }
    List<Set<String>> units = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Set<String> unit : joined) {
      if (unit.stream().anyMatch(touched::containsKey)) {
        units.add(unit);
      }
      seen.addAll(unit);
    }
    touched.keySet().stream().filter(b -> !seen.contains(b)).forEach(b -> units.add(Set.of(b)));
    return units;
  }

  private Set<String> blocks(Set<Anchor> anchors) {
    List<String> documents = anchors.stream().map(Anchor::document).distinct().sorted().toList();
    return database.ask("SELECT document, sentence, act, block FROM mentions WHERE document" + IN,
        s -> s.setArray(1, database.texts(documents)), rows -> {
          Set<String> blocks = new TreeSet<>();
          while (rows.next()) {
            String family = Act.family(rows.getString(3));
            if (anchors.contains(new Anchor(rows.getString(1), rows.getString(2), family))) {
              blocks.add(rows.getString(4));
            }
          }
          return blocks;
        });
  }

  private void resolve(List<String> blocks) {
    List<Stored> stored = mentions.of(mentions.inBlocks(blocks));
    IdentityHashMap<Mention, Stored> rows = new IdentityHashMap<>();
    stored.forEach(s -> rows.put(s.mention(), s));
    Map<String, List<Mention>> byBlock = stored.stream().collect(Collectors.groupingBy(
        Stored::block, TreeMap::new, Collectors.mapping(Stored::mention, Collectors.toList())));
    List<Event> resolved = byBlock.values().stream().flatMap(b -> resolver.resolveBlock(b).stream()).toList();
    Lineage lineage = lineage(blocks);
    List<Draft> drafts = lineage.named(corrections.apply(resolved));
    database.transaction(() -> {
      remove(lineage.ids());
      new EventTables(database).write(drafts, rows);
      former(lineage);
      database.change("DELETE FROM touched WHERE block" + IN, s -> s.setArray(1, database.texts(blocks)));
      return true;
    });
  }

  private Lineage lineage(List<String> blocks) {
    return database.ask(
        "SELECT event, document, begin_offset FROM event_mentions WHERE event IN (SELECT event FROM event_mentions "
            + "WHERE block" + IN + ")",
        s -> s.setArray(1, database.texts(blocks)), rows -> {
          Lineage old = new Lineage();
          while (rows.next()) {
            old.add(rows.getString(1), rows.getString(2), rows.getInt(3));
          }
          return old;
        });
  }

  private void remove(Collection<String> events) throws SQLException {
    if (events.isEmpty()) {
      return;
    }
    database.change("DELETE FROM events WHERE id" + IN, s -> s.setArray(1, database.texts(events)));
    for (String table : List.of("event_parties", "event_mentions", "disagreements", "event_sources")) {
      database.change("DELETE FROM " + table + " WHERE event" + IN, s -> s.setArray(1, database.texts(events)));
    }
  }

  private void former(Lineage lineage) throws SQLException {
    Map<String, Optional<String>> gone = lineage.gone();
    if (!lineage.living().isEmpty() && !lineage.ids().isEmpty()) {
      database.change("DELETE FROM former_ids WHERE id" + IN, s -> s.setArray(1, database.texts(lineage.living())));
    }
    try (Table table = new Table(database, "former_ids")) {
      for (Map.Entry<String, Optional<String>> entry : gone.entrySet()) {
        table.begin().text(entry.getKey()).text(entry.getValue()).end();
      }
    }
  }
}
