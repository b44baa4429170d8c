package org.chancery.read.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.chancery.read.stream.Replay;

/** Reads one row of a table after another from UTF-8. */
final class Row {
  private static final int MOST_COLUMNS = 10_000;

  private final Replay in;
  private final int delimiter;
  private final int longest;
  private final ByteArrayOutputStream field = new ByteArrayOutputStream();
  private List<String> fields = new ArrayList<>();
  private String fault = "";

  Row(Replay in, int delimiter, int longest) {
    this.in = in;
    this.delimiter = delimiter;
    this.longest = longest;
  }

  /** The fields of the row that was read. */
  List<String> fields() {
    return fields;
  }

  /** What is wrong with it, empty where nothing is. */
  String fault() {
    return fault;
  }

  /** Reads a row; false at the end of the stream. Of a row with a fault, reads its first line. */
  boolean next() throws IOException {
    fields = new ArrayList<>();
    fault = "";
    if (in.peek() < 0) {
      return false;
    }
    in.mark();
    boolean more = true;
    while (more && fault.isEmpty()) {
      field.reset();
      int end = in.peek() == '"' ? quoted() : bare();
      if (in.length() > longest || fields.size() > MOST_COLUMNS) {
        fault = "a row longer than " + longest + " bytes, or than " + MOST_COLUMNS + " columns";
      }
      fields.add(field.toString(StandardCharsets.UTF_8));
      more = end == delimiter;
    }
    if (!fault.isEmpty()) {
      firstLine();
    }
    return true;
  }

  private void firstLine() throws IOException {
    if (in.kept()) {
      in.reset();
    }
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      // Passed over.
    }
  }

  /** Reads a field up to and with what ends it, and returns that: the delimiter, a line feed, or -1. */
  private int bare() throws IOException {
    int c = in.read();
    while (c >= 0 && c != delimiter && c != '\n') {
      if (in.length() <= longest) {
        field.write(c);
      }
      c = in.read();
    }
    if (c != delimiter && field.size() > 0) {
      withoutReturn();
    }
    return c;
  }

  private void withoutReturn() {
    byte[] bytes = field.toByteArray();
    if (bytes[bytes.length - 1] == '\r') {
      field.reset();
      field.write(bytes, 0, bytes.length - 1);
    }
  }

  private int quoted() throws IOException {
    in.read();
    for (int c = in.read(); in.length() <= longest; c = in.read()) {
      if (c < 0) {
        fault = "quotation marks that do not close";
        return -1;
      }
      if (c != '"') {
        field.write(c);
      } else if (in.peek() == '"') {
        field.write(in.read());
      } else {
        return closed();
      }
    }
    return -1;
  }

  private int closed() throws IOException {
    int end = in.read();
    end = end == '\r' ? in.read() : end;
    if (end >= 0 && end != delimiter && end != '\n') {
      fault = "quotation marks that do not match";
    }
    return end;
  }
}
