package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.time.Edtf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldTest {
  private static final World WORLD = World.load();

  @ParameterizedTest
  @CsvSource({
      "RUS, 1958, SUN", "RUS, 1991-03, SUN", "RUS, 1999, RUS", "SUN, 2001-02-03, RUS",
      "CZE, 1960, CSK", "UKR, 1970-05, SUN", "DEU, 1970, DEU", "DDR, 1970, DDR", "DDR, 2005, DEU",
      "VNM, 1958, VNM", "SRB, 1975, YUG", "PRK, 1950, PRK", "IGO:UN, 1960, IGO:UN"})
  void aStateGoesByTheNameItHadOnTheDay(String code, String date, String expected) {
    assertThat(WORLD.codeAt(code, Optional.of(Edtf.parse(date)))).isEqualTo(expected);
  }

  @Test
  void aDateThatMayLieOnEitherSideChangesNothing() {
    assertThat(WORLD.codeAt("RUS", Optional.of(Edtf.parse("1991")))).isEqualTo("RUS");
    assertThat(WORLD.codeAt("RUS", Optional.empty())).isEqualTo("RUS");
  }

  @Test
  void statesCarryTheirNumbers() {
    assertThat(WORLD.cow("PRK", Optional.empty())).contains(731);
    assertThat(WORLD.cow("VNM", Optional.empty())).contains(816);
    assertThat(WORLD.cow("IGO:UN", Optional.empty())).isEmpty();
    assertThat(WORLD.name("LAO")).isEqualTo("Laos");
    assertThat(WORLD.name("XXX")).isEqualTo("XXX");
  }

  @ParameterizedTest
  @CsvSource({
      "DEU, 1930, 255", "DEU, 1972-12-21, 260", "DEU, 1990, 255", "DEU, 1990-10-02, 260", "DEU, 1990-10-03, 255",
      "YEM, 1975, 678", "YEM, 1995, 679", "KOR, 1882-05-22, 730", "KOR, 1965, 732"})
  void aStateThatCountedAsAnotherHasItsNumberOfThatTime(String code, String date, int number) {
    assertThat(WORLD.cow(code, Optional.of(Edtf.parse(date)))).contains(number);
  }

  @ParameterizedTest
  @CsvSource({
      "ban-ki-moon, 2005, KOR", "ban-ki-moon, 2010, IGO:UN", "ban-ki-moon-kor, 2010, IGO:UN",
      "ban-ki-moon, 1990, IGO:UN", "antonio-guterres, 2000-05, PRT"})
  void aPersonOfTwoRowsServesWhomItServedThen(String id, String date, String state) {
    assertThat(WORLD.serving(id, Optional.of(Edtf.parse(date))).orElseThrow().state()).isEqualTo(state);
  }

  @Test
  void placesTellTheirStateAndWhereTheyLie() {
    Locality hanoi = WORLD.locality("hanoi").orElseThrow();
    assertThat(hanoi.state()).isEqualTo("VNM");
    assertThat(hanoi.seat()).isTrue();
    assertThat(hanoi.latitude().orElseThrow()).isBetween(20.5, 21.5);
    assertThat(hanoi.place().state()).contains("VNM");
  }

  @Test
  void personsHoldTheirOfficesForATime() {
    Person person = WORLD.person("ho-chi-minh").orElseThrow();
    assertThat(person.state()).isEqualTo("VNM");
    assertThat(person.terms()).anySatisfy(term -> {
      assertThat(term.title()).isEqualTo("president");
      assertThat(term.from()).contains(Edtf.parse("1945-09-02"));
    });
    assertThat(person.names()).anyMatch(names -> names.language().equals("zh") && names.forms().contains("胡志明"));
  }

  @Test
  void everyStateOfAPersonOrPlaceIsKnown() {
    assertThat(WORLD.persons())
        .allMatch(person -> WORLD.state(person.state()).isPresent() || WORLD.organisation(person.state()).isPresent());
  }

  @Test
  void everyTableOfPersonsIsListed() throws IOException {
    List<String> listed = Files.readAllLines(Path.of("world/regions.tsv"));
    try (Stream<Path> files = Files.list(Path.of("world"))) {
      assertThat(files.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("persons-")))
          .isNotEmpty()
          .allMatch(name -> listed.contains(name.substring("persons-".length(), name.length() - ".tsv".length())));
    }
  }
}
