package org.chancery.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chancery.actor.World;
import org.chancery.chronicle.Chronicle;
import org.chancery.coding.Coded;
import org.chancery.coding.Codebook;
import org.chancery.coding.Coder;
import org.chancery.document.Document;
import org.chancery.language.LanguageIdentifier;
import org.chancery.read.Archives;
import org.chancery.read.ReadOptions;
import org.chancery.read.ReadResult.Read;
import org.chancery.read.Reader;
import org.chancery.read.Source;
import org.chancery.read.archive.Capture;
import org.chancery.read.archive.GzipMembers;
import org.chancery.read.archive.WarcArchive;
import org.chancery.read.stream.Inflation;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Pages from a compressed web archive to events, in a second and core: the whole way, and each of its stages by itself.
 * Real pages of the folder {@code web/articles} of the corpora (system property {@code chancery.corpora}).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
public class WarcToEventsBench {
  private static final int PAGES = 100;
  private static final int LONGEST = 8 << 20;

  private final LanguageIdentifier languages = LanguageIdentifier.load();
  private final Reader reader = new Reader(ReadOptions.NONE);
  private final Codebook codebook = Codebook.standard();
  private final Coder coder = new Coder(World.load(), codebook);
  private final List<byte[]> pages = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final List<Document> documents = new ArrayList<>();
  private final List<Coded> coded = new ArrayList<>();
  private Path file = Path.of("");

  /** Packs the pages, a member of gzip each, and does once what the stages begin with. */
  @Setup
  public void pack() throws IOException {
    Path folder = Path.of(System.getProperty("chancery.corpora", "../shared"), "web", "articles");
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException("skipped: there are no pages at " + folder.toAbsolutePath());
    }
    file = Files.createTempFile("pages", ".warc.gz");
    try (Stream<Path> files = Files.list(folder); OutputStream out = Files.newOutputStream(file)) {
      for (Path page : files.sorted().limit(PAGES).toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
          pages.add(in.readAllBytes());
        }
        out.write(Archives.gzip(Archives.response("https://alba.example/" + pages.size(),
            Archives.http("Content-Type: text/html\r\n", pages.getLast()))));
      }
    }
    pages.forEach(page -> texts.add(new String(page, StandardCharsets.UTF_8)));
    reader.read(new Source.Local(file), result -> {
      if (result instanceof Read(Document document)) {
        documents.add(document);
      }
    });
    documents.forEach(document -> coder.code(document).ifPresent(coded::add));
    System.out.printf("%d pages of %,d bytes in all, %d documents, %d coded, %d mentions%n", pages.size(),
        pages.stream().mapToLong(page -> page.length).sum(), documents.size(), coded.size(),
        coded.stream().mapToLong(each -> each.mentions().size()).sum());
  }

  /** From the archive to events in a chronicle in memory. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public int warcToEvents() {
    try (Chronicle chronicle = Chronicle.inMemory(codebook)) {
      reader.read(new Source.Local(file), result -> {
        if (result instanceof Read(Document document)) {
          coder.code(document).ifPresent(chronicle::store);
        }
      });
      return chronicle.resolve();
    }
  }

  /** Unpacking, and finding the records and their bodies. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void stage1Framing(Blackhole sink) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        GzipMembers members = new GzipMembers(in, Inflation.DEFAULT, sink::consume)) {
      new WarcArchive(LONGEST).read(members, Optional.of(members), new WarcArchive.Visitor() {
        @Override
        public void capture(Capture capture) {
          sink.consume(capture);
        }

        @Override
        public void damaged(String place, String reason) {
          throw new IllegalStateException(reason);
        }

        @Override
        public void passed() {
          throw new IllegalStateException("a record that is no page");
        }
      });
    }
  }

  /** jsoup's tree alone. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void stage2Parsing(Blackhole sink) {
    texts.forEach(text -> sink.consume(Jsoup.parse(text)));
  }

  /** From the page's bytes to a document; parsing is part of it, and so is the language. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void stage3Reading(Blackhole sink) {
    pages.forEach(page -> sink.consume(reader.readPage(page, "page", Optional.empty(), Optional.empty())));
  }

  /** The language of the whole text, which is more than reading asks for. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void stage4Language(Blackhole sink) {
    documents.forEach(document -> sink.consume(languages.identify(document.text())));
  }

  /** From documents to mentions. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void stage5Coding(Blackhole sink) {
    documents.forEach(document -> sink.consume(coder.code(document)));
  }

  /** From mentions to events in a chronicle in memory. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public int stage6Storing() {
    try (Chronicle chronicle = Chronicle.inMemory(codebook)) {
      coded.forEach(chronicle::store);
      return chronicle.resolve();
    }
  }

  /** Deletes the archive. */
  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
