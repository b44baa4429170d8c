package org.chancery.document;

import java.util.List;
import java.util.Optional;

/**
 * One published text with what is known about it. The text is kept whole, as read; {@code blocks} say which parts are
 * the article and {@code asides} which are not, in the order of the text and without overlap.
 *
 * @param id a path or the publisher's own identifier; unique in a chronicle
 * @param url where it was published
 * @param title its headline
 * @param text the whole text, the one that every offset counts in
 * @param publication when it was published
 * @param publisher who published it
 * @param language BCP 47 tag of the article's language, "und" where unknown
 * @param blocks the article's parts
 * @param asides the parts that are not the article
 */
public record Document(
    String id,
    Optional<String> url,
    Optional<String> title,
    String text,
    Publication publication,
    Publisher publisher,
    String language,
    List<Block> blocks,
    List<Aside> asides) {
  public Document {
    blocks = List.copyOf(blocks);
    asides = List.copyOf(asides);
  }

  /** The same document with another publication date. */
  public Document withPublication(Publication other) {
    return new Document(id, url, title, text, other, publisher, language, blocks, asides);
  }

  /** The same document from another publisher. */
  public Document withPublisher(Publisher other) {
    return new Document(id, url, title, text, publication, other, language, blocks, asides);
  }

  /** The same document in another language. */
  public Document withLanguage(String other) {
    return new Document(id, url, title, text, publication, publisher, other, blocks, asides);
  }
}
