package org.chancery.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.io.input.BoundedInputStream;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.archive.GzipMembers;
import org.chancery.read.archive.TarArchive;
import org.chancery.read.archive.WarcArchive;
import org.chancery.read.archive.ZipArchive;
import org.chancery.read.html.PageReader;
import org.chancery.read.stream.Grown;
import org.chancery.read.stream.Inflation;
import org.chancery.read.stream.Refused;

/**
 * Opens bytes of any format: finds out what they are, and hands them to whoever reads that; containers again and again,
 * as deep as a limit. Whatever is wrong inside becomes a {@link Skipped}, and what stands beside it is read.
 */
final class Opener {
  private static final int DEEPEST = 5;
  private static final long LARGEST_COPY = 8L << 30;

  private final DocumentSource lines;
  private final OneSource one;
  private final RecordSource records;
  private final Limits limits;
  private final Inflation inflation;
  private final Consumer<Finding> findings;

  Opener(DocumentMaker maker, LanguageIdentifier languages, Limits limits, Inflation inflation,
      Consumer<Finding> findings) {
    TextDecoder decoder = new TextDecoder(languages);
    this.lines = new DocumentSource(maker, decoder, new PageReader(PageLabels.load(languages)), limits);
    this.one = new OneSource(lines, maker, decoder, PageLabels.load(languages), limits);
    this.records = new RecordSource(maker, one, decoder, limits);
    this.limits = limits;
    this.inflation = inflation;
    this.findings = findings;
  }

  /** Reads all that is in a file, and says what was found. */
  void open(InputStream in, Item item, Consumer<ReadResult> sink) {
    Counter counter = new Counter(sink);
    long bytes = 0;
    try {
      BoundedInputStream counted = BoundedInputStream.builder().setInputStream(in).get();
      try {
        guarded(counted, item, counter);
      } finally {
        bytes = counted.getCount();
      }
    } catch (Refused e) {
      counter.accept(new Skipped(item.id(), e.reason()));
    } catch (IOException e) {
      counter.accept(new Skipped(item.id(), FileWalk.reason(e)));
    }
    findings.accept(counter.finding(item.id(), size(item, bytes)));
  }

  /** How many bytes a file has; of anything else, how many were read. */
  private static long size(Item item, long read) {
    try {
      return item.file().isPresent() ? Files.size(item.file().get()) : read;
    } catch (IOException e) {
      return read; // It is gone by now.
    }
  }

  /** One web page that is at hand. */
  ReadResult page(byte[] bytes, String id, Optional<String> charset, Optional<String> url) {
    return lines.page(bytes, id, charset, url);
  }

  /** Reads what may break a library in ways that it does not tell of. */
  private void guarded(InputStream in, Item item, Counter sink) throws IOException {
    try {
      open(in, item, Optional.empty(), sink);
    } catch (RuntimeException | StackOverflowError e) {
      if (sink.threw(e)) {
        throw e;
      }
      sink.accept(new Skipped(item.id(), "reading it failed: " + e));
    }
  }

  private void open(InputStream raw, Item item, Optional<Gunzip> gunzip, Counter sink) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, Format.HEAD);
    in.mark(Format.HEAD);
    byte[] head = in.readNBytes(Format.HEAD);
    in.reset();
    Format format = Format.of(head, item);
    sink.is(format);
    if (item.depth() > DEEPEST) {
      throw new Refused("packed more than " + DEEPEST + " times in one another");
    }
    InputStream sound = gunzip.isPresent() ? gunzip.get().as(format, in) : in;
    switch (format) {
      case GZIP -> gzip(sound, item, sink);
      case BZIP2 -> bzip2(sound, item, sink);
      case ZIP -> zip(sound, item, sink);
      case TAR -> new TarArchive().read(sound, entries(item, sink));
      case WARC -> warc(sound, gunzip, item, sink);
      case PDF -> one.pdf(sound, item, sink);
      case FEED -> records.feed(sound, head, item, sink);
      case SITEMAP -> one.sitemap(sound, item, sink);
      case JSON_LINES -> lines.jsonLines(records.readable(sound, head), item.id(), sink);
      case JSON -> records.json(sound, head, item, sink);
      case TABLE -> records.table(sound, head, item, sink);
      case MARKDOWN -> one.markdown(sound, item, sink);
      case XML -> sink.accept(new Skipped(item.id(), "XML of a kind that is not read"));
      case PAGE -> one.page(sound, item, sink);
      case TEXT -> one.text(sound, item, sink);
    }
  }

  private void gzip(InputStream in, Item item, Counter sink) throws IOException {
    Gunzip gunzip = new Gunzip(item.id(), sink);
    try (GzipMembers members = new GzipMembers(in, inflation, gunzip)) {
      gunzip.over(members);
      open(members, item.unpacked(), Optional.of(gunzip), sink);
    }
  }

  private void bzip2(InputStream in, Item item, Counter sink) throws IOException {
    BZip2CompressorInputStream unpacked = new BZip2CompressorInputStream(in, true);
    open(new Grown(unpacked, inflation, unpacked::getCompressedCount), item.unpacked(), Optional.empty(), sink);
  }

  private void zip(InputStream in, Item item, Counter sink) throws IOException {
    if (item.file().filter(Files::isRegularFile).isPresent()) {
      new ZipArchive(inflation).read(item.file().get(), entries(item, sink));
      return;
    }
    // A ZIP archive's directory stands at its end, so one that comes as a stream is laid down first.
    Path copy = Files.createTempFile("chancery", ".zip");
    try {
      Files.copy(new Grown(in, new Inflation(LARGEST_COPY, 1), () -> 0), copy, StandardCopyOption.REPLACE_EXISTING);
      new ZipArchive(inflation).read(copy, entries(item, sink));
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private ZipArchive.Visitor entries(Item item, Counter sink) {
    return new ZipArchive.Visitor() {
      @Override
      public void file(String name, InputStream content) throws IOException {
        Item inner = item.inside(name);
        Counter counter = new Counter(sink);
        try {
          guarded(content, inner, counter);
        } finally {
          findings.accept(counter.findingInside(inner.id()));
        }
      }

      @Override
      public void damaged(String name, String reason) {
        sink.accept(new Skipped(name.isEmpty() ? item.id() : item.inside(name).id(), reason));
      }
    };
  }

  private void warc(InputStream in, Optional<Gunzip> gunzip, Item item, Counter sink) throws IOException {
    new WarcArchive(limits.pageBytes()).read(in, gunzip.map(Gunzip::members), new Captures(item, sink) {
      @Override
      void open(InputStream content, Item captured, Counter inner) throws IOException {
        guarded(content, captured, inner);
      }
    });
    if (sink.isEmpty()) {
      sink.accept(new Skipped(item.id(), "a WARC archive without records"));
    }
  }
}
