package org.chancery.chronicle;

import java.util.List;
import java.util.Optional;
import org.chancery.copies.Likeness;

/**
 * Documents that have their text from one, and count as one witness with it.
 *
 * @param original the document that had it first
 * @param copies the others, by id; of those that share only a part, what else they tell is their own
 */
public record CopyGroup(Source original, List<Copy> copies) {
  public CopyGroup {
    copies = List.copyOf(copies);
  }

  /** A document, as far as it tells where a text came out: id, address, headline, publisher, EDTF date, credit. */
  public record Source(String document, Optional<String> url, Optional<String> title, Optional<String> publisher,
      Optional<String> published, Optional<String> credit) {}

  /**
   * A document that has the text too.
   *
   * @param source the document
   * @param likeness what it has in common with {@code like}
   * @param like id of the original or of another copy
   */
  public record Copy(Source source, Likeness likeness, String like) {}
}
