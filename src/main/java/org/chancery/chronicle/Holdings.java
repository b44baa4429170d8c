package org.chancery.chronicle;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.chancery.document.Document;

/**
 * Which documents a chronicle held at one moment, as one coder codes them: the beginning of the digest of each, by its
 * id, so that a run over a corpus that is there already asks the database once and not for every document. About a
 * hundred bytes a document beside its id. Immutable, safe for many threads.
 */
final class Holdings implements Predicate<Document> {
  private final Map<String, Long> digests;

  private Holdings(Map<String, Long> digests) {
    this.digests = digests;
  }

  static Holdings of(Database database, String coder) {
    return database.ask("SELECT id, sha256 FROM documents WHERE coder = ?", s -> s.setString(1, coder), rows -> {
      Map<String, Long> digests = new HashMap<>();
      while (rows.next()) {
        digests.put(rows.getString(1), beginning(rows.getString(2)));
      }
      return new Holdings(digests);
    });
  }

  /** Whether this document, as it was read, was there. */
  @Override
  public boolean test(Document read) {
    Long digest = digests.get(read.id());
    return digest != null && digest == beginning(Digest.of(read));
  }

  /** The first 64 bits: only the digests of two documents of one id are ever compared. */
  private static long beginning(String sha256) {
    return Long.parseUnsignedLong(sha256, 0, 16, 16);
  }
}
