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
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import org.chancery.read.Source;

/**
 * Work on documents with many threads: one thread reads, {@code workers} work, and the caller gets what they made in
 * the order of the sources.
 *
 * <p>At most {@value #AHEAD} documents a worker wait at any time, and of long ones fewer: so many as have
 * {@value #LETTERS} letters together. So memory does not grow with the corpus.
 */
public final class Conveyor {
  private static final int AHEAD = 16;
  private static final int LETTERS = 16 << 20;

  private final Reader reader;
  private final int workers;
  private final int letters;

  /** A conveyor with so many threads. */
  public Conveyor(Reader reader, int workers) {
    this(reader, workers, LETTERS);
  }

  /** A conveyor with so many threads, and with room for so many letters. */
  Conveyor(Reader reader, int workers, int letters) {
    this.reader = reader;
    this.workers = workers;
    this.letters = letters;
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
    BlockingQueue<Waiting<R>> line = new ArrayBlockingQueue<>(AHEAD * workers);
    Semaphore room = new Semaphore(letters);
    ExecutorService threads = Executors.newFixedThreadPool(workers, Thread.ofPlatform().name("worker-", 1).factory());
    Thread reading = Thread.ofPlatform().name("reader").start(() -> readAll(sources, work, threads, line, end, room));
    try {
      for (Waiting<R> next = line.take(); next.result() != end; next = line.take()) {
        sink.accept(next.result().get());
        room.release(next.length());
      }
    } catch (ExecutionException e) {
      throw rethrown(e);
    } finally {
      reading.interrupt();
      threads.shutdownNow();
    }
  }

  /**
   * Work that is under way, in its place in the line.
   *
   * @param length how much of the room for documents it takes
   */
  private record Waiting<R>(Future<R> result, int length) {}

  private <R> void readAll(List<Source> sources, Function<ReadResult, R> work, ExecutorService threads,
      BlockingQueue<Waiting<R>> line, Future<R> end, Semaphore room) {
    try {
      try {
        for (Source source : sources) {
          reader.read(source, result -> {
            int length = length(result);
            await(() -> room.acquire(length));
            Future<R> made = threads.submit(() -> work.apply(result));
            await(() -> line.put(new Waiting<>(made, length)));
          });
        }
        line.put(new Waiting<>(end, 0));
      } catch (RuntimeException | Error e) {
        line.put(new Waiting<>(CompletableFuture.failedFuture(e), 0)); // Else the caller would wait for ever.
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The caller has ended the run: nobody waits for more.
    }
  }

  /** How much of the room a result takes; a document that is longer than all of it takes all. */
  private int length(ReadResult result) {
    return switch (result) {
      case ReadResult.Read(var document) -> Math.min(letters, document.text().length());
      case ReadResult.Skipped skipped -> 0;
    };
  }

  /** Something that waits until there is room. */
  private interface Wait {
    void run() throws InterruptedException;
  }

  private static void await(Wait wait) {
    try {
      wait.run();
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
