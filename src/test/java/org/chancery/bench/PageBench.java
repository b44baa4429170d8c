package org.chancery.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.chancery.read.ReadOptions;
import org.chancery.read.Reader;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Web pages read in a second and core: real pages of the folder {@code web/articles} of the corpora (system property
 * {@code chancery.corpora}), read by Chancery, parsed alone by jsoup, and read by Readability4J.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx600m", "-XX:+UseSerialGC"})
public class PageBench {
  private static final int PAGES = 60;

  private final Reader reader = new Reader(ReadOptions.NONE);
  private final List<byte[]> pages = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  /** Reads the first pages into memory. */
  @Setup
  public void load() throws IOException {
    Path folder = Path.of(System.getProperty("chancery.corpora", "../shared"), "web", "articles");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().limit(PAGES).toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(in.readAllBytes());
          texts.add(new String(pages.getLast(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** From bytes to a document, with charset, language, title, date and publisher. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void chancery(Blackhole sink) {
    pages.forEach(page -> sink.consume(reader.readPage(page, "page", Optional.empty(), Optional.empty())));
  }

  /** The tree alone. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void jsoupParseAlone(Blackhole sink) {
    texts.forEach(text -> sink.consume(Jsoup.parse(text)));
  }

  /** Article and title. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void readability4j(Blackhole sink) {
    texts.forEach(text -> sink.consume(new Readability4J("https://example.org/a.html", text).parse().getTitle()));
  }
}
