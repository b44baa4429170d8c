package org.chancery.chronicle;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.chancery.chronicle.ChronicleException.NoSuchEvent;
import org.chancery.chronicle.Correction.Author;
import org.chancery.chronicle.Correction.Merge;
import org.chancery.chronicle.Correction.Sentence;
import org.chancery.chronicle.Correction.Split;
import org.chancery.chronicle.EventRows.Hit;
import org.chancery.coding.Coded;
import org.chancery.coding.Codebook;
import org.chancery.document.Document;
import org.chancery.resolve.Event;
import org.chancery.resolve.Resolver;

/**
 * The record that Chancery keeps: documents, what they mention, the events that the mentions tell, and what people
 * corrected by hand. Lives in a DuckDB file of plain, commented tables that any tool can open, or in memory.
 *
 * <pre>{@code
 * try (Chronicle chronicle = Chronicle.open(Path.of("my.duckdb"), codebook, coderVersion)) {
 *   chronicle.store(coded);
 *   chronicle.resolve();
 *   chronicle.events(Query.ALL).forEach(...);
 * }
 * }</pre>
 *
 * <p>Documents are written some hundreds at a time, each batch wholly or not at all, so that a program that is ended
 * at any moment leaves whole documents; {@link #resolve} takes up what was left unresolved. Every method throws
 * {@link ChronicleException}. For one thread at a time.
 */
public final class Chronicle implements AutoCloseable {
  private final Database database;
  private final Codebook codebook;
  private final String coder;
  private final Resolver resolver;
  private final Intake intake;
  private final EventRows events;

  private Chronicle(Database database, Codebook codebook, String coder, boolean keepTexts) {
    this.database = database;
    this.codebook = codebook;
    this.coder = coder;
    this.resolver = new Resolver(codebook);
    this.intake = new Intake(database, resolver, coder, keepTexts);
    this.events = new EventRows(database);
  }

  /**
   * Opens the chronicle in a file, which is made where it is not there.
   *
   * @param file a DuckDB file
   * @param codebook the acts
   * @param coder the version of the coder and its packs; a document coded by another is coded again
   */
  public static Chronicle open(Path file, Codebook codebook, String coder) {
    return new Chronicle(Database.open(file), codebook, coder, true);
  }

  /** Opens a chronicle that is there, for reading; several programs may at once. */
  public static Chronicle read(Path file, Codebook codebook) {
    return new Chronicle(Database.read(file), codebook, "", true);
  }

  /** A chronicle that is gone when it is closed. It keeps no texts of documents, only their mentions. */
  public static Chronicle inMemory(Codebook codebook) {
    return new Chronicle(Database.inMemory(), codebook, "", false);
  }

  /** Whether this document, as it was read, is stored already as this version of the coder codes it. */
  public boolean holds(Document read) {
    return intake.holds(read);
  }

  /** Takes in a document that coding left as it was read: see {@link #store(Document, Coded)}. */
  public void store(Coded coded) {
    store(coded.document(), coded);
  }

  /**
   * Takes in what was coded. Nothing changes where the same document is there, coded by the same coder; else it takes
   * the place of the one of its id. Written with the next batch, and at the latest by {@link #flush}, {@link #resolve}
   * or {@link #close}.
   *
   * @param read the document as it was read, before coding inferred its date, publisher or language
   */
  public void store(Document read, Coded coded) {
    intake.add(read, coded);
  }

  /** Writes what {@link #store} holds back. */
  public void flush() {
    intake.flush();
  }

  /**
   * Turns mentions into events, in the blocks alone whose mentions changed, and applies the corrections. Events keep
   * their ids. Returns how many blocks there were.
   */
  public int resolve() {
    flush();
    return new Resolution(database, resolver).run();
  }

  /** The events that the query wants, by date, the undated last. */
  public List<Event> events(Query query) {
    List<Event> all = new ArrayList<>();
    each(query, all::add);
    return all;
  }

  /** Hands over the events that the query wants, by date, the undated last, without holding all of them. */
  public void each(Query query, Consumer<Event> consumer) {
    events.each(events.hits(query), consumer);
  }

  /** The events on which their mentions disagree, by date. */
  public List<Event> disagreements() {
    List<Event> all = new ArrayList<>();
    events.each(events.disputed(), all::add);
    return all;
  }

