package org.chancery.read;

import java.util.Optional;
import java.util.function.Supplier;
import org.chancery.document.Document;
import org.chancery.read.ReadResult.Read;
import org.chancery.read.ReadResult.Skipped;
import org.jsoup.Jsoup;

/** Makes documents of records. */
final class RecordMaker {
  private final DocumentMaker documents;
  private final OneSource one;

  RecordMaker(DocumentMaker documents, OneSource one) {
    this.documents = documents;
    this.one = one;
  }

  /** A document of what a record tells. */
  ReadResult make(Envelope envelope) {
    return made(envelope.id(), () -> document(envelope));
  }

  /** A document of what a record tells, whose text may be HTML. */
  private Document document(Envelope envelope) {
    Optional<String> html = FieldMarkup.html(envelope.text());
    String plain = html.map(markup -> Jsoup.parseBodyFragment(markup).wholeText().strip())
        .orElseGet(() -> FieldMarkup.plain(envelope.text()));
    return html.isPresent() ? one.rendered(envelope, html.get(), plain) : documents.make(envelope.withText(plain));
  }

  /** A document; should making it fail, the others are made all the same. */
  static ReadResult made(String id, Supplier<Document> make) {
    try {
      return new Read(make.get());
    } catch (RuntimeException | StackOverflowError e) {
      return new Skipped(id, "reading it failed: " + e);
    }
  }
}
