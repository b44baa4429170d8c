package org.chancery;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import org.chancery.read.Source;

/**
 * Work on documents with many threads: one thread reads, {@code workers} work, and the caller gets what they made in
 * the order of the sources.
 *
 * <p>At most {@value #AHEAD} documents a worker wait at any time, so that memory does not grow with the corpus.
 */
public final class Conveyor {
  private static final int AHEAD = 16;

  private final Reader reader;
  private final int workers;

  /** A conveyor with so many threads. */
  public Conveyor(Reader reader, int workers) {
    this.reader = reader;
    this.workers = workers;
  }

  /**
   * Works on every document of the sources and hands what came of it to {@code sink}, which is called by
   * this thread alone. Whatever the work or the sink throws ends the run.
   *
   * @param work called by many threads at once, with what was read and with what could not be
   */
  public <R> void run(List<Source> sources, Function<ReadResult, R> work, Consumer<R> sink)
      throws InterruptedException {
    Future<R> end = CompletableFuture.failedFuture(new CancellationException("end"));
    BlockingQueue<Future<R>> line = new ArrayBlockingQueue<>(AHEAD * workers);
    ExecutorService threads = Executors.newFixedThreadPool(workers, Thread.ofPlatform().name("worker-", 1).factory());
    Thread reading = Thread.ofPlatform().name("reader").start(() -> readAll(sources, work, threads, line, end));
    try {
      for (Future<R> next = line.take(); next != end; next = line.take()) {
        sink.accept(next.get());
      }
    } catch (ExecutionException e) {
      throw rethrown(e);
    } finally {
      reading.interrupt();
      threads.shutdownNow();
    }
  }

  private <R> void readAll(List<Source> sources, Function<ReadResult, R> work, ExecutorService threads,
      BlockingQueue<Future<R>> line, Future<R> end) {
    try {
      try {
        for (Source source : sources) {
          reader.read(source, result -> put(line, threads.submit(() -> work.apply(result))));
        }
        line.put(end);
      } catch (RuntimeException e) {
        line.put(CompletableFuture.failedFuture(e));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The caller has ended the run: nobody waits for more.
    }
  }

  private static <R> void put(BlockingQueue<Future<R>> line, Future<R> next) {
    try {
      line.put(next);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the run has ended");
    }
  }

  private static RuntimeException rethrown(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException e -> e;
      case Error e -> throw e;
      case null, default -> new IllegalStateException(failed);
    };
  }
}
