package org.chancery.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.chancery.read.Archives;
import org.chancery.read.ReadOptions;
import org.chancery.read.Reader;
import org.chancery.read.Source;
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

/** Documents read in a second from a compressed web archive of small pages, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx200m", "-XX:+UseSerialGC"})
public class WarcBench {
  private static final int PAGES = 2000;

  private final Reader reader = new Reader(ReadOptions.NONE);
  private Path file = Path.of("");

  /** Writes the archive, a member of gzip for each record. */
  @Setup
  public void write() throws IOException {
    file = Files.createTempFile("pages", ".warc.gz");
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < PAGES; i++) {
        out.write(Archives.gzip(Archives.capture(i)));
      }
    }
  }

  /** Reads it. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void pages(Blackhole sink) {
    reader.read(new Source.Local(file), sink::consume);
  }

  /** Deletes it. */
  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
