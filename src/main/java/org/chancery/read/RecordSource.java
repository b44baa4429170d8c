package org.chancery.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.commons.io.input.ReaderInputStream;
import org.chancery.document.Document;
import org.chancery.read.ReadResult.Read;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.feed.Feed;
import org.chancery.read.feed.FeedEntry;
import org.chancery.read.records.JsonObjects;
import org.chancery.read.records.RecordVisitor;
import org.chancery.read.records.Rows;
import org.jsoup.Jsoup;

/** Turns files of many records into a document each: JSON, tables, feeds. */
final class RecordSource {
  /** In how many objects a document may be. */
  private static final int DEEPEST = 6;

  private final DocumentMaker maker;
  private final OneSource one;
  private final TextDecoder decoder;
  private final Limits limits;

  RecordSource(DocumentMaker maker, OneSource one, TextDecoder decoder, Limits limits) {
    this.maker = maker;
    this.one = one;
    this.decoder = decoder;
    this.limits = limits;
  }

  void jsonLines(InputStream in, byte[] head, Item item, Consumer<ReadResult> sink) throws IOException {
    LineBytes lines = new LineBytes(readable(in, head), limits.lineBytes());
    Counted counted = new Counted(sink);
    boolean anyText = false;
    long untold = 0;
    while (lines.advance()) {
      String id = item.id() + ":" + lines.number();
      if (lines.overlong()) {
        counted.accept(new Skipped(id, "line longer than " + limits.lineBytes() + " bytes"));
        continue;
      }
      switch (decoder.decode(lines.bytes(), lines.length())) {
        case Decoded.Junk(String reason) -> {
          if (anyText || !counted.any) {
            counted.accept(new Skipped(id, reason));
          } else {
            untold++; // Perhaps not JSON Lines at all.
          }
        }
        case Decoded.Text(var line, var charset) when line.isBlank() -> {
        }
        case Decoded.Text(var line, var charset) -> {
          anyText = true;
          object(line, id, counted);
        }
      }
    }
    if (untold > 0 && anyText) {
      counted.accept(new Skipped(item.id(), untold + " more lines before the first that is text"));
    }
    counted.orSkipped(item, "empty");
  }

  void json(InputStream in, byte[] head, Item item, Consumer<ReadResult> sink) throws IOException {
    Charset charset = charset(head);
    InputStream text = utf8(in, charset);
    String begin = new String(head, charset).replaceFirst("^\ufeff", "");
    long list = JsonShape.listed(begin);
    if (list > 0) {
      // An object that is too long to be held is read as the list that it is around.
      byte[] first = text.readNBytes(limits.lineBytes() + 1);
      text = new SequenceInputStream(new ByteArrayInputStream(first), text);
      text.skipNBytes(first.length > limits.lineBytes() ? list : 0);
    }
    Counted counted = new Counted(sink);
    new JsonObjects(limits.lineBytes()).read(text, new RecordVisitor<>() {
      @Override
      public void found(long number, String json) {
        object(json, item.id() + ":" + number, counted);
      }

      @Override
      public void damaged(long number, String reason) {
        counted.accept(new Skipped(item.id() + ":" + number, reason));
      }
    });
    counted.orSkipped(item, head.length == 0 ? "empty" : "JSON without a document");
  }

  /** A document, or a wrapper around some. */
  private void object(String json, String id, Consumer<ReadResult> sink) {
    try {
      Envelope envelope = JsonLine.parse(json, id);
      sink.accept(made(envelope.id(), () -> document(envelope)));
    } catch (JsonLine.BadLine e) {
      if (!e.lacksText() || !inside(json, id, 1, sink)) {
        sink.accept(new Skipped(id, e.reason()));
      }
    }
  }

  /** Takes the documents in a wrapper; false where there are none. */
  private boolean inside(String json, String id, int depth, Consumer<ReadResult> sink) {
    boolean any = false;
    List<Skipped> without = new ArrayList<>();
    List<JsonLine.Inner> wrapped = depth > DEEPEST ? List.of() : JsonLine.wrapped(json);
    for (int i = 0; i < wrapped.size(); i++) {
      String inner = id + "." + (i + 1);
      try {
        Envelope envelope = JsonLine.parse(wrapped.get(i).json(), inner);
        sink.accept(made(envelope.id(), () -> document(envelope)));
        any = true;
      } catch (JsonLine.BadLine e) {
        boolean within = inside(wrapped.get(i).json(), inner, depth + 1, sink);
        any |= within;
        if (!within && wrapped.get(i).listed()) {
          without.add(new Skipped(inner, e.reason()));
        }
      }
    }
    if (any) {
      without.forEach(sink);
    }
    return any;
  }

