package org.chancery.read;

import org.chancery.document.Document;

/** What became of one document: it was read, or skipped for a reason. */
public sealed interface ReadResult {
  /**
   * A document that was read.
   *
   * @param document it
   */
  record Read(Document document) implements ReadResult {}

  /**
   * A document, file or line that was not read.
   *
   * @param id its id, as far as known: a path, or a path and a line number after a colon
   * @param reason why, for a person
   */
  record Skipped(String id, String reason) implements ReadResult {}
}
