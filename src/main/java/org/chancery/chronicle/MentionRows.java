package org.chancery.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.coding.Citation;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.document.Span;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/** Reads mentions back, as they were stored. */
final class MentionRows {
  private static final String COLUMNS = "m.id, m.block, m.act, m.place, m.place_state, m.latitude, m.longitude, "
      + "m.date, m.basis, m.clash, m.status, m.attributed_to, m.confidence, m.document, d.url, d.publisher, "
      + "d.publisher_state, d.published, d.language, m.sentence, m.begin_offset, m.end_offset, m.reasons, ";

  private final Database database;
  private final boolean copies;

  MentionRows(Database database) {
    this.database = database;
    this.copies = database.has("copied_mentions");
  }

  /** A mention with its number and block in the file. */
  record Stored(long id, String block, Mention mention) {}

  /** The mentions of these numbers, in the order of their numbers. */
  List<Stored> of(Collection<Long> ids) {
    Database.Binding these = s -> s.setArray(1, database.numbers(ids));
    Map<Long, Parties> parties = database.ask("SELECT p.mention, " + Parties.COLUMNS
        + " FROM parties p WHERE p.mention IN (SELECT unnest(?::BIGINT[])) ORDER BY p.mention, p.side, p.position",
        these, MentionRows::parties);
    String origins = copies
        ? "o.original FROM mentions m LEFT JOIN copied_mentions o ON o.mention = m.id "
        : "NULL FROM mentions m ";
    return database.ask("SELECT " + COLUMNS + origins + "JOIN documents d ON d.id = m.document "
        + "WHERE m.id IN (SELECT unnest(?::BIGINT[]))", these, rows -> {
          List<Stored> mentions = new ArrayList<>(ids.size());
          while (rows.next()) {
            mentions.add(stored(rows, parties.getOrDefault(rows.getLong(1), new Parties())));
          }
          mentions.sort(Comparator.comparingLong(Stored::id));
          return mentions;
        });
  }

  /** The numbers of the mentions of these blocks. */
  List<Long> inBlocks(Collection<String> blocks) {
    return database.ask("SELECT id FROM mentions WHERE block IN (SELECT unnest(?::VARCHAR[]))",
        s -> s.setArray(1, database.texts(blocks)), rows -> {
          List<Long> ids = new ArrayList<>();
          while (rows.next()) {
            ids.add(rows.getLong(1));
          }
          return ids;
        });
  }

  private static Map<Long, Parties> parties(ResultSet rows) throws SQLException {
    Map<Long, Parties> parties = new HashMap<>();
    while (rows.next()) {
      parties.computeIfAbsent(rows.getLong(1), id -> new Parties()).add(rows, 2);
    }
    return parties;
  }

  private static Stored stored(ResultSet row, Parties parties) throws SQLException {
    Citation citation = new Citation(row.getString(14), Parties.text(row, 15), Parties.text(row, 16),
        Parties.text(row, 17), Parties.text(row, 18), row.getString(19), row.getString(20),
        new Span(row.getInt(21), row.getInt(22)), Parties.text(row, 24));
    Mention mention = new Mention(row.getString(3), parties.source(), parties.target(), Parties.place(row, 4),
        date(row, 8), basis(row, 9), date(row, 10), status(row.getString(11)), Parties.text(row, 12),
        row.getDouble(13), citation, Json.reasons(row.getString(23)));
    return new Stored(row.getLong(1), row.getString(2), mention);
  }

  static Optional<Edtf> date(ResultSet row, int column) throws SQLException {
    return Parties.text(row, column).map(Edtf::parse);
  }

  static Optional<Basis> basis(ResultSet row, int column) throws SQLException {
    return Parties.text(row, column).map(b -> Basis.valueOf(b.toUpperCase(Locale.ROOT)));
  }

  static Status status(String label) {
    return Status.valueOf(label.toUpperCase(Locale.ROOT));
  }
}
