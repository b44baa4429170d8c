package org.chancery.chronicle;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which names the documents of a chronicle have told often enough to be learned. */
final class SightingRows {
  /** A name that is told of two states is learned only where nearly all documents tell one of them. */
  private static final String LEARNED = """
      WITH told AS (
        SELECT s.name, s.state, count(DISTINCT s.document) AS documents, min(d.published) AS first,
          max(d.published) AS last, min(d.language) AS language
        FROM sightings s JOIN documents d ON d.id = s.document
        GROUP BY s.name, s.state HAVING count(s.office) > 0),
      ranked AS (SELECT *, sum(documents) OVER (PARTITION BY name) AS every FROM told)
      SELECT r.name, r.state, r.documents, r.first, r.last, r.language,
        (SELECT list(o.office ORDER BY o.times DESC, o.office) FROM
          (SELECT office, count(*) AS times FROM sightings s WHERE s.name = r.name AND s.state = r.state
            AND office IS NOT NULL GROUP BY office) o) AS offices
      FROM ranked r WHERE r.documents >= ? AND r.documents * 5 >= r.every * 4
      ORDER BY r.documents DESC, r.name""";
  private static final int OFFICES = 5;

  private final Database database;

  SightingRows(Database database) {
    this.database = database;
  }

  List<LearnedName> learned(int least) {
    if (!present()) {
      return List.of();
    }
    return database.ask(LEARNED, s -> s.setInt(1, least), rows -> {
      List<LearnedName> names = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      while (rows.next()) {
        LearnedName name = name(rows);
        if (taken.add(name.name())) {
          names.add(name);
        }
      }
      return names;
    });
  }

  /** A file that an earlier version made and that is open for reading alone has no such table. */
  private boolean present() {
    return database.has("sightings");
  }

  private static LearnedName name(ResultSet row) throws SQLException {
    Array offices = row.getArray(7);
    List<String> told = Arrays.stream((Object[]) offices.getArray()).map(String::valueOf).limit(OFFICES).toList();
    return new LearnedName(row.getString(1), row.getString(6), row.getString(2), told, row.getInt(3),
        Parties.text(row, 4),
        Parties.text(row, 5));
  }
}
