package org.chancery.chronicle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run over documents: what went in and what became of it, so that whatever was lost is told.
 *
 * @param number its order, from 1
 * @param begun when it began
 * @param ended when it ended; empty where it was broken off: its counts are then those that it wrote last
 * @param took from its begin to its end, or to its last writing
 * @param coder the version of the program and its packs
 * @param inputs what it was to read, as the user named it
 * @param totals how much it was
 * @param counts of each {@link Count} how many documents bear which value, the most first; numbers in reasons stand as
 *     {@code #}, and a value that is not known is empty
 */
public record Run(
    long number,
    Instant begun,
    Optional<Instant> ended,
    Duration took,
    String coder,
    List<String> inputs,
    Totals totals,
    Map<Count, Map<String, Long>> counts) {
  public Run {
    inputs = List.copyOf(inputs);
  }

  /**
   * How much a run was.
   *
   * @param files files, streams and addresses that were opened
   * @param bytes their bytes, packed as they were
   * @param coded documents coded
   * @param known documents that the chronicle held already, unchanged
   * @param skipped documents, records and files that were not coded
   * @param mentions mentions in the documents that were coded
   */
  public record Totals(long files, long bytes, long coded, long known, long skipped, long mentions) {
    /** Everything that had an outcome. */
    public long documents() {
      return coded + known + skipped;
    }
  }

  /** What documents are counted by. */
  public enum Count {
    /** Format of a file or of a file in an archive. */
    FORMAT,
    /** Language of a document that was read, coded or not. */
    LANGUAGE,
    /** Publisher of a document that was read. */
    PUBLISHER,
    /** Why something was skipped. */
    REASON
  }

  /**
   * Something that a run could not code.
   *
   * @param document its id, path or address
   * @param reason why, for a person
   */
  public record Skip(String document, String reason) {}
}
