package org.chancery.chronicle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chancery.chronicle.Run.Count;
import org.chancery.chronicle.Run.Skip;
import org.chancery.chronicle.Run.Totals;
import org.chancery.document.Document;

/**
 * Keeps the account of a run while it goes on. Written some thousands of documents at a time, so that a run that is
 * ended at any moment leaves the account of most of it, and no time of its end.
 *
 * <p>{@link #file} may be called by another thread than the rest, which belong to the chronicle's thread.
 */
public final class RunLog {
  private static final int OUTCOMES = 2000;
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final RunRows rows;
  private final Clock clock;
  private final long number;
  private final Instant begun;
  private final String coder;
  private final List<String> inputs;
  private final Map<Count, Map<String, Long>> counts = new EnumMap<>(Count.class);
  private final List<Skip> skips = new ArrayList<>();
  private long files;
  private long bytes;
  private long coded;
  private long known;
  private long skipped;
  private long mentions;
  private int unwritten;

  RunLog(RunRows rows, String coder, List<String> inputs, Clock clock) {
    this.rows = rows;
    this.clock = clock;
    this.begun = clock.instant();
    this.coder = coder;
    this.inputs = inputs;
    this.number = rows.next();
    write(Optional.empty());
  }

  /** A file, stream or address was read to its end; one in an archive counts for its format alone. */
  public synchronized void file(String format, long size, boolean inArchive) {
    count(Count.FORMAT, format);
    if (!inArchive) {
      files++;
      bytes += size;
    }
  }

  /** A document was coded. */
  public synchronized void coded(Document document, int itsMentions) {
    coded++;
    mentions += itsMentions;
    read(document);
    step();
  }

  /** A document was here already. */
  public synchronized void known(Document document) {
    known++;
    read(document);
    step();
  }

  /** A document was read but not coded. */
  public synchronized void uncoded(Document document, String reason) {
    read(document);
    skipped(document.id(), reason);
  }

  /** Something was not read. */
  public synchronized void skipped(String id, String reason) {
    skipped++;
    count(Count.REASON, NUMBER.matcher(reason).replaceAll("#"));
    skips.add(new Skip(id, reason));
    step();
  }

  /** The run ended of itself. */
  public synchronized void end() {
    write(Optional.of(clock.instant()));
  }

  /** How much it was until now. */
  public synchronized Totals totals() {
    return new Totals(files, bytes, coded, known, skipped, mentions);
  }

  /** How long it has taken until now. */
  public Duration took() {
    return Duration.between(begun, clock.instant());
  }

  private void read(Document document) {
    count(Count.LANGUAGE, document.language());
    count(Count.PUBLISHER, document.publisher().name().orElse(""));
  }

  private void count(Count what, String value) {
    counts.computeIfAbsent(what, kind -> new TreeMap<>()).merge(value, 1L, Long::sum);
  }

  private void step() {
    unwritten++;
    if (unwritten >= OUTCOMES) {
      write(Optional.empty());
    }
  }

  private void write(Optional<Instant> ended) {
    rows.write(new Run(number, begun, ended, took(), coder, inputs, totals(), counts), skips);
    skips.clear();
    unwritten = 0;
  }
}
