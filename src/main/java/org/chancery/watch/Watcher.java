package org.chancery.watch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.chancery.Pipeline;
import org.chancery.Pipeline.Outcome;
import org.chancery.chronicle.Chronicle;
import org.chancery.fetch.Address;
import org.chancery.fetch.Fetcher;
import org.chancery.read.Reader;
import org.chancery.resolve.Event;

/**
 * Watches feeds and sitemaps for a chronicle, one round after another: asks each for what is new, reads and codes that,
 * and keeps its place in the chronicle. Start here, then {@link FeedVisit}, {@link PageVisit}, {@link Desk}.
 */
public final class Watcher {
  /** How many feeds are visited at a time; each host is still asked one thing at a time. */
  private static final int AT_ONCE = 8;

  private final Fetcher fetcher;
  private final Reader reader;
  private final Pipeline pipeline;
  private final InstantSource clock;
  private final Options options;

  /**
   * How to watch.
   *
   * @param newest how many addresses are read of a sitemap that is seen first
   * @param every how often there is a round; a feed that says that it changes less often is left out of some
   */
  public record Options(int newest, Duration every) {}

  /** Whom a round tells what comes of it; one thing at a time, though by several threads. */
  public interface Listener {
    /** An event that documents of this round mention; told once a round. It is stored. */
    void event(Event event);

    /** What became of a document; a feed that could not be read was skipped. */
    void outcome(Outcome outcome);
  }

  /**
   * What a round did.
   *
   * @param feeds how many feeds there are
   * @param left how many of them were left alone, since it was not time or their host fails
   */
  public record Report(int feeds, int left) {}

  /** A watcher. */
  public Watcher(Fetcher fetcher, Reader reader, Pipeline pipeline, InstantSource clock, Options options) {
    this.fetcher = fetcher;
    this.reader = reader;
    this.pipeline = pipeline;
    this.clock = clock;
    this.options = options;
  }

  /**
   * Visits the feeds once. When it is interrupted, what was read by then is stored, and the next round goes on there.
   */
  public Report round(Chronicle chronicle, List<Address> feeds, Listener listener) throws InterruptedException {
    Desk desk = new Desk(chronicle, listener, clock);
    PageVisit pages = new PageVisit(fetcher, reader, pipeline, clock, desk);
    FeedVisit visit = new FeedVisit(fetcher, new ListingReader(reader), pages, desk, clock, options);
    Semaphore places = new Semaphore(AT_ONCE, true);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        List<Future<Boolean>> visits = new ArrayList<>();
        feeds.forEach(feed -> visits.add(threads.submit(() -> visited(visit, feed, places))));
        for (Future<Boolean> each : visits) {
          each.get();
        }
      } finally {
        threads.shutdownNow(); // Where all went well nothing is left to be ended.
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      desk.commit();
      throw e;
    }
    desk.commit();
    return new Report(feeds.size(), desk.left());
  }

  private static boolean visited(FeedVisit visit, Address feed, Semaphore places) throws InterruptedException {
    places.acquire();
    try {
      visit.visit(feed);
      return true;
    } finally {
      places.release();
    }
  }
}
