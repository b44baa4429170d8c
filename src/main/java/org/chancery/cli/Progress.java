package org.chancery.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.chancery.read.Source;

/** A bar on stderr with rate and time left, where stderr is a terminal; nothing elsewhere. */
final class Progress implements AutoCloseable {
  private static final String LINES = ".jsonl";

  private final List<ProgressBar> bars;

  private Progress(List<ProgressBar> bars) {
    this.bars = bars;
  }

  /** A bar over the documents of these sources. */
  static Progress over(List<Source> sources, Console console) {
    return new Progress(console.errIsTerminal() ? List.of(bar(documents(sources))) : List.of());
  }

  private static ProgressBar bar(long documents) {
    return new ProgressBarBuilder()
        .setTaskName("coding")
        .setInitialMax(documents)
        .setUnit(" documents", 1)
        .setStyle(ProgressBarStyle.ASCII)
        .showSpeed()
        .setUpdateIntervalMillis(200)
        .clearDisplayOnFinish()
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  void step() {
    bars.forEach(ProgressBar::step);
  }

  @Override
  public void close() {
    bars.forEach(ProgressBar::close);
  }

  /** How many documents there are, as far as names and line ends tell without reading them. */
  private static long documents(List<Source> sources) {
    return sources.stream().mapToLong(source -> switch (source) {
      case Source.Local(var path) -> documents(path);
      case Source.StandardInput in -> 1;
      case Source.Web page -> 1;
    }).sum();
  }

  private static long documents(Path path) {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(Progress::inFile).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // The reader will say so; a bar needs no more than a guess.
    }
  }

  private static long inFile(Path file) {
    if (!file.toString().toLowerCase(Locale.ROOT).endsWith(LINES)) {
      return 1;
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException | UncheckedIOException e) {
      return 1;
    }
  }
}
