package org.chancery.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.chancery.Pipeline;
import org.chancery.Pipeline.Outcome;
import org.chancery.actor.World;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.WatchedAddress;
import org.chancery.chronicle.WatchedFeed;
import org.chancery.coding.Codebook;
import org.chancery.coding.Coder;
import org.chancery.document.Document;
import org.chancery.fetch.Address;
import org.chancery.fetch.FetchLimits;
import org.chancery.fetch.Fetcher;
import org.chancery.fetch.HandClock;
import org.chancery.read.ReadOptions;
import org.chancery.read.Reader;
import org.chancery.resolve.Event;

/** A program that watches, in a time of its own; each round may be a program of its own. */
final class Watching {
  private static final Codebook CODEBOOK = Codebook.standard();
  private static final Coder CODER = new Coder(World.load(), CODEBOOK);
  private static final Reader READER = new Reader(ReadOptions.NONE);

  private final Path file;
  private final HandClock clock;
  private final int newest;
  private Fetcher fetcher;

  Watching(Path file, HandClock clock, int newest) {
    this.file = file;
    this.clock = clock;
    this.newest = newest;
    this.fetcher = fetcher(clock);
  }

  private static Fetcher fetcher(HandClock clock) {
    FetchLimits usual = FetchLimits.DEFAULT;
    Duration patience = Duration.ofSeconds(20);
    return new Fetcher("chancery", "1", true, new FetchLimits(usual.wireBytes(), usual.bytes(), 50, 4000, 5, patience,
        patience, patience, usual.gap(), usual.longestGap(), usual.robotsBytes(), usual.robotsKept(),
        usual.robotsRetry()), clock, clock);
  }

  /** What a round told. */
  static final class Told implements Watcher.Listener {
    private final List<String> events = new ArrayList<>();
    private final List<String> coded = new ArrayList<>();
    private final Map<String, String> skipped = new TreeMap<>();

    @Override
    public void event(Event event) {
      events.add(event.act());
    }

    @Override
    public void outcome(Outcome outcome) {
      switch (outcome) {
        case Outcome.Done(var read, var done) -> coded.add(read.id());
        case Outcome.Known(var read) -> coded.add("known " + read.id());
        case Outcome.Uncoded(var read, var reason) -> skipped.put(read.id(), reason);
        case Outcome.Skipped(var id, var reason) -> skipped.put(id, reason);
      }
    }

    List<String> events() {
      return events;
    }

    List<String> coded() {
      return coded;
    }

    Map<String, String> skipped() {
      return skipped;
    }
  }

  /** One round of a program that opens the chronicle, and closes it. */
  Told round(String... feeds) throws InterruptedException {
    Told told = new Told();
    round(told, feeds);
    return told;
  }

  void round(Watcher.Listener listener, String... feeds) throws InterruptedException {
    try (Chronicle chronicle = open()) {
      new Watcher(fetcher, READER, new Pipeline(READER, CODER, 1), clock,
          new Watcher.Options(newest, Duration.ofMinutes(15)))
          .round(chronicle, List.of(feeds).stream().map(Address::of).toList(), listener);
    }
  }

  /** Ends the program and begins it again: nothing stays but the chronicle. */
  void restart() {
    fetcher = fetcher(clock);
  }

  private Chronicle open() {
    return Chronicle.open(file, CODEBOOK, "coder 1");
  }

  <T> T ask(Function<Chronicle, T> question) {
    try (Chronicle chronicle = open()) {
      return question.apply(chronicle);
    }
  }

  Optional<Document> document(String id) {
    return ask(chronicle -> chronicle.document(id));
  }

  long documents() {
    return ask(Chronicle::documents);
  }

  WatchedFeed feed(String address) {
    return ask(chronicle -> chronicle.watchPlace().feed(address));
  }

  Optional<WatchedAddress> address(String address) {
    return ask(chronicle -> Optional.ofNullable(chronicle.watchPlace().seen(List.of(address)).get(address)));
  }
}
