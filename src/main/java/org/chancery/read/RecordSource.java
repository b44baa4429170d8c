package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.document.Document;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.feed.Feed;
import org.chancery.read.feed.FeedEntry;
import org.chancery.read.records.RecordVisitor;
import org.chancery.read.records.Rows;
import org.jsoup.Jsoup;

/** Turns files of many records into a document each: tables, feeds. */
final class RecordSource {
  private final RecordMaker maker;
  private final OneSource one;
  private final TextDecoder decoder;
  private final Limits limits;

  RecordSource(RecordMaker maker, OneSource one, TextDecoder decoder, Limits limits) {
    this.maker = maker;
    this.one = one;
    this.decoder = decoder;
    this.limits = limits;
  }

  void table(InputStream in, byte[] head, Item item, Consumer<ReadResult> sink) throws IOException {
    Charset charset = decoder.charset(head);
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
        counted.accept(fields.text().map(text -> maker.make(fields.envelope(id, text)))
            .orElseGet(() -> new Skipped(id, "a row without a text")));
      }

      @Override
      public void damaged(long number, String reason) {
        counted.accept(new Skipped(item.id() + ":" + number, reason));
      }
    });
    new Rows(limits.lineBytes()).read(TextDecoder.utf8(in, charset), firstLine, rows);
    rows.end();
    counted.orSkipped(item, "a table without rows");
  }

  void feed(InputStream in, byte[] head, Item item, Consumer<ReadResult> sink) throws IOException {
    Counted counted = new Counted(sink);
    entries(in, head, item, new Feed.Visitor() {
      @Override
      public void entry(long number, FeedEntry entry) {
        String id = item.id() + "#" + (entry.key().isEmpty() ? number : entry.key());
        counted.accept(told(id, entry));
      }

      @Override
      public void damaged(long number, String reason) {
        counted.accept(new Skipped(item.id() + "#" + number, reason));
      }
    });
    counted.orSkipped(item, "a feed without entries");
  }

  /** The entries of a feed, as they stand in it. */
  void entries(InputStream in, byte[] head, Item item, Feed.Visitor visitor) throws IOException {
    new Feed(limits.lineBytes()).read(TextDecoder.utf8(in, TextDecoder.charset(decoder.page(head, item.charset()))),
        item.url(), visitor);
  }

  /** What one entry itself tells. */
  ReadResult told(String id, FeedEntry entry) {
    return RecordMaker.made(id, () -> document(id, entry));
  }

  private Document document(String id, FeedEntry entry) {
    Optional<String> title = Optional.of(entry.title()).filter(t -> !t.isEmpty());
    String body = Jsoup.parseBodyFragment(entry.html()).wholeText().strip();
    String plain = title.map(t -> t + "\n\n").orElse("") + body;
    return one.rendered(new Envelope(id, plain, entry.url(), title, entry.published().flatMap(Day::of),
        entry.publisher(), Optional.empty()), entry.html(), plain);
  }
}
