package org.chancery.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.records.JsonObjects;
import org.chancery.read.records.RecordVisitor;

/** Turns objects of JSON into a document each: one a line, on however many lines, or in the list of a wrapper. */
final class JsonSource {
  /** In how many objects a document may be. */
  private static final int DEEPEST = 6;

  private final RecordMaker maker;
  private final TextDecoder decoder;
  private final Limits limits;

  JsonSource(RecordMaker maker, TextDecoder decoder, Limits limits) {
    this.maker = maker;
    this.decoder = decoder;
    this.limits = limits;
  }

  void lines(InputStream in, byte[] head, Item item, Consumer<ReadResult> sink) throws IOException {
    LineBytes lines = new LineBytes(decoder.lines(in, head), limits.lineBytes());
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
          if (anyText || counted.isEmpty()) {
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

  void objects(InputStream in, byte[] head, Item item, Consumer<ReadResult> sink) throws IOException {
    Charset charset = decoder.charset(head);
    InputStream text = TextDecoder.utf8(in, charset);
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
      sink.accept(maker.make(envelope));
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
        sink.accept(maker.make(envelope));
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
}