  /**
   * The event of this id, or the only one whose id begins so; for a former id the event that took it over. Throws
   * {@link NoSuchEvent} where several begin so.
   */
  public Optional<Event> event(String idPrefix) {
    List<String> ids = beginning(idPrefix);
    if (ids.size() > 1 && !ids.contains(idPrefix)) {
      throw new NoSuchEvent(ids.size() + " events have ids that begin with " + idPrefix + ": "
          + String.join(", ", ids.subList(0, Math.min(5, ids.size()))));
    }
    List<Event> found = new ArrayList<>();
    Optional<String> id = ids.contains(idPrefix) ? Optional.of(idPrefix) : ids.stream().findFirst();
    id.or(() -> heir(idPrefix)).ifPresent(i -> events.each(List.of(new Hit(i, 0)), found::add));
    return found.stream().findFirst();
  }

  private List<String> beginning(String prefix) {
    return events.beginning(prefix).stream().map(Hit::id).toList();
  }

  private Optional<String> heir(String former) {
    Optional<String> heir = Optional.of(former);
    for (int steps = 0; steps < 32 && heir.isPresent() && beginning(heir.get()).isEmpty(); steps++) {
      String id = heir.get();
      heir = database.ask("SELECT event FROM former_ids WHERE id = ? AND event IS NOT NULL", s -> s.setString(1, id),
          rows -> rows.next() ? Optional.of(rows.getString(1)) : Optional.empty());
    }
    return heir;
  }

  /** Adds a correction to the log and applies it. Throws {@link NoSuchEvent} where its events are not here. */
  public void correct(Correction correction, Author author) {
    flush();
    List<String> ids = correction instanceof Merge merge ? merge.events() : List.of(correction.event());
    List<Event> about = ids.stream().map(this::known).toList();
    List<List<Anchor>> anchors = correction instanceof Split split
        ? List.of(anchors(about.getFirst(), split))
        : about.stream().map(e -> e.mentions().stream().map(Anchor::of).distinct().toList()).toList();
    database.transaction(() -> {
      new CorrectionLog(database).add(correction, anchors, author);
      for (Event event : about) {
        database.change("INSERT INTO touched SELECT DISTINCT block FROM event_mentions WHERE event = ?",
            s -> s.setString(1, event.id()));
      }
      return true;
    });
    resolve();
  }

  private static List<Anchor> anchors(Event event, Split split) {
    List<Anchor> anchors = event.mentions().stream().map(Anchor::of)
        .filter(a -> split.sentences().contains(new Sentence(a.document(), a.sentence()))).distinct().toList();
    if (anchors.isEmpty()) {
      throw new NoSuchEvent("event " + event.id() + " has none of these sentences");
    }
    return anchors;
  }

  private Event known(String id) {
    return event(id).orElseThrow(() -> new NoSuchEvent("no event " + id));
  }

  /**
   * Writes the events that the query wants as a Parquet file, one event a row, by date: the columns of the CSV export,
   * with lists in place of several values.
   */
  public void exportParquet(Query query, Path file) {
    new Parquet(database, codebook).write(events.hits(query).stream().map(Hit::id).toList(), file);
  }

  /** The document of this id; without its text in a chronicle in memory. */
  public Optional<Document> document(String id) {
    flush();
    return new DocumentRows(database).get(id);
  }

  /** The corrections, in the order in which they were made. */
  public List<Correction.Entry> corrections() {
    return new CorrectionLog(database).all().stream().map(Corrections.Logged::entry).toList();
  }

  /**
   * The names that the documents tell often: of persons whom no table has, told of one state in at least
   * {@code documents} documents, with an office at least once; the most told first.
   */
  public List<LearnedName> learned(int documents) {
    flush();
    return new SightingRows(database).learned(documents);
  }

  /**
   * Begins the account of a run, which is to be told when the run ends.
   *
   * @param inputs what it is to read, as the user named it
   */
  public RunLog begin(List<String> inputs, Clock clock) {
    return new RunLog(new RunRows(database), coder, inputs, clock);
  }

  /** The accounts of all runs, in the order in which they began. */
  public List<Run> runs() {
    return new RunRows(database).all();
  }

  /** Hands over what the run of this number could not code. */
  public void eachSkip(long run, Consumer<Run.Skip> consumer) {
    new RunRows(database).eachSkip(run, consumer);
  }

  /** How many documents are stored. */
  public long documents() {
    flush();
    return database.ask("SELECT count(*) FROM documents", s -> {}, rows -> {
      rows.next();
      return rows.getLong(1);
    });
  }

  @Override
  public void close() {
    try {
      flush();
    } finally {
      database.close();
    }
  }
}
