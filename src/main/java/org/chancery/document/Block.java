package org.chancery.document;

/**
 * A kept part of a document: its title, a paragraph, a line that tells where it comes from.
 *
 * @param span where it stands in the document's text
 * @param kind what it is
 */
public record Block(Span span, Kind kind) {
  /** What a block is to its article. */
  public enum Kind {
    /** The headline. */
    TITLE,
    /** Running text: the only kind that is coded as sentences beside the title. */
    PARAGRAPH,
    /** A line about the article: date line, by-line, source or agency tail. Read for date and publisher, never coded. */
    CREDIT
  }
}
