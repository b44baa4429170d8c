package org.chancery.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
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

/** Documents read in a second from JSON Lines: texts of about 3,000 characters, with a sidebar. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgs = {"-Xmx200m", "-XX:+UseSerialGC"})
public class ReadBench {
  private static final int DOCUMENTS = 2000;

  private final Reader reader = new Reader(ReadOptions.NONE);
  private Path file = Path.of("");

  /** Writes the documents. */
  @Setup
  public void write() throws IOException {
    StringBuilder text = new StringBuilder("Ministers of Norland and Sudria Meet\\n\\nMay 3, 2021\\n\\n");
    for (int i = 0; text.length() < 2700; i++) {
      text.append("In the year ").append(1950 + i)
          .append(" the foreign minister of Norland came to Port Alba, where he was received by the king and signed a")
          .append(
              " treaty on trade. The two spoke for hours, and agreed to meet again before the end of the year.\\n\\n");
    }
    text.append("Related articles\\nHarbour Fair Draws Record Crowd\\nSudria, Estmark Seek to Widen Trade\\n")
        .append("New Ferry Line Between the Islands\\nComments (0)\\n");
    String line = "{\"text\": \"" + text + "\"}\n";
    file = Files.createTempFile("documents", ".jsonl");
    Files.writeString(file, line.repeat(DOCUMENTS));
  }

  /** Reads them. */
  @Benchmark
  @OperationsPerInvocation(DOCUMENTS)
  public void jsonLines(Blackhole sink) {
    reader.read(new Source.Local(file), sink::consume);
  }

  /** Deletes them. */
  @TearDown
  public void delete() throws IOException {
    Files.deleteIfExists(file);
  }
}
