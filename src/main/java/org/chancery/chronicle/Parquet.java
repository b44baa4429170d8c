package org.chancery.chronicle;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.chancery.coding.Act;
import org.chancery.coding.Codebook;

/** Writes events as a Parquet file, one event a row; its columns are those of the CSV export, lists where that has ";". */
final class Parquet {
  private static final String ACTS = "CREATE OR REPLACE TEMP TABLE export_acts (act VARCHAR, plover_type VARCHAR, "
      + "plover_mode VARCHAR, plover_quad INTEGER, cameo VARCHAR, goldstein DOUBLE)";
  private static final String WANTED = "CREATE OR REPLACE TEMP TABLE export_events AS "
      + "SELECT unnest(?::VARCHAR[]) AS id, generate_subscripts(?::VARCHAR[], 1) AS place_in_order";

  private final Database database;
  private final Codebook codebook;

  Parquet(Database database, Codebook codebook) {
    this.database = database;
    this.codebook = codebook;
  }

  void write(List<String> ids, Path file) {
    try {
      acts();
      database.change(WANTED, s -> {
        s.setArray(1, database.texts(ids));
        s.setArray(2, database.texts(ids));
      });
      database.change("COPY (" + select() + ") TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
    } catch (SQLException e) {
      throw new ChronicleException.Failed("cannot write " + file, e);
    }
  }

  private void acts() throws SQLException {
    database.change(ACTS);
    for (Act act : codebook.acts()) {
      database.change("INSERT INTO export_acts VALUES (?, ?, ?, ?, ?, ?)", s -> {
        s.setString(1, act.name());
        s.setString(2, act.plover().type());
        s.setString(3, act.plover().mode().orElse(null));
        s.setInt(4, act.plover().quad());
        s.setString(5, act.cameo());
        s.setDouble(6, act.goldstein());
      });
    }
  }

  private String select() {
    boolean counted = database.has("event_sources");
    return "SELECT e.id, e.act, a.plover_type, a.plover_mode, a.plover_quad, a.cameo, a.goldstein, e.date, "
        + "e.earliest, e.latest, e.basis, e.status, "
        + side("source", "state") + " AS source, " + side("target", "state") + " AS target, "
        + side("source", "cow") + " AS source_cow, " + side("target", "cow") + " AS target_cow, "
        + side("source", "person") + " AS source_persons, " + side("target", "person") + " AS target_persons, "
        + "e.place, e.place_state, e.latitude AS lat, e.longitude AS lon, e.mentions, "
        + "(SELECT list(DISTINCT m.document ORDER BY m.document) FROM event_mentions m WHERE m.event = e.id) AS documents, "
        + "(SELECT list(DISTINCT d.publisher_state ORDER BY d.publisher_state) FROM event_mentions m "
        + "JOIN documents d ON d.id = m.document WHERE m.event = e.id AND d.publisher_state IS NOT NULL) "
        + "AS publisher_states, "
        + "(SELECT list(DISTINCT x.field ORDER BY x.field) FROM disagreements x WHERE x.event = e.id) AS disagreements, "
        + "(SELECT arg_min(t.sentence, (m.document, m.begin_offset)) FROM event_mentions m "
        + "JOIN mentions t ON t.id = m.mention WHERE m.event = e.id) AS sentence, "
        + (counted ? "s.witnesses, s.outlets " : "NULL::INTEGER AS witnesses, NULL::INTEGER AS outlets ")
        + "FROM export_events w JOIN events e ON e.id = w.id "
        + (counted ? "LEFT JOIN event_sources s ON s.event = e.id " : "")
        + "LEFT JOIN export_acts a ON a.act = e.act ORDER BY w.place_in_order";
  }

  /** The distinct values of a side, in order of their first place. */
  private static String side(String side, String column) {
    return "(SELECT list(v." + column + " ORDER BY v.first) FROM (SELECT p." + column + ", min(p.position) AS first "
        + "FROM event_parties p WHERE p.event = e.id AND p.side = '" + side + "' AND p." + column
        + " IS NOT NULL GROUP BY p." + column + ") v)";
  }
}
