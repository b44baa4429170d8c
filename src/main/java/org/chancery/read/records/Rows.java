package org.chancery.read.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.read.stream.Replay;

/**
 * The rows of a table in text (RFC 4180), by the names in its first row, which are read in lower case. Columns are
 * parted by a tab, comma, semicolon or bar, whichever parts the first row; fields may stand in quotation marks and then
 * hold line breaks, and quotation marks twice. A row whose marks do not match costs its own line alone; so does one with
 * another number of columns.
 */
public final class Rows {
  private static final String DELIMITERS = "\t,;|";

  private final int longest;

  /** A reader of rows of at most so many bytes. */
  public Rows(int longest) {
    this.longest = longest;
  }

  /** The columns' names that the first line of a table gives, in lower case. */
  public static List<String> names(String firstLine) {
    byte[] bytes = firstLine.getBytes(StandardCharsets.UTF_8);
    try {
      int longest = bytes.length + 2;
      Row row = new Row(new Replay(new ByteArrayInputStream(bytes), longest), delimiter(firstLine), longest);
      return row.next() && row.fault().isEmpty() ? lower(row.fields()) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Bytes in memory do not fail.
    }
  }

  /**
   * Reads a table to its end. Rows are counted without the first.
   *
   * @param firstLine its first line, as far as that is known
   * @throws IOException where {@code in} does
   */
  public void read(InputStream in, String firstLine, RecordVisitor<Map<String, String>> visitor) throws IOException {
    Row row = new Row(new Replay(in, longest + 1), delimiter(firstLine), longest);
    if (!row.next()) {
      return;
    }
    List<String> names = lower(row.fields());
    for (long number = 1; row.next(); number++) {
      List<String> fields = row.fields();
      if (!row.fault().isEmpty()) {
        visitor.damaged(number, row.fault());
      } else if (fields.size() == names.size()) {
        visitor.found(number, named(names, fields));
      } else if (fields.size() > 1 || !fields.getFirst().isBlank()) {
        visitor.damaged(number, fields.size() + " columns, where the first row names " + names.size());
      }
    }
  }

  private static Map<String, String> named(List<String> names, List<String> fields) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      row.putIfAbsent(names.get(i), fields.get(i));
    }
    return row;
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.replace("\ufeff", "").strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static char delimiter(String line) {
    char best = ',';
    long most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char c = DELIMITERS.charAt(i);
      long count = line.chars().filter(d -> d == c).count();
      if (count > most) {
        best = c;
        most = count;
      }
    }
    return best;
  }
}
