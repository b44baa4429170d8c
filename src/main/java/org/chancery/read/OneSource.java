package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.read.ReadResult.Read;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.feed.Sitemap;
import org.chancery.read.html.Page;
import org.chancery.read.mail.Message;
import org.chancery.read.mail.MessageReader;
import org.chancery.read.office.OfficeReader;
import org.chancery.read.office.OfficeText;
import org.chancery.read.office.ZipKind;
import org.chancery.read.pdf.PdfReader;
import org.chancery.read.pdf.Unreadable;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** Turns bytes that are one document into it: a web page, a text, Markdown, PDF, a message, an office document. */
final class OneSource {
  private static final int PDF_BYTES = 128 << 20;

  private final DocumentSource source;
  private final DocumentMaker maker;
  private final TextDecoder decoder;
  private final PageLabels labels;
  private final Limits limits;
  private @Nullable PdfReader pdf;

  OneSource(DocumentSource source, DocumentMaker maker, TextDecoder decoder, PageLabels labels, Limits limits) {
    this.source = source;
    this.maker = maker;
    this.decoder = decoder;
    this.labels = labels;
    this.limits = limits;
  }

  void page(InputStream in, Item item, Consumer<ReadResult> sink) throws IOException {
    byte[] bytes = in.readNBytes(limits.pageBytes() + 1);
    sink.accept(source.page(bytes, item.id(), item.charset(), item.url(), item.captured()));
  }

  void text(InputStream in, Item item, Consumer<ReadResult> sink) throws IOException {
    source.text(in, item, sink);
  }

  void pdf(InputStream in, Item item, Consumer<ReadResult> sink) throws IOException {
    byte[] bytes = in.readNBytes(PDF_BYTES + 1);
    if (bytes.length > PDF_BYTES) {
      sink.accept(new Skipped(item.id(), "a PDF document longer than " + PDF_BYTES + " bytes"));
      return;
    }
    try {
      Page page = pdf().read(bytes);
      sink.accept(maker.make(item.id(), page.url().isPresent() ? page : at(page, item.url())));
    } catch (Unreadable e) {
      sink.accept(new Skipped(item.id(), e.reason()));
    }
  }

  /** A message of mail, or a web page saved in the form of one, which was published before it was saved. */
  void message(InputStream in, Item item, Consumer<ReadResult> sink) throws IOException {
    Message message = new MessageReader(limits.pageBytes()).read(in);
    if (message.body().isEmpty()) {
      sink.accept(new Skipped(item.id(), "a message without text"));
      return;
    }
    Message.Part part = message.body().get();
    Optional<String> date = message.date().flatMap(Day::of);
    Item inside = item.holding(part.html() ? "text/html" : "text/plain", part.charset(), part.location().or(item::url));
    Consumer<ReadResult> told = result -> sink.accept(result instanceof Read(var document)
        ? new Read(message.isSavedPage() ? Captures.before(document, date) : sent(document, message.subject(), date))
        : result);
    if (part.html()) {
      page(part.content(), inside, told);
    } else {
      text(part.content(), inside, told);
    }
  }

  private static Document sent(Document document, Optional<String> subject, Optional<String> date) {
    Publication publication = date.map(day -> new Publication(Optional.of(day), Publication.Origin.GIVEN,
        "the message was sent on " + day)).orElse(Publication.UNKNOWN);
    return new Document(document.id(), document.url(), document.title().or(() -> subject), document.text(),
        document.publication().date().isPresent() ? document.publication() : publication, document.publisher(),
        document.language(), document.blocks(), document.asides());
  }

  /** A Word or OpenDocument text. Its own date counts where the text tells no other, and speaks of that year. */
  void office(Path file, ZipKind kind, Item item, Consumer<ReadResult> sink) throws IOException {
    OfficeText office = new OfficeReader().read(file, kind);
    if (office.html().isEmpty()) {
      sink.accept(new Skipped(item.id(), "an office document without text"));
      return;
    }
    String plain = Jsoup.parseBodyFragment(office.html()).wholeText().strip();
    Document document = rendered(new Envelope(item.id(), plain, item.url(), office.title(), Optional.empty(),
        Optional.empty(), Optional.empty()), office.html(), plain);
    Optional<Publication> made = office.date().flatMap(Day::of)
        .filter(day -> document.text().contains(day.substring(0, 4)))
        .map(day -> new Publication(Optional.of(day), Publication.Origin.GIVEN, "the document was made on " + day));
    boolean dated = document.publication().date().isPresent()
        || document.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.CREDIT);
    sink.accept(new Read(dated ? document : document.withPublication(made.orElse(Publication.UNKNOWN))));
  }

  void sitemap(InputStream in, Item item, Consumer<ReadResult> sink) throws IOException {
    sink.accept(new Skipped(item.id(),
        "a sitemap: it lists " + Sitemap.count(in) + " addresses and holds no text"));
  }

  void markdown(InputStream in, Item item, Consumer<ReadResult> sink) throws IOException {
    byte[] bytes = in.readNBytes(limits.textBytes() + 1);
    if (bytes.length > limits.textBytes()) {
      sink.accept(new Skipped(item.id(), "longer than " + limits.textBytes() + " bytes: not one document"));
      return;
    }
    switch (decoder.labelled(bytes, item.charset())) {
      case Decoded.Junk(String reason) -> sink.accept(new Skipped(item.id(), reason));
      case Decoded.Text(var text, var charset) when text.isBlank() ->
        sink.accept(new Skipped(item.id(), "empty"));
      case Decoded.Text(var text, var charset) -> {
        Envelope envelope = FrontMatter.of(text).envelope(item);
        String html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(envelope.text()));
        sink.accept(new Read(rendered(envelope, html, envelope.text())));
      }
    }
  }

  /**
   * A document of a fragment of HTML and what is known about it.
   *
   * @param plain its text, where the fragment shows no article
   */
  Document rendered(Envelope envelope, String html, String plain) {
    String heading = envelope.title().map(title -> "<h1>" + escaped(title) + "</h1>\n").orElse("");
    Optional<Page> read = source
        .page("<html><body><article>\n" + heading + html + "\n</article></body></html>", envelope.url())
        .filter(p -> p.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.PARAGRAPH));
    if (read.isEmpty()) {
      return maker.make(envelope.withText(plain));
    }
    Page page = read.get();
    Publication publication = envelope.published()
        .map(date -> new Publication(Optional.of(date), Publication.Origin.GIVEN, "given with the document: " + date))
        .orElse(page.publication());
    Page whole = new Page(envelope.url(), envelope.title().or(page::title), page.text(), page.blocks(), page.asides(),
        publication, envelope.publisher(), envelope.language().orElse(page.language()));
    return maker.make(envelope.id(), whole) instanceof Read(var document)
        ? document
        : maker.make(envelope.withText(plain));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static Page at(Page page, Optional<String> url) {
    return new Page(url, page.title(), page.text(), page.blocks(), page.asides(), page.publication(), page.publisher(),
        page.language());
  }

  /** PDFBox takes its time to load, so only whoever needs it waits for it. */
  private synchronized PdfReader pdf() {
    PdfReader reader = pdf;
    if (reader == null) {
      reader = new PdfReader(labels);
      pdf = reader;
    }
    return reader;
  }
}
