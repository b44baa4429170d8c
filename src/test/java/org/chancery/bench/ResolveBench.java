package org.chancery.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.resolve.Event;
import org.chancery.resolve.Resolver;
import org.chancery.resolve.Tell;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long one block takes: two states' meetings over seventy years, most dated to the day and told several times,
 * some to the month or the year, some not at all. Time should grow hardly faster than the number of mentions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ResolveBench {
  @Param({"1000", "4000", "16000"})
  int mentions;

  private final Resolver resolver = new Resolver(Codebook.standard());
  private List<Mention> block = List.of();

  /** Runs the benchmark. */
  public static void main(String[] args) throws RunnerException {
    new Runner(new OptionsBuilder().include(ResolveBench.class.getSimpleName()).build()).run();
  }

  /** Makes the block; the same for every run. */
  @Setup(Level.Trial)
  public void tell() {
    Random random = new Random(42);
    List<Mention> told = new ArrayList<>();
    while (told.size() < mentions) {
      Tell meeting = Tell.of(random.nextInt(3) == 0 ? "meeting" : "meeting.talks",
          random.nextInt(3) == 0 ? "SWE" : "SWE Person" + random.nextInt(40), "FIN");
      Tell dated = date(meeting, random);
      int times = 1 + random.nextInt(5);
      for (int i = 0; i < times && told.size() < mentions; i++) {
        told.add(dated.in("d" + random.nextInt(mentions), random.nextInt(20) * 300).mention());
      }
    }
    block = told;
  }

  private static Tell date(Tell told, Random random) {
    int year = 1950 + random.nextInt(70);
    int month = 1 + random.nextInt(12);
    return switch (random.nextInt(20)) {
      case 0 -> told;
      case 1, 2 -> told.on(String.valueOf(year));
      case 3, 4, 5 -> told.on(String.format(Locale.ROOT, "%d-%02d", year, month));
      default -> told.on(String.format(Locale.ROOT, "%d-%02d-%02d", year, month, 1 + random.nextInt(28)));
    };
  }

  /** One block. */
  @Benchmark
  public List<Event> block() {
    return resolver.resolveBlock(block);
  }
}