  /** A document of what a record tells, whose text may be HTML. */
  private Document document(Envelope envelope) {
    Optional<String> html = FieldMarkup.html(envelope.text());
    String plain = html.map(markup -> Jsoup.parseBodyFragment(markup).wholeText().strip())
        .orElseGet(() -> FieldMarkup.plain(envelope.text()));
    return html.isPresent() ? one.rendered(envelope, html.get(), plain) : maker.make(envelope.withText(plain));
  }

  /** A document; should making it fail, the others are made all the same. */
  private static ReadResult made(String id, Supplier<Document> make) {
    try {
      return new Read(make.get());
    } catch (RuntimeException | StackOverflowError e) {
      return new Skipped(id, "reading it failed: " + e);
    }
  }

  void table(InputStream in, byte[] head, Item item, Consumer<ReadResult> sink) throws IOException {
    Charset charset = charset(head);
    String firstLine = Format.firstLine(new String(head, charset).getBytes(StandardCharsets.UTF_8));
    Counted counted = new Counted(sink);
    if (!Fields.hasText(Rows.names(firstLine))) {
      counted.orSkipped(item, head.length == 0 ? "empty" : "a table without a column named text, body or content");
      return;
    }
    DateColumn rows = new DateColumn(new RecordVisitor<>() {
      @Override
      public void found(long number, Map<String, String> row) {
        String id = item.id() + ":" + number;
        Fields fields = new Fields(row);
        counted.accept(fields.text().map(text -> made(id, () -> document(fields.envelope(id, text))))
            .orElseGet(() -> new Skipped(id, "a row without a text")));
      }

      @Override
      public void damaged(long number, String reason) {
        counted.accept(new Skipped(item.id() + ":" + number, reason));
      }
    });
    new Rows(limits.lineBytes()).read(utf8(in, charset), firstLine, rows);
    rows.end();
    counted.orSkipped(item, "a table without rows");
  }

  void feed(InputStream in, byte[] head, Item item, Consumer<ReadResult> sink) throws IOException {
    Counted counted = new Counted(sink);
    new Feed(limits.lineBytes()).read(utf8(in, charset(decoder.page(head, item.charset()))), item.url(),
        new Feed.Visitor() {
          @Override
          public void entry(long number, FeedEntry entry) {
            String id = item.id() + "#" + (entry.key().isEmpty() ? number : entry.key());
            counted.accept(made(id, () -> document(id, entry)));
          }

          @Override
          public void damaged(long number, String reason) {
            counted.accept(new Skipped(item.id() + "#" + number, reason));
          }
        });
    counted.orSkipped(item, "a feed without entries");
  }

  private Document document(String id, FeedEntry entry) {
    Optional<String> title = Optional.of(entry.title()).filter(t -> !t.isEmpty());
    String body = Jsoup.parseBodyFragment(entry.html()).wholeText().strip();
    String plain = title.map(t -> t + "\n\n").orElse("") + body;
    return one.rendered(new Envelope(id, plain, entry.url(), title, entry.published().flatMap(Day::of),
        Optional.empty(), Optional.empty()), entry.html(), plain);
  }

  /** Lines of bytes, of a text that may be in UTF-16. */
  private InputStream readable(InputStream in, byte[] head) throws IOException {
    Charset charset = charset(head);
    return charset.name().startsWith("UTF-16") ? utf8(in, charset) : in;
  }

  private static InputStream utf8(InputStream in, Charset charset) throws IOException {
    return charset.equals(StandardCharsets.UTF_8)
        ? in
        : ReaderInputStream.builder().setReader(new java.io.InputStreamReader(in, charset))
            .setCharset(StandardCharsets.UTF_8).get();
  }

  /** The charset that the first bytes are in. */
  private Charset charset(byte[] head) {
    return charset(decoder.decode(head));
  }

  private static Charset charset(Decoded head) {
    return switch (head) {
      case Decoded.Text(var text, var charset) -> charset;
      case Decoded.Junk junk -> StandardCharsets.UTF_8;
    };
  }

  /** A sink that knows whether anything came. */
  private static final class Counted implements Consumer<ReadResult> {
    private final Consumer<ReadResult> sink;
    private boolean any;

    Counted(Consumer<ReadResult> sink) {
      this.sink = sink;
    }

    @Override
    public void accept(ReadResult result) {
      any = true;
      sink.accept(result);
    }

    void orSkipped(Item item, String reason) {
      if (!any) {
        sink.accept(new Skipped(item.id(), reason));
      }
    }
  }
}
