package org.chancery.persons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.actor.PersonTable;
import org.chancery.actor.PersonTable.BadRow;
import org.chancery.actor.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each format of lists of persons, by a small list of our own making: the rows of the table, and the bad rows. */
class ImportersTest {
  private static final Importers IMPORTERS = new Importers(World.load());

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of("opensanctions", "opensanctions.csv", Optional.empty(),
            List.of("xx-1\tIlmar Rebane\tEST\t\t\tla:I. Rebane|Ilmar \"Rein\" Rebane"),
            List.of(new BadRow(4, "\"zz\" is no country"))),
        Arguments.of("opensanctions", "opensanctions.jsonl", Optional.empty(),
            List.of("xx-4\tDara Velikova\tBGR\tf\tminister of ports\tla:D. Velikova", "xx-7\tOleg Tihiy\tSUN\t\t\t"),
            List.of(new BadRow(3, "Unexpected end-of-input"))),
        Arguments.of("everypolitician", "everypolitician.json", Optional.of("EST"),
            List.of("p1\tMaret Kask\tEST\tf\tmember@2011-04-04/\tru:Марет Каск;la:M. Kask"),
            List.of(new BadRow(2, "no name"))),
        Arguments.of("everypolitician", "everypolitician.csv", Optional.of("EST"),
            List.of("p3\tJuhan Tamm\tEST\tm\tlegislator of riigikogu@2011-04-04/2015-03-30\t"),
            List.of(new BadRow(3, "ends 2011-04-04, before it begins 2015-03-30"))),
        Arguments.of("reign", "reign.csv", Optional.empty(),
            List.of("harlan-pike-usa\tHarlan Pike\tUSA\tm\tleader@2001-11/2002-01\t",
                "else-vogt-deu\tElse Vogt\tDEU\tf\tleader@1975-03/1975-03\t"),
            List.of(new BadRow(5, "\"999\" is no number of a state"), new BadRow(6, "\"1975-13\" is no month"))),
        Arguments.of("archigos", "archigos.tsv", Optional.empty(),
            List.of("l1\tNils Brandt\tSWE\tm\tleader@1920-03-10/1920-10-27;leader@1921-10-13/1923-04-19\t"),
            List.of(new BadRow(4, "\"10/03/1950\" is no date"))),
        Arguments.of("wikidata", "wikidata.json", Optional.empty(),
            List.of("q0001\tAma Koranteng\tGHA\tf\tminister of fisheries@2009-02-01/2013-01-06\t"
                + "zh:阿玛·科兰滕;la:A. Koranteng|Ama K. Koranteng"),
            List.of(new BadRow(2, "no state told"))),
        Arguments.of("petrarch", "petrarch.txt", Optional.empty(),
            List.of(
                "joris-van-den-berg-nld\tJoris Van Den Berg\tNLD\t\tgovernment official@1998-08-03/2002-07-22;"
                    + "former official@2002-07-22/\tla:J. Van Den Berg",
                "luisa-prado-esp\tLuisa Prado\tESP\t\tmilitary officer@/1991-12-31\t"),
            List.of(new BadRow(9, "\"[esp what]\" is no code"))));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aListBecomesATable(String format, String file, Optional<String> state, List<String> rows, List<BadRow> bad)
      throws Exception {
    PersonTable.Reading reading = IMPORTERS.read(format, resource(file), state);
    assertThat(reading.persons()).extracting(PersonTable::row).containsExactlyElementsOf(rows);
    assertThat(reading.bad()).hasSameSizeAs(bad);
    for (int i = 0; i < bad.size(); i++) {
      assertThat(reading.bad().get(i).line()).isEqualTo(bad.get(i).line());
      assertThat(reading.bad().get(i).reason()).startsWith(bad.get(i).reason());
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void theTableIsReadBackAsItWas(String format, String file, Optional<String> state, List<String> rows,
      List<BadRow> bad, @TempDir Path folder) throws Exception {
    PersonTable.Reading reading = IMPORTERS.read(format, resource(file), state);
    Path table = folder.resolve("table.tsv");
    Files.writeString(table, PersonTable.HEADER + "\n"
        + String.join("\n", reading.persons().stream().map(PersonTable::row).toList()));
    PersonTable.Reading again = PersonTable.read(table);
    assertThat(again.bad()).isEmpty();
    assertThat(again.persons()).extracting(PersonTable::row).containsExactlyElementsOf(rows);
  }

  @Test
  void aFileOfAnotherFormatIsRefused() {
    assertThatThrownBy(() -> IMPORTERS.read("reign", resource("archigos.tsv"), Optional.empty()))
        .isInstanceOf(IOException.class).hasMessageContaining("no column year");
    assertThatThrownBy(() -> IMPORTERS.read("wikidata", resource("everypolitician.json"), Optional.empty()))
        .isInstanceOf(IOException.class).hasMessageContaining("not SPARQL JSON");
  }

  @Test
  void badRowsOfATableAreToldWithLineAndReason(@TempDir Path folder) throws IOException {
    Path table = folder.resolve("table.tsv");
    Files.writeString(table,
        "# ours\nx\tX Y\tfrance\t\t\t\nx\tX Y\tFRA\tq\t\t\nx\tX Y\nx\tX Y\tFRA\tf\tking@soon/\t\n");
    PersonTable.Reading reading = PersonTable.read(table);
    assertThat(reading.persons()).isEmpty();
    assertThat(reading.bad()).extracting(BadRow::line).containsExactly(2, 3, 4, 5);
    assertThat(reading.bad().getFirst().reason()).isEqualTo("\"france\" is no code of a state or organisation");
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ImportersTest.class.getResource("/persons/" + name)).toURI());
  }
}
