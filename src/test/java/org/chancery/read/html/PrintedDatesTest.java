package org.chancery.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dates as sites print them, in the languages of the packs and some more. */
class PrintedDatesTest {
  private static final PrintedDates DATES = new PrintedDates(DateNames.load().regions());

  record Row(String locale, String line, String day) {}

  static List<Row> rows() throws IOException {
    try (InputStream in = Objects.requireNonNull(PrintedDatesTest.class.getResourceAsStream("printed-dates.tsv"))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1))
          .map(row -> new Row(row[0], row[1], row[2])).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theDayOfALine(Row row) {
    String found = DATES.first(row.line(), DATES.reader(row.locale())).map(LocalDate::toString).orElse("-");
    assertThat(found).isEqualTo(row.day());
  }

  @Test
  void aLineHasAllItsDates() {
    assertThat(DATES.all("Published 3 May 2021 | Updated 5 May 2021, 10:30", DATES.reader("en")))
        .extracting(PrintedDates.Printed::date)
        .containsExactly(LocalDate.of(2021, 5, 3), LocalDate.of(2021, 5, 5));
  }
}
