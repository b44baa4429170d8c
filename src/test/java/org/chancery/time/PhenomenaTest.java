package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.junit.jupiter.api.Test;

/** Reads the collection of date expressions of the press and holds the share that is read right to a floor. */
class PhenomenaTest {
  private static final Path ROWS = Path.of(System.getProperty("chancery.corpora", "../shared"))
      .resolve("dates/phenomena.tsv");

  /** How many rows may be read wrong: none. */
  private static final int FLOOR = 0;

  @Test
  void readsTheCollectionDownToTheFloor() throws IOException {
    assumeTrue(Files.exists(ROWS), "no " + ROWS);
    List<String> wrong = new ArrayList<>();
    for (List<String> row : LanguagePack.rows(Files.newInputStream(ROWS)).stream().skip(1).toList()) {
      if (!isRight(row)) {
        wrong.add(String.join(" | ", row.subList(0, 7)));
      }
    }
    assertThat(wrong).hasSizeLessThanOrEqualTo(FLOOR);
  }

  private static boolean isRight(List<String> row) {
    LanguagePack pack = LanguagePack.open(row.get(1)).orElseThrow();
    DateReader reader = DateReader.load(pack);
    Tokens tokens = pack.tokenizer().tokenize(row.get(3));
    List<DateExpression> dates = reader.read(tokens, List.of(new Sentence(0, tokens.size(), 0, false)),
        DateContext.published(Edtf.parse(row.get(4))));
    if (row.get(5).isEmpty()) {
      return dates.isEmpty();
    }
    Edtf expected = Edtf.parse(row.get(5));
    Set<Edtf> values = Set.copyOf(dates.stream().filter(d -> d.role().label().equals(row.get(6)))
        .map(DateExpression::value).toList());
    return values.contains(expected) || values.containsAll(expected.members());
  }
}
