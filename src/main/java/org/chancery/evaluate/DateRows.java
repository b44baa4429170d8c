package org.chancery.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.chancery.evaluate.Evaluation.Share;
import org.chancery.time.DateExpression;

/**
 * How many rows were read right.
 *
 * @param all of all rows
 * @param languages by language
 * @param wrong the rows that were read wrong
 */
public record DateRows(Share all, Map<String, Share> languages, List<Wrong> wrong) {
  /** A row read wrong, with what was read. */
  public record Wrong(DateRow row, List<DateExpression> read) {}

  /** Reads the rows, each with the reader of its language; those of a language without reader are wrong. */
  public static DateRows of(List<DateRow> rows, Function<String, Optional<TextDates>> readers) {
    Map<String, Share> languages = new TreeMap<>();
    List<Wrong> wrong = new ArrayList<>();
    for (DateRow row : rows) {
      Optional<List<DateExpression>> read = readers.apply(row.language())
          .map(reader -> reader.read(row.text(), row.published()));
      boolean right = read.map(row::isRight).orElse(false);
      languages.merge(row.language(), new Share(right ? 1 : 0, 1), Share::plus);
      if (!right) {
        wrong.add(new Wrong(row, read.orElse(List.of())));
      }
    }
    return new DateRows(languages.values().stream().reduce(new Share(0, 0), Share::plus), languages, wrong);
  }
}
