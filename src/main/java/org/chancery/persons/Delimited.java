package org.chancery.persons;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads separated values by the names of their columns (RFC 4180, tabs too), with the line on which a row begins. */
final class Delimited {
  private final BufferedReader in;
  private final char separator;
  private final List<String> columns;
  private int line;

  /** A row by lower-case names of columns. */
  record Row(int line, Map<String, String> cells) {
    String get(String column) {
      return cells.getOrDefault(column, "").strip();
    }
  }

  /** Reads the first line as names of columns; the separator is a tab where it has one. */
  Delimited(BufferedReader in) throws IOException {
    this.in = in;
    String first = Optional.ofNullable(in.readLine()).orElse("");
    line = 1;
    separator = first.indexOf('\t') >= 0 ? '\t' : ',';
    String head = first.startsWith("\ufeff") ? first.substring(1) : first;
    columns = cells(head).stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  /** Throws IOException where a column is missing, since then it is no file of this format. */
  void demand(String... names) throws IOException {
    for (String name : names) {
      if (!columns.contains(name)) {
        throw new IOException("no column " + name + " among " + String.join(", ", columns));
      }
    }
  }

  /** The next row that is not empty, none at the end. */
  Optional<Row> next() throws IOException {
    String text = in.readLine();
    while (text != null && text.isBlank()) {
      line++;
      text = in.readLine();
    }
    if (text == null) {
      return Optional.empty();
    }
    line++;
    int begin = line;
    List<String> cells = cells(text);
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
      row.put(columns.get(i), cells.get(i));
    }
    return Optional.of(new Row(begin, row));
  }

  private List<String> cells(String first) throws IOException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    String text = first;
    boolean quoted = false;
    int i = 0;
    while (true) {
      if (i >= text.length()) {
        String more = quoted ? in.readLine() : null;
        if (more == null) {
          break;
        }
        line++;
        cell.append('\n');
        text = more;
        i = 0;
        continue;
      }
      char c = text.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
      if (doubled) {
        cell.append('"');
        i++;
      } else if (c == '"' && (quoted || cell.isEmpty())) {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
      i++;
    }
    cells.add(cell.toString());
    return cells;
  }
}
