package org.chancery.read;

import java.util.Locale;
import java.util.Optional;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Span;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.html.Page;

/** Makes a document of a text and what came with it: finds its article, publisher and language. */
final class DocumentMaker {
  private static final int ENOUGH = 1200;

  private final ReadOptions options;
  private final ArticleFinder articles = new ArticleFinder(Furniture.load());
  private final PublisherFinder publishers = new PublisherFinder(PublisherTable.load());
  private final LanguageIdentifier languages;
  private final OtherLanguages others;

  DocumentMaker(ReadOptions options, LanguageIdentifier languages) {
    this.options = options;
    this.languages = languages;
    this.others = new OtherLanguages(languages);
  }

  /** A document of a bare text. */
  Document make(Envelope bare) {
    Envelope envelope = withOptions(bare);
    String text = envelope.text();
    Article article = articles.find(text, envelope.title());
    String language = envelope.language().orElseGet(() -> language(text, article));
    return document(envelope, inOneLanguage(envelope, article, language),
        given(envelope.published()).orElse(Publication.UNKNOWN), language);
  }

  /** A document of a web page; none where the page holds no article. */
  ReadResult make(String id, Page page) {
    if (page.blocks().stream().noneMatch(block -> block.kind() == Block.Kind.PARAGRAPH)) {
      return new ReadResult.Skipped(id, "a web page without an article");
    }
    Optional<String> publisher = page.publisher().filter(name -> page.url().filter(publishers::knows).isEmpty());
    Envelope envelope = withOptions(new Envelope(id, page.text(), page.url(), page.title(), Optional.empty(),
        publisher, Optional.empty()));
    Optional<Span> title = page.blocks().stream().filter(block -> block.kind() == Block.Kind.TITLE).map(Block::span)
        .findFirst();
    Article article = new Article(title, page.blocks(), page.asides());
    String language = envelope.language().orElseGet(() -> plain(page.language()));
    return new ReadResult.Read(
        document(envelope, inOneLanguage(envelope, article, language),
            given(envelope.published()).orElse(page.publication()), language));
  }

  /** What is said to be in a language is taken to be in it as a whole. */
  private Article inOneLanguage(Envelope envelope, Article article, String language) {
    return envelope.language().isPresent() ? article : others.setAside(envelope.text(), article, language);
  }

  /** A tag without its region; the script stays where it tells apart. */
  private static String plain(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String script = locale.getScript().equals("Latn") ? "-Latn" : "";
    return locale.getLanguage().isEmpty() ? LanguageIdentifier.UNKNOWN : locale.getLanguage() + script;
  }

  private Envelope withOptions(Envelope bare) {
    return new Envelope(bare.id(), bare.text(), bare.url(), bare.title(), options.published().or(bare::published),
        options.publisher().or(bare::publisher), options.language().or(bare::language));
  }

  private Optional<Publication> given(Optional<String> published) {
    return published.map(date -> new Publication(Optional.of(date), Publication.Origin.GIVEN, origin(date)));
  }

  private Document document(Envelope envelope, Article article, Publication publication, String language) {
    String text = envelope.text();
    return new Document(envelope.id(), envelope.url(),
        envelope.title().or(() -> article.title().map(span -> span.of(text))), text, publication,
        publishers.find(envelope, article), language, article.blocks(), article.asides());
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
