package org.chancery.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.copies.Article;
import org.chancery.copies.Comparison;
import org.chancery.copies.Family.Tie;
import org.chancery.copies.Fingerprint;

/** Ties the dirty documents that have the very same text, each with the next by date, so that many cost no more. */
final class SameTexts {
  private final Database database;

  SameTexts(Database database) {
    this.database = database;
  }

  /** The ties of the dirty. */
  List<Tie> ties() {
    return database.ask("SELECT f.text_hash, f.document, f.words, d.published, d.publisher FROM fingerprints f "
        + "JOIN documents d ON d.id = f.document WHERE f.text_hash IN "
        + "(SELECT text_hash FROM dirty GROUP BY text_hash HAVING count(*) > 1) "
        + "ORDER BY f.text_hash, d.published NULLS LAST, f.document", s -> {}, rows -> {
          List<Tie> ties = new ArrayList<>();
          Optional<Article> before = Optional.empty();
          long text = 0;
          while (rows.next()) {
            boolean same = before.isPresent() && rows.getLong(1) == text;
            text = rows.getLong(1);
            Article article = new Article(rows.getString(2),
                same ? before.get().fingerprint() : Fingerprint.of(rows.getBytes(3)), Parties.text(rows, 4),
                Parties.text(rows, 5));
            if (same) {
              tie(before.get(), article).ifPresent(ties::add);
            }
            before = Optional.of(article);
          }
          return ties;
        });
  }

  /** What ties two documents, whose ids it puts in order. */
  static Optional<Tie> tie(Article one, Article two) {
    boolean ordered = one.id().compareTo(two.id()) <= 0;
    String a = ordered ? one.id() : two.id();
    String b = ordered ? two.id() : one.id();
    return Comparison.of(one, two).map(likeness -> new Tie(a, b, likeness));
  }
}
