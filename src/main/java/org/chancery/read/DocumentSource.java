package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.document.Publication;
import org.chancery.read.ReadResult.Read;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.html.Page;
import org.chancery.read.html.PageReader;

/** Turns a stream of bytes into a document: one plain text or web page. */
final class DocumentSource {
  private final DocumentMaker maker;
  private final Limits limits;
  private final TextDecoder decoder;
  private final PageReader pages;

  DocumentSource(DocumentMaker maker, TextDecoder decoder, PageReader pages, Limits limits) {
    this.maker = maker;
    this.limits = limits;
    this.decoder = decoder;
    this.pages = pages;
  }

  /** One document: a web page where it is one, else plain text. */
  void text(InputStream in, Item item, Consumer<ReadResult> sink) throws IOException {
    String id = item.id();
    byte[] bytes = in.readNBytes(Math.max(limits.textBytes(), limits.pageBytes()) + 1);
    if (Formats.isPage(bytes, bytes.length)) {
      sink.accept(page(bytes, id, item.charset(), item.url(), item.captured()));
      return;
    }
    if (bytes.length > limits.textBytes()) {
      Decoded begin = decoder.decode(bytes, Math.min(4096, bytes.length));
      sink.accept(new Skipped(id, begin instanceof Decoded.Junk(String reason)
          ? reason
          : "longer than " + limits.textBytes() + " bytes: not one document"));
      return;
    }
    switch (decoder.labelled(bytes, item.charset())) {
      case Decoded.Junk(String reason) -> sink.accept(new Skipped(id, reason));
      case Decoded.Text(var text, var charset) when text.isBlank() ->
        sink.accept(new Skipped(id, bytes.length == 0 ? "empty" : "nothing but blanks (" + charset + ")"));
      case Decoded.Text(var text, var charset) ->
        sink.accept(new Read(maker.make(FrontMatter.of(text).envelope(item))));
    }
  }

  /**
   * One web page.
   *
   * @param label the charset that its transport tells
   * @param url its address, where it is known from elsewhere
   * @param captured the ISO 8601 date on which it was got
   */
  ReadResult page(
      byte[] bytes, String id, Optional<String> label, Optional<String> url, Optional<String> captured) {
    if (bytes.length > limits.pageBytes()) {
      return new Skipped(id, "a web page longer than " + limits.pageBytes() + " bytes: not one article");
    }
    return switch (decoder.page(bytes, label)) {
      case Decoded.Junk(String reason) -> new Skipped(id, reason);
      case Decoded.Text(var html, var charset) -> pages.read(Prefixes.without(html), url, day(captured))
          .map(page -> maker.make(id, page))
          .orElseGet(() -> new Skipped(id, "a web page of more parts than any article has"));
    };
  }

  /** When a web page says that it was published, whether it holds an article or not. */
  Publication published(byte[] bytes, Optional<String> url) {
    return decoder.page(bytes, Optional.empty()) instanceof Decoded.Text(var html, var charset)
        ? pages.read(html, url, Optional.empty()).map(Page::publication).orElse(Publication.UNKNOWN)
        : Publication.UNKNOWN;
  }

  /** A web page, or what is rendered as one, that is text already; none where it has too many parts. */
  Optional<Page> page(String html, Optional<String> url) {
    return pages.read(html, url, Optional.empty());
  }

  private static Optional<LocalDate> day(Optional<String> written) {
    return written.flatMap(Day::of).filter(day -> day.matches("\\d{4}-\\d\\d-\\d\\d")).map(LocalDate::parse);
  }
}
