package org.chancery.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.chancery.export.EventCsv;
import org.chancery.export.EventJson;
import org.chancery.resolve.Event;

/** The ways to print events. */
enum Format {
  /** Lines for a person. */
  TABLE,
  /** One object a line: the contract. */
  JSONL,
  /** One row an event. */
  CSV;

  /** Something that prints the events it is given. */
  Consumer<Event> printer(Rooms rooms, Console console) {
    return switch (this) {
      case TABLE -> {
        EventTable table = new EventTable(rooms.codebook(), rooms.world(), console);
        yield event -> console.out().println(table.line(event));
      }
      case JSONL -> {
        EventJson json = new EventJson(rooms.codebook());
        yield event -> console.out().println(json.line(event));
      }
      case CSV -> {
        EventCsv csv = new EventCsv(rooms.codebook());
        io(() -> csv.header(console.out()));
        yield event -> io(() -> csv.write(event, console.out()));
      }
    };
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static void io(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
