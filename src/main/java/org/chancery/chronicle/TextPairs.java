package org.chancery.chronicle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.chancery.copies.Article;
import org.chancery.copies.Comparison;
import org.chancery.copies.Family.Tie;
import org.chancery.copies.Fingerprint;

/**
 * Finds the texts that have much in common with the dirty ones. Only texts that share sampled shingles are compared,
 * and shingles that very many texts have lead nowhere: so the cost grows with the number of texts, not of pairs.
 */
final class TextPairs {
  /** A shingle of more texts than these is furniture of a site or a formula. */
  private static final int FREQUENT = 100;
  private static final int CHUNK = 2000;
  private static final int KEPT = 10_000;

  private static final String OFTEN = """
      CREATE OR REPLACE TEMP TABLE often AS
      SELECT shingle FROM shingles WHERE shingle IN (
        SELECT shingle FROM shingles WHERE text_hash IN (SELECT text_hash FROM dirty)
        UNION FROM frequent_shingles)
      GROUP BY shingle HAVING count(*) > %d""".formatted(FREQUENT);

  /** Texts of a shingle that became frequent, or is no more, must be compared anew like those that came. */
  private static final String WIDEN = """
      INSERT INTO dirty SELECT document, text_hash FROM fingerprints WHERE text_hash IN (
        SELECT text_hash FROM shingles WHERE shingle IN (
          (FROM often EXCEPT FROM frequent_shingles) UNION (FROM frequent_shingles EXCEPT FROM often)))
      AND text_hash NOT IN (SELECT text_hash FROM dirty)""";

  /** Texts worth comparing with some of the dirty: they share many samples or a good part of all. */
  private static final String CANDIDATES = """
      WITH mine AS (
        SELECT text_hash, shingle FROM shingles WHERE text_hash IN (SELECT unnest(?::BIGINT[]))
          AND shingle NOT IN (FROM frequent_shingles)),
      pairs AS (
        SELECT mine.text_hash AS a, other.text_hash AS b, count(*) AS shared
        FROM mine JOIN shingles other ON other.shingle = mine.shingle AND other.text_hash <> mine.text_hash
        GROUP BY ALL),
      sizes AS (
        SELECT text_hash, count(*) AS samples FROM shingles
        WHERE text_hash IN (SELECT a FROM pairs UNION SELECT b FROM pairs) AND shingle NOT IN (FROM frequent_shingles)
        GROUP BY text_hash)
      SELECT a, b FROM pairs JOIN sizes x ON x.text_hash = a JOIN sizes y ON y.text_hash = b
      WHERE (shared >= 8 OR shared >= 0.3 * least(x.samples, y.samples))
        AND (a < b OR b NOT IN (SELECT text_hash FROM dirty))
      ORDER BY a, b""";

  /** One document stands for all of the same text: the first published. */
  private static final String ARTICLES = """
      SELECT f.text_hash, f.document, f.words, d.published, d.publisher
      FROM fingerprints f JOIN documents d ON d.id = f.document
      WHERE f.text_hash IN (SELECT unnest(?::BIGINT[]))
      QUALIFY row_number() OVER (PARTITION BY f.text_hash ORDER BY d.published NULLS LAST, f.document) = 1""";

  private final Database database;
  private final Map<Long, Article> articles = new LinkedHashMap<>();

  private record Pair(long a, long b) {}

  TextPairs(Database database) {
    this.database = database;
  }

  /** Samples the dirty texts that are not sampled, and widens the dirty by those whom that concerns. */
  void sample() throws SQLException {
    List<Long> fresh = hashes("SELECT DISTINCT text_hash FROM dirty "
        + "WHERE text_hash NOT IN (SELECT text_hash FROM shingles) ORDER BY text_hash");
    for (List<Long> chunk : chunks(fresh)) {
      articles(chunk);
      try (Table table = new Table(database, "shingles")) {
        for (long hash : chunk) {
          Fingerprint fingerprint = article(hash).fingerprint();
          if (Comparison.tellsEnough(fingerprint)) {
            for (long shingle : fingerprint.samples()) {
              table.begin().number(hash).number(shingle).end();
            }
          }
        }
      }
    }
    database.change(OFTEN);
    database.change(WIDEN);
    database.change("DELETE FROM frequent_shingles");
    database.change("INSERT INTO frequent_shingles FROM often");
  }

  /** Hands over the ties between the dirty texts and all others. */
  void ties(Consumer<Tie> consumer) {
    List<Long> dirty = hashes("SELECT DISTINCT text_hash FROM dirty "
        + "WHERE text_hash IN (SELECT text_hash FROM shingles) ORDER BY text_hash");
    for (List<Long> chunk : chunks(dirty)) {
      List<Pair> candidates = candidates(chunk);
      for (int from = 0; from < candidates.size(); from += CHUNK) {
        List<Pair> some = candidates.subList(from, Math.min(candidates.size(), from + CHUNK));
        Set<Long> wanted = new LinkedHashSet<>();
        some.forEach(pair -> {
          wanted.add(pair.a());
          wanted.add(pair.b());
        });
        articles(wanted);
        some.forEach(pair -> SameTexts.tie(article(pair.a()), article(pair.b())).ifPresent(consumer));
      }
    }
  }

  private List<Pair> candidates(List<Long> texts) {
    return database.ask(CANDIDATES, s -> s.setArray(1, database.numbers(texts)), rows -> {
      List<Pair> pairs = new ArrayList<>();
      while (rows.next()) {
        pairs.add(new Pair(rows.getLong(1), rows.getLong(2)));
      }
      return pairs;
    });
  }

  /** Makes sure that these are at hand. */
  private void articles(Iterable<Long> texts) {
    if (articles.size() > KEPT) {
      articles.clear();
    }
    List<Long> missing = new ArrayList<>();
    texts.forEach(text -> {
      if (!articles.containsKey(text)) {
        missing.add(text);
      }
    });
    if (!missing.isEmpty()) {
      database.ask(ARTICLES, s -> s.setArray(1, database.numbers(missing)), rows -> {
        while (rows.next()) {
          articles.put(rows.getLong(1), new Article(rows.getString(2), Fingerprint.of(rows.getBytes(3)),
              Parties.text(rows, 4), Parties.text(rows, 5)));
        }
        return true;
      });
    }
  }

  private Article article(long text) {
    return Optional.ofNullable(articles.get(text))
        .orElseThrow(() -> new IllegalStateException("no document has the text " + text));
  }

  private List<Long> hashes(String sql) {
    return database.ask(sql, s -> {}, rows -> {
      List<Long> hashes = new ArrayList<>();
      while (rows.next()) {
        hashes.add(rows.getLong(1));
      }
      return hashes;
    });
  }

  private static List<List<Long>> chunks(List<Long> all) {
    List<List<Long>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }
}
