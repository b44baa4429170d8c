package org.chancery;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chancery.coding.Coded;
import org.chancery.coding.Coder;
import org.chancery.document.Document;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import org.chancery.read.Source;

/**
 * The way from bytes to coded documents. The caller gets the outcomes in the order of the sources; what becomes of them
 * next is the caller's: a chronicle stores them and resolves their mentions to events.
 *
 * <pre>
 *   sources ─ Reader ─▶ Document ─ Coder ─▶ Coded (document and mentions) ─ Chronicle.store, .resolve ─▶ Event
 * </pre>
 *
 * <p>The outcomes are the same for any number of workers, since coding one document knows nothing of another.
 */
public final class Pipeline {
  private final Conveyor conveyor;
  private final Coder coder;

  /** A pipeline that codes with so many threads. */
  public Pipeline(Reader reader, Coder coder, int workers) {
    this.conveyor = new Conveyor(reader, workers);
    this.coder = coder;
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
     * It was read but could not be coded.
     *
     * @param read the document as it was read
     * @param reason for a person
     */
    record Uncoded(Document read, String reason) implements Outcome {}

    /**
     * It could not be read.
     *
     * @param document its id or path
     * @param reason for a person
     */
    record Skipped(String document, String reason) implements Outcome {}
  }

  /**
   * Sends every document of the sources through the street and its outcome to {@code sink}, which is called
   * by this thread alone. A document that cannot be read or coded is an outcome too. Whatever the sink throws ends the
   * run.
   *
   * @param known whether a document that was read need not be coded; asked by many threads, none of them this
   */
  public void run(List<Source> sources, Predicate<Document> known, Consumer<Outcome> sink) throws InterruptedException {
    conveyor.run(sources, result -> switch (result) {
      case ReadResult.Read(var document) when known.test(document) -> new Outcome.Known(document);
      case ReadResult.Read(var document) -> code(document);
      case ReadResult.Skipped(var id, var reason) -> new Outcome.Skipped(id, reason);
    }, sink);
  }

  private Outcome code(Document document) {
    try {
      return coder.code(document).<Outcome>map(coded -> new Outcome.Done(document, coded)).orElseGet(
          () -> new Outcome.Uncoded(document, "no language pack for \"" + document.language() + "\""));
    } catch (RuntimeException | StackOverflowError e) {
      // One document out of a million must not end the run; it is counted and told like any other.
      return new Outcome.Uncoded(document, "coding failed: " + e);
    }
  }
}
