package org.chancery.read.mail;

import java.io.InputStream;
import java.util.Optional;

/**
 * A message, or a page in the form of one.
 *
 * @param subject its subject, with encoded words undone
 * @param date the date of its head, as it is written
 * @param body what it says: its first HTML, else its first plain text; none where it has neither
 */
public record Message(Optional<String> subject, Optional<String> date, Optional<Part> body) {
  /**
   * A part of a message, its transfer encoding undone.
   *
   * @param html whether it is HTML; plain text otherwise
   * @param charset the label that its head gives
   * @param location its address in the web, which only saved pages have
   * @param content what it holds, at most one byte more than the limit
   */
  public record Part(boolean html, Optional<String> charset, Optional<String> location, InputStream content) {}

  /** Whether it is a saved web page: its date is that of saving. */
  public boolean isSavedPage() {
    return body.flatMap(Part::location).isPresent();
  }
}
