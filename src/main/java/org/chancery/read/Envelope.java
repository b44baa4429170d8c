package org.chancery.read;

import java.util.Optional;

/**
 * A text with what came with it, before its article is found.
 *
 * @param id what it is called
 * @param text it
 * @param url where it was published
 * @param title its headline
 * @param published when
 * @param publisher by whom
 * @param language in which language
 */
record Envelope(
    String id,
    String text,
    Optional<String> url,
    Optional<String> title,
    Optional<String> published,
    Optional<String> publisher,
    Optional<String> language) {

  /** A bare text. */
  static Envelope of(String id, String text) {
    return new Envelope(id, text, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Optional.empty());
  }

  /** The same with another text. */
  Envelope withText(String other) {
    return new Envelope(id, other, url, title, published, publisher, language);
  }
}
