package org.chancery.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;

/** Reads documents back. */
final class DocumentRows {
  private final Database database;

  DocumentRows(Database database) {
    this.database = database;
  }

  Optional<Document> get(String id) {
    List<Block> blocks = parts("blocks", "kind", id,
        (span, kind) -> new Block(span, Block.Kind.valueOf(kind.toUpperCase(Locale.ROOT))));
    List<Aside> asides = parts("asides", "reason", id, Aside::new);
    return database.ask("SELECT url, title, text, published, published_origin, published_reason, publisher, "
        + "publisher_state, language FROM documents WHERE id = ?", s -> s.setString(1, id),
        rows -> rows.next() ? Optional.of(document(id, rows, blocks, asides)) : Optional.empty());
  }

  private static Document document(String id, ResultSet row, List<Block> blocks, List<Aside> asides)
      throws SQLException {
    Publication.Origin origin = Publication.Origin.valueOf(row.getString(5).toUpperCase(Locale.ROOT));
    return new Document(id, Parties.text(row, 1), Parties.text(row, 2), Parties.text(row, 3).orElse(""),
        new Publication(Parties.text(row, 4), origin, row.getString(6)),
        new Publisher(Parties.text(row, 7), Parties.text(row, 8)), row.getString(9), blocks, asides);
  }

  /** Makes a part of a document. */
  private interface Part<T> {
    T of(Span span, String what);
  }

  private <T> List<T> parts(String table, String column, String id, Part<T> part) {
    return database.ask("SELECT begin_offset, end_offset, " + column + " FROM " + table
        + " WHERE document = ? ORDER BY begin_offset, end_offset", s -> s.setString(1, id), rows -> {
          List<T> parts = new ArrayList<>();
          while (rows.next()) {
            parts.add(part.of(new Span(rows.getInt(1), rows.getInt(2)), rows.getString(3)));
          }
          return parts;
        });
  }
}
