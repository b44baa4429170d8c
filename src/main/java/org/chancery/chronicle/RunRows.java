package org.chancery.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.chronicle.Run.Count;
import org.chancery.chronicle.Run.Skip;
import org.chancery.chronicle.Run.Totals;

/** The tables of runs. */
final class RunRows {
  private final Database database;

  RunRows(Database database) {
    this.database = database;
  }

  /** The number of the next run. */
  long next() {
    return database.ask("SELECT 1 + coalesce(max(number), 0) FROM runs", s -> {}, rows -> {
      rows.next();
      return rows.getLong(1);
    });
  }

  /** Writes the account of a run in place of what was written of it before; the skips are added. */
  void write(Run run, List<Skip> skips) {
    database.transaction(() -> {
      for (String table : List.of("runs WHERE number", "run_counts WHERE run")) {
        database.change("DELETE FROM " + table + " = ?", s -> s.setLong(1, run.number()));
      }
      totals(run);
      try (Table counts = new Table(database, "run_counts"); Table skipped = new Table(database, "run_skips")) {
        for (Map.Entry<Count, Map<String, Long>> kind : run.counts().entrySet()) {
          for (Map.Entry<String, Long> value : kind.getValue().entrySet()) {
            counts.begin().number(run.number()).text(kind.getKey().name().toLowerCase(Locale.ROOT))
                .text(value.getKey()).number(value.getValue()).end();
          }
        }
        for (Skip skip : skips) {
          skipped.begin().number(run.number()).text(skip.document()).text(skip.reason()).end();
        }
      }
      return true;
    });
  }

  private void totals(Run run) throws SQLException {
    try (Table table = new Table(database, "runs")) {
      Totals totals = run.totals();
      table.begin().number(run.number()).text(run.begun().toString()).text(run.ended().map(Instant::toString))
          .text(run.coder()).text(Json.texts(run.inputs())).real(run.took().toNanos() / 1e9).number(totals.files())
          .number(totals.bytes()).number(totals.coded()).number(totals.known()).number(totals.skipped())
          .number(totals.mentions()).end();
    }
  }

  /** All runs, in order. */
  List<Run> all() {
    if (!present()) {
      return List.of();
    }
    Map<Long, Map<Count, Map<String, Long>>> counts = counts();
    return database.ask("SELECT number, begun, ended, seconds, coder, inputs, files, bytes, coded, known, skipped, "
        + "mentions FROM runs ORDER BY number", s -> {}, rows -> {
          List<Run> runs = new ArrayList<>();
          while (rows.next()) {
            runs.add(run(rows, counts));
          }
          return runs;
        });
  }

  private static Run run(ResultSet row, Map<Long, Map<Count, Map<String, Long>>> counts) throws SQLException {
    long number = row.getLong(1);
    return new Run(number, Instant.parse(row.getString(2)), Parties.text(row, 3).map(Instant::parse),
        Duration.ofNanos(Math.round(row.getDouble(4) * 1e9)), row.getString(5), Json.texts(row.getString(6)),
        new Totals(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10), row.getLong(11), row.getLong(12)),
        counts.getOrDefault(number, Map.of()));
  }

  private Map<Long, Map<Count, Map<String, Long>>> counts() {
    return database.ask("SELECT run, kind, value, documents FROM run_counts ORDER BY run, documents DESC, value",
        s -> {}, rows -> {
          Map<Long, Map<Count, Map<String, Long>>> all = new LinkedHashMap<>();
          while (rows.next()) {
            all.computeIfAbsent(rows.getLong(1), run -> new EnumMap<>(Count.class))
                .computeIfAbsent(Count.valueOf(rows.getString(2).toUpperCase(Locale.ROOT)), k -> new LinkedHashMap<>())
                .put(rows.getString(3), rows.getLong(4));
          }
          return all;
        });
  }

  /** Hands over what this run could not code, in the order in which it met it. */
  void eachSkip(long run, Consumer<Skip> consumer) {
    if (present()) {
      database.ask("SELECT document, reason FROM run_skips WHERE run = ? ORDER BY rowid", s -> s.setLong(1, run),
          rows -> {
            while (rows.next()) {
              consumer.accept(new Skip(rows.getString(1), rows.getString(2)));
            }
            return Optional.empty();
          });
    }
  }

  /** A file that an earlier version made and that is open for reading alone has no such tables. */
  private boolean present() {
    return database.has("runs");
  }
}
