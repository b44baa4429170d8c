package org.chancery.time;

import java.util.List;
import java.util.Optional;
import org.chancery.document.Document;
import org.chancery.document.Span;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/**
 * A document with its dates read.
 *
 * @param document the document, with the publication date that was found
 * @param tokens the tokens of its title and paragraphs, or of the whole text
 * @param sentences the sentences of its title and paragraphs, in order
 * @param dates the dates that those tell, or the whole text, in order
 * @param named the dates that only name something, in order: see {@link DateRole#NAMED}
 */
public record DatedDocument(
    Document document, Tokens tokens, List<Sentence> sentences, List<DateExpression> dates,
    List<DateExpression> named) {
  public DatedDocument {
    sentences = List.copyOf(sentences);
    dates = List.copyOf(dates);
    named = List.copyOf(named);
  }

  /** What was known when its dates were read. */
  public DateContext context() {
    return context(document);
  }

  /** When it was published, as far as that is known. */
  public Optional<Edtf> published() {
    return context().published();
  }

  /** The words of a date, as a part of the document's text. */
  public Span span(DateExpression date) {
    return tokens.span(date.from(), date.to());
  }

  /** The words of a part of a date, as a part of the document's text. */
  public Span span(DateExpression.Part part) {
    return tokens.span(part.from(), part.to());
  }

  static DateContext context(Document document) {
    return new DateContext(document.publication().date().map(Edtf::parse), document.publisher().state());
  }
}
