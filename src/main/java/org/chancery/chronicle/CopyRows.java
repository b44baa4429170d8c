package org.chancery.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.chronicle.CopyGroup.Copy;
import org.chancery.chronicle.CopyGroup.Source;

/** Reads back which documents are copies of which. */
final class CopyRows {
  /** Families with their copies, and texts that are part of others, each under what was published first. */
  private static final String GROUPS = """
      WITH original AS (
        SELECT d.id, d.published, coalesce(c.original, d.id) AS original
        FROM documents d LEFT JOIN copies c ON c.document = d.id),
      parts AS (
        SELECT l.a, l.b, l.share, x.original AS one, y.original AS two, p.published AS day, q.published AS other
        FROM likenesses l JOIN original x ON x.id = l.a JOIN original y ON y.id = l.b
        JOIN documents p ON p.id = x.original JOIN documents q ON q.id = y.original
        WHERE l.kind = 'part' AND x.original <> y.original),
      told AS (
        SELECT original, document, like_document, kind, share FROM copies
        UNION SELECT one, b, a, 'part', share FROM parts
        WHERE (day IS NULL, day, one) < (other IS NULL, other, two)
        QUALIFY row_number() OVER (PARTITION BY one, b ORDER BY share DESC, a) = 1
        UNION SELECT two, a, b, 'part', share FROM parts
        WHERE (day IS NULL, day, one) > (other IS NULL, other, two)
        QUALIFY row_number() OVER (PARTITION BY two, a ORDER BY share DESC, b) = 1)
      SELECT t.original, o.url, o.title, o.publisher, o.published, u.credit,
        t.document, d.url, d.title, d.publisher, d.published, f.credit, t.kind, t.share, t.like_document
      FROM told t JOIN documents o ON o.id = t.original JOIN documents d ON d.id = t.document
      JOIN fingerprints u ON u.document = t.original JOIN fingerprints f ON f.document = t.document
      ORDER BY o.published NULLS LAST, t.original, t.document, t.like_document""";

  private final Database database;

  CopyRows(Database database) {
    this.database = database;
  }

  /** Every group, by date of the original. */
  List<CopyGroup> all() {
    if (!database.has("copies")) {
      return List.of();
    }
    return database.ask(GROUPS, s -> {}, rows -> {
      Map<Source, List<Copy>> groups = new LinkedHashMap<>();
      while (rows.next()) {
        groups.computeIfAbsent(source(rows, 1), o -> new ArrayList<>()).add(new Copy(source(rows, 7),
            Copying.likeness(rows.getString(13), rows.getDouble(14)), rows.getString(15)));
      }
      return groups.entrySet().stream().map(g -> new CopyGroup(g.getKey(), g.getValue())).toList();
    });
  }

  private static Source source(ResultSet row, int column) throws SQLException {
    return new Source(row.getString(column), Parties.text(row, column + 1), Parties.text(row, column + 2),
        Parties.text(row, column + 3), Parties.text(row, column + 4), Parties.text(row, column + 5));
  }
}
