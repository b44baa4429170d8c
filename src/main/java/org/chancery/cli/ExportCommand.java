package org.chancery.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.Query;
import org.chancery.export.EventCsv;
import org.chancery.export.EventJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes events to a file for other programs. */
@Command(name = "export", mixinStandardHelpOptions = true, header = "The events as JSON Lines, CSV or Parquet.", footerHeading = "%nExamples:%n", footer = {
    "  chancery export --format jsonl > events.jsonl",
    "  chancery export --format parquet --output events.parquet",
    "  chancery export VNM --from 1950 --format csv --output vietnam.csv"})
final class ExportCommand implements Callable<Integer> {
  /** The forms of an export. */
  enum Form {
    /** One object a line: the contract. */
    JSONL,
    /** One row an event. */
    CSV,
    /** One row an event, in columns with types. */
    PARQUET
  }

  private final Rooms rooms;
  private final Console console;

  @Mixin
  private Filter filter = new Filter();

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
  private Form form = Form.JSONL;

  @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "The file to write (default: stdout).")
  private Optional<Path> output = Optional.empty();

  ExportCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Query query = filter.query(rooms);
    if (form == Form.PARQUET && output.isEmpty()) {
      throw new UsageException("Parquet is no text: name its file with --output");
    }
    try (Chronicle open = chronicle.read(rooms)) {
      if (form == Form.PARQUET) {
        open.exportParquet(query, output.orElseThrow());
      } else if (output.isPresent()) {
        try (Writer out = Files.newBufferedWriter(output.get())) {
          write(open, query, out);
        }
      } else {
        write(open, query, console.out());
      }
    }
    return Exit.DONE.code();
  }

  private void write(Chronicle open, Query query, Writer out) throws IOException {
    EventJson json = new EventJson(rooms.codebook());
    EventCsv csv = new EventCsv(rooms.codebook());
    if (form == Form.CSV) {
      csv.header(out);
    }
    open.each(query, event -> {
      try {
        if (form == Form.CSV) {
          csv.write(event, out);
        } else {
          json.write(event, out);
          out.write('\n');
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
