package org.chancery.chronicle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.copies.Comparison;
import org.chancery.copies.Family.Origin;
import org.chancery.copies.Fingerprint;

/**
 * Says of each mention of the related documents where its words come from. Of a copy, every mention comes from the
 * original; of a document that only has a part in common with another, those whose sentence stands there too come from
 * the one that was published first.
 */
final class CopiedMentions {
  private static final String BEFORE = """
      CREATE OR REPLACE TEMP TABLE copied_before AS
      SELECT mention, original FROM copied_mentions
      WHERE mention IN (SELECT id FROM mentions WHERE document IN (FROM related))""";

  private static final String WHOLE = """
      INSERT INTO copied_mentions
      SELECT m.id, c.original FROM copies c JOIN mentions m ON m.document = c.document
      WHERE c.document IN (FROM related)""";

  /** Which document of other families each of the related, or one of its family, has a part in common with. */
  private static final String PARTS = """
      WITH ties AS (
        SELECT a AS one, b AS other FROM likenesses WHERE kind = 'part'
        UNION ALL SELECT b, a FROM likenesses WHERE kind = 'part'),
      family AS (
        SELECT document, original FROM copies
        UNION ALL SELECT DISTINCT original, original FROM copies),
      wide AS (
        SELECT coalesce(mate.document, t.one) AS one, t.other FROM ties t
        LEFT JOIN family f ON f.document = t.one LEFT JOIN family mate ON mate.original = f.original)
      SELECT DISTINCT w.one, w.other, coalesce(c.original, w.other) AS original, f.words,
        coalesce(own.original, w.one) AS own, d.published, e.published
      FROM wide w JOIN fingerprints f ON f.document = w.other
      LEFT JOIN copies c ON c.document = w.other LEFT JOIN copies own ON own.document = w.one
      JOIN documents d ON d.id = coalesce(c.original, w.other)
      JOIN documents e ON e.id = coalesce(own.original, w.one)
      WHERE w.one IN (FROM related) AND w.one IN (SELECT document FROM mentions)
        AND coalesce(c.original, w.other) <> coalesce(own.original, w.one)
      ORDER BY w.one, w.other""";

  private static final String TOUCHED = """
      INSERT INTO touched
      WITH now AS (
        SELECT mention, original FROM copied_mentions
        WHERE mention IN (SELECT id FROM mentions WHERE document IN (FROM related)))
      SELECT DISTINCT block FROM mentions WHERE id IN (
        SELECT mention FROM ((FROM now EXCEPT FROM copied_before) UNION (FROM copied_before EXCEPT FROM now)))""";

  private final Database database;

  /** A document that has a part of another's text, with the originals of both. */
  private record Part(Fingerprint text, Origin original, Origin own) {}

  CopiedMentions(Database database) {
    this.database = database;
  }

  /** Writes what changed, and marks the blocks of which it did. Inside a transaction. */
  void find() throws SQLException {
    database.change(BEFORE);
    database.change("DELETE FROM copied_mentions WHERE mention IN (SELECT mention FROM copied_before)");
    database.change(WHOLE);
    Map<Long, String> parts = inParts();
    if (!parts.isEmpty()) {
      database.change("DELETE FROM copied_mentions WHERE mention IN (SELECT unnest(?::BIGINT[]))",
          s -> s.setArray(1, database.numbers(parts.keySet())));
      try (Table table = new Table(database, "copied_mentions")) {
        for (Map.Entry<Long, String> part : parts.entrySet()) {
          table.begin().number(part.getKey()).text(part.getValue()).end();
        }
      }
    }
    database.change(TOUCHED);
  }

  /** The mentions whose sentence another family published first, with that one's original. */
  private Map<Long, String> inParts() {
    Map<String, List<Part>> parts = parts();
    Map<Long, String> origins = new HashMap<>();
    if (parts.isEmpty()) {
      return origins;
    }
    return database.ask("SELECT id, document, sentence FROM mentions WHERE document IN (SELECT unnest(?::VARCHAR[]))",
        s -> s.setArray(1, database.texts(parts.keySet())), rows -> {
          while (rows.next()) {
            Optional<String> origin = origin(parts.getOrDefault(rows.getString(2), List.of()), rows.getString(3));
            if (origin.isPresent()) {
              origins.put(rows.getLong(1), origin.get());
            }
          }
          return origins;
        });
  }

  private static Optional<String> origin(List<Part> parts, String told) {
    Fingerprint sentence = Fingerprint.of(told);
    return parts.stream()
        .filter(p -> Origin.FIRST.compare(p.original(), p.own()) < 0 && Comparison.holds(p.text(), sentence))
        .map(Part::original).min(Origin.FIRST).map(Origin::id);
  }

  private Map<String, List<Part>> parts() {
    return database.ask(PARTS, s -> {}, rows -> {
      Map<String, List<Part>> parts = new HashMap<>();
      while (rows.next()) {
        parts.computeIfAbsent(rows.getString(1), d -> new ArrayList<>()).add(new Part(
            Fingerprint.of(rows.getBytes(4)), origin(rows.getString(3), Parties.text(rows, 6)),
            origin(rows.getString(5), Parties.text(rows, 7))));
      }
      return parts;
    });
  }

  private static Origin origin(String id, Optional<String> published) {
    return new Origin(id, published, Optional.empty(), Optional.empty());
  }
}
