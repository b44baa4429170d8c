package org.chancery.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.language.LanguagePack;
import org.chancery.time.DateExpression;
import org.chancery.time.Edtf;

/**
 * A sentence with the date that a careful reader finds in it, as a line of a file of tab-separated values gives it:
 *
 * <pre>
 * id  lang  phenomenon  text  article_date  expected_edtf  role
 * </pre>
 *
 * <p>The first line of the file names the columns; further columns are passed over.
 *
 * @param id its name
 * @param language BCP 47 tag
 * @param text the sentence
 * @param published the date of its article
 * @param expected its date, empty where it tells none; of a set "{1970,1977}" the members may be read apart
 * @param role what the date is of: event, origin, commemoration, publication
 */
public record DateRow(String id, String language, String text, Optional<Edtf> published, Optional<Edtf> expected,
    String role) {
  private static final int COLUMNS = 7;

  /** Reads a file. Throws IllegalArgumentException, with the file and the row, for what cannot be understood. */
  public static List<DateRow> read(Path file) throws IOException {
    List<DateRow> rows = new ArrayList<>();
    for (List<String> row : LanguagePack.rows(Files.newInputStream(file)).stream().skip(1).toList()) {
      if (row.size() < COLUMNS) {
        throw new IllegalArgumentException(file + ", " + row.getFirst() + ": fewer than " + COLUMNS + " columns");
      }
      try {
        rows.add(new DateRow(row.get(0), row.get(1), row.get(3), date(row.get(4)), date(row.get(5)), row.get(6)));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(file + ", " + row.getFirst() + ": " + e.getMessage(), e);
      }
    }
    return rows;
  }

  private static Optional<Edtf> date(String text) {
    return text.isBlank() || text.equals("none") ? Optional.empty() : Optional.of(Edtf.parse(text));
  }

  /** Whether the dates read are right: the expected one is among those of its role, or there are none. */
  public boolean isRight(List<DateExpression> read) {
    if (expected.isEmpty()) {
      return read.isEmpty();
    }
    Set<Edtf> values = read.stream().filter(date -> date.role().label().equals(role)).map(DateExpression::value)
        .collect(Collectors.toCollection(HashSet::new));
    return values.contains(expected.get()) || values.containsAll(expected.get().members());
  }
}
