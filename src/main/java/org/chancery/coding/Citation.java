package org.chancery.coding;

import java.util.Optional;
import org.chancery.document.Span;

/**
 * Where a mention stands, and who published it.
 *
 * @param document id of the document
 * @param url its address
 * @param publisher name of the publisher
 * @param publisherState ISO 3166-1 alpha-3 of the publisher's country
 * @param published EDTF date of publication, given, printed or inferred
 * @param language BCP 47 tag of the document
 * @param sentence the sentence, which is exactly {@code span} of the document's text
 * @param span where the sentence stands
 * @param copyOf id of the document that had these words first, where this one copies it; a coder, which knows one
 *     document alone, leaves it empty
 */
public record Citation(
    String document,
    Optional<String> url,
    Optional<String> publisher,
    Optional<String> publisherState,
    Optional<String> published,
    String language,
    String sentence,
    Span span,
    Optional<String> copyOf) {

  /** A sentence of a document that is not known to copy another. */
  public Citation(String document, Optional<String> url, Optional<String> publisher, Optional<String> publisherState,
      Optional<String> published, String language, String sentence, Span span) {
    this(document, url, publisher, publisherState, published, language, sentence, span, Optional.empty());
  }
}
