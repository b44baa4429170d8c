package org.chancery.chronicle;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chancery.copies.Family;
import org.chancery.copies.Family.Copy;
import org.chancery.copies.Family.Origin;
import org.chancery.copies.Family.Tie;
import org.chancery.copies.Likeness;
import org.chancery.copies.Likeness.Kind;

/**
 * Finds the copies among the documents that came or went since it was last done, in one transaction: compares them
 * with all others, joins families anew where a tie came or went, says of each mention of these where it was copied
 * from, and marks the blocks that are to be resolved for that. What it leaves hangs on the documents that are there and
 * not on the order and number of times in which they came.
 */
final class Copying {
  private static final String DIRTY = """
      CREATE OR REPLACE TEMP TABLE dirty AS
      SELECT document, text_hash FROM fingerprints WHERE text_hash IN
        (SELECT f.text_hash FROM fingerprints f JOIN uncompared u ON u.document = f.document)""";

  /** All whose family may be another than it was: the dirty, those they are tied with or were, and their families. */
  private static final String RELATED = """
      CREATE OR REPLACE TEMP TABLE related AS
      WITH near AS (
        SELECT document FROM dirty
        UNION SELECT a FROM likenesses WHERE b IN (SELECT document FROM dirty)
        UNION SELECT b FROM likenesses WHERE a IN (SELECT document FROM dirty)),
      families AS (
        SELECT document AS original FROM near
        UNION SELECT original FROM copies WHERE document IN (FROM near))
      SELECT original AS document FROM families WHERE original IN (SELECT document FROM fingerprints)
      UNION SELECT document FROM copies WHERE original IN (FROM families)
      UNION FROM near""";

  private static final String WIDEN = """
      INSERT INTO related
      SELECT a FROM likenesses WHERE %1$s AND b IN (FROM related) AND a NOT IN (FROM related)
      UNION SELECT b FROM likenesses WHERE %1$s AND a IN (FROM related) AND b NOT IN (FROM related)""";

  private final Database database;

  Copying(Database database) {
    this.database = database;
  }

  /** Compares what is to be compared. */
  void run() {
    if (count("uncompared") > 0) {
      database.transaction(() -> {
        compare();
        return true;
      });
    }
  }

  private void compare() throws SQLException {
    database.change(DIRTY);
    TextPairs texts = new TextPairs(database);
    texts.sample();
    database.change(RELATED);
    database.change("DELETE FROM likenesses WHERE a IN (SELECT document FROM dirty) "
        + "OR b IN (SELECT document FROM dirty)");
    List<Tie> ties = new ArrayList<>(new SameTexts(database).ties());
    texts.ties(ties::add);
    try (Table table = new Table(database, "likenesses")) {
      for (Tie tie : ties) {
        table.begin().text(tie.a()).text(tie.b()).text(label(tie.likeness().kind())).real(tie.likeness().share()).end();
      }
    }
    widen("kind <> 'part'");
    if (widenOnce("kind = 'part'")) {
      widen("kind <> 'part'");
    }
    families();
    new CopiedMentions(database).find();
    database.change("DELETE FROM uncompared");
  }

  /** Adds to the related whatever is tied to them, and what is tied to that. */
  private void widen(String which) throws SQLException {
    boolean more = true;
    while (more) {
      more = widenOnce(which);
    }
  }

  private boolean widenOnce(String which) throws SQLException {
    long before = count("related");
    database.change(WIDEN.formatted(which));
    return count("related") > before;
  }

  private void families() throws SQLException {
    List<Family> families = Family.of(origins(), ties());
    database.change("DELETE FROM copies WHERE document IN (FROM related)");
    try (Table table = new Table(database, "copies")) {
      for (Family family : families) {
        for (Copy copy : family.copies()) {
          table.begin().text(copy.origin().id()).text(family.original().id()).text(copy.of())
              .text(label(copy.likeness().kind())).real(copy.likeness().share()).end();
        }
      }
    }
  }

  private List<Origin> origins() {
    return database.ask("SELECT d.id, d.published, d.publisher, f.credit FROM related r "
        + "JOIN documents d ON d.id = r.document JOIN fingerprints f ON f.document = r.document", s -> {}, rows -> {
          List<Origin> origins = new ArrayList<>();
          while (rows.next()) {
            origins.add(new Origin(rows.getString(1), Parties.text(rows, 2), Parties.text(rows, 3),
                Parties.text(rows, 4)));
          }
          return origins;
        });
  }

  private List<Tie> ties() {
    return database.ask("SELECT a, b, kind, share FROM likenesses WHERE kind <> 'part' AND a IN (FROM related)",
        s -> {}, rows -> {
          List<Tie> ties = new ArrayList<>();
          while (rows.next()) {
            ties.add(new Tie(rows.getString(1), rows.getString(2), likeness(rows.getString(3), rows.getDouble(4))));
          }
          return ties;
        });
  }

  private long count(String table) {
    return database.ask("SELECT count(*) FROM " + table, s -> {}, rows -> {
      rows.next();
      return rows.getLong(1);
    });
  }

  static Likeness likeness(String kind, double share) {
    return new Likeness(Kind.valueOf(kind.toUpperCase(Locale.ROOT)), share);
  }

  private static String label(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
