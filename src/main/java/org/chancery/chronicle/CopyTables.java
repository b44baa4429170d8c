package org.chancery.chronicle;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What the tables of copies must forget of documents that leave, and whom that leaves to be compared anew. */
final class CopyTables {
  private static final String THESE = " IN (SELECT unnest(?::VARCHAR[]))";

  /** Those that have a text in common with these, and the whole families of these. */
  private static final String RELATIVES = """
      INSERT INTO uncompared
      WITH these AS (SELECT unnest(?::VARCHAR[]) AS document),
      families AS (
        SELECT document AS original FROM these
        UNION SELECT original FROM copies WHERE document IN (FROM these))
      SELECT a FROM likenesses WHERE b IN (FROM these)
      UNION SELECT b FROM likenesses WHERE a IN (FROM these)
      UNION SELECT document FROM copies WHERE original IN (FROM families)
      UNION SELECT original FROM families
      UNION SELECT document FROM fingerprints WHERE text_hash IN
        (SELECT text_hash FROM fingerprints WHERE document IN (FROM these))""";

  /** Samples of texts that no other document has. */
  private static final String SHINGLES = """
      DELETE FROM shingles WHERE text_hash IN (
        WITH these AS (SELECT unnest(?::VARCHAR[]) AS document)
        SELECT text_hash FROM fingerprints WHERE document IN (FROM these)
        EXCEPT SELECT text_hash FROM fingerprints WHERE document NOT IN (FROM these))""";

  private final Database database;

  CopyTables(Database database) {
    this.database = database;
  }

  /** Forgets documents whose fingerprints are still there. Inside a transaction. */
  void forget(Collection<String> documents) throws SQLException {
    for (String sql : List.of(RELATIVES, SHINGLES, "DELETE FROM copies WHERE document" + THESE,
        "DELETE FROM likenesses WHERE a" + THESE, "DELETE FROM likenesses WHERE b" + THESE)) {
      database.change(sql, s -> s.setArray(1, database.texts(documents)));
    }
  }
}
