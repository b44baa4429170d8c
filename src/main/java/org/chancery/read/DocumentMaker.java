package org.chancery.read;

import java.util.Optional;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Span;
import org.chancery.language.LanguageIdentifier;

/** Makes a document of a text and what came with it: finds its article, publisher and language. */
final class DocumentMaker {
  private static final int ENOUGH = 1200;

  private final ReadOptions options;
  private final ArticleFinder articles = new ArticleFinder(Furniture.load());
  private final PublisherFinder publishers = new PublisherFinder(PublisherTable.load());
  private final LanguageIdentifier languages = LanguageIdentifier.load();

  DocumentMaker(ReadOptions options) {
    this.options = options;
  }

  Document make(Envelope bare) {
    Envelope envelope = new Envelope(bare.id(), bare.text(), bare.url(), bare.title(),
        options.published().or(bare::published), options.publisher().or(bare::publisher),
        options.language().or(bare::language));
    String text = envelope.text();
    Article article = articles.find(text, envelope.title());
    Publication publication = envelope.published()
        .map(date -> new Publication(Optional.of(date), Publication.Origin.GIVEN, origin(date)))
        .orElse(Publication.UNKNOWN);
    return new Document(envelope.id(), envelope.url(),
        envelope.title().or(() -> article.title().map(span -> span.of(text))), text, publication,
        publishers.find(envelope, article), envelope.language().orElseGet(() -> language(text, article)),
        article.blocks(), article.asides());
  }

  private String origin(String date) {
    return options.published().isPresent() ? "given for the run: " + date : "given with the document: " + date;
  }

  /** The language of the article's own words, of the whole text where there is no article. */
  private String language(String text, Article article) {
    StringBuilder sample = new StringBuilder();
    for (Block block : article.blocks()) {
      if (block.kind() != Block.Kind.CREDIT && sample.length() < ENOUGH) {
        Span span = block.span();
        sample.append(text, span.begin(), Math.min(span.end(), span.begin() + ENOUGH)).append('\n');
      }
    }
    return languages.identify(sample.isEmpty() ? text : sample.toString());
  }
}
