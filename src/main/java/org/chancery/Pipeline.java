package org.chancery;

import java.nio.file.Path;
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
import java.util.function.Predicate;
import org.chancery.coding.Coded;
import org.chancery.coding.Coder;
import org.chancery.document.Document;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;

/**
 * The way from bytes to coded documents: one thread reads, {@code workers} code, and the caller gets the outcomes in
 * the order of the files. What becomes of them next is the caller's: a chronicle stores them and resolves their
 * mentions to events.
 *
 * <pre>
 *   files ─ Reader ─▶ Document ─ Coder ─▶ Coded (document and mentions) ─ Chronicle.store, .resolve ─▶ Event
 * </pre>
 *
 * <p>At most {@value #AHEAD} documents a worker wait at any time, so that memory does not grow with the corpus. The
 * outcomes are the same for any number of workers, since coding one document knows nothing of another.
 */
public final class Pipeline {
  private static final int AHEAD = 16;
  private static final Future<Outcome> END = CompletableFuture.failedFuture(new CancellationException("end"));

  private final Reader reader;
  private final Coder coder;
  private final int workers;

  /** A pipeline that codes with so many threads. */
  public Pipeline(Reader reader, Coder coder, int workers) {
    this.reader = reader;
    this.coder = coder;
    this.workers = workers;
  }

  /** What became of one document. */
  public sealed interface Outcome {
    /**
     * It was read and coded.
     *
     * @param read the document as it was read
     * @param coded the document as it was coded, with its mentions, which may be none
     */
    record Done(Document read, Coded coded) implements Outcome {}

    /**
     * It was read, and is known so well that it need not be coded.
     *
     * @param read the document as it was read
     */
    record Known(Document read) implements Outcome {}

    /**
     * It could not be.
     *
     * @param document its id or path
     * @param reason for a person
     */
    record Skipped(String document, String reason) implements Outcome {}
  }

  /**
   * Sends every document of the files and folders through the street and its outcome to {@code sink}, which is called
   * by this thread alone. A document that cannot be read or coded is an outcome too. Whatever the sink throws ends the
   * run.
   *
   * @param known whether a document that was read need not be coded; asked by another thread than this
   */
  public void run(List<Path> paths, Predicate<Document> known, Consumer<Outcome> sink) throws InterruptedException {
    BlockingQueue<Future<Outcome>> line = new ArrayBlockingQueue<>(AHEAD * workers);
    ExecutorService coders = Executors.newFixedThreadPool(workers, Thread.ofPlatform().name("coder-", 1).factory());
    Thread reading = Thread.ofPlatform().name("reader").start(() -> readAll(paths, known, coders, line));
    try {
      for (Future<Outcome> next = line.take(); next != END; next = line.take()) {
        sink.accept(next.get());
      }
    } catch (ExecutionException e) {
      throw rethrown(e);
    } finally {
      reading.interrupt();
      coders.shutdownNow();
    }
  }

  private void readAll(List<Path> paths, Predicate<Document> known, ExecutorService coders,
      BlockingQueue<Future<Outcome>> line) {
    try {
      try {
        for (Path path : paths) {
          reader.read(path, result -> put(line, switch (result) {
            case ReadResult.Read(var document) when known.test(document) ->
              CompletableFuture.completedFuture(new Outcome.Known(document));
            case ReadResult.Read(var document) -> coders.submit(() -> code(document));
            case ReadResult.Skipped(var id, var reason) ->
              CompletableFuture.completedFuture(new Outcome.Skipped(id, reason));
          }));
        }
        line.put(END);
      } catch (RuntimeException e) {
        line.put(CompletableFuture.failedFuture(e));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // The caller has ended the run: nobody waits for more.
    }
  }

  private Outcome code(Document document) {
    try {
      return coder.code(document).<Outcome>map(coded -> new Outcome.Done(document, coded)).orElseGet(
          () -> new Outcome.Skipped(document.id(), "no language pack for \"" + document.language() + "\""));
    } catch (RuntimeException | StackOverflowError e) {
      // One document out of a million must not end the run; it is counted and told like any other.
      return new Outcome.Skipped(document.id(), "coding failed: " + e);
    }
  }

  private static void put(BlockingQueue<Future<Outcome>> line, Future<Outcome> next) {
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
