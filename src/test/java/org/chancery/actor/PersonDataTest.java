package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Checks the tables of persons as they stand in {@code world/}, row by row, cell by cell. */
class PersonDataTest {
  private static final String EDTF = "\\d{4}(?:-\\d{2}(?:-\\d{2})?)?";
  private static final Pattern TERM = Pattern.compile("([a-z][a-z' -]*)@((?:" + EDTF + ")?)/((?:" + EDTF + ")?)");
  private static final Pattern NAMES = Pattern.compile("[a-z]{2,3}:[^;:\t]+");

  private record Row(String file, String id, String name, String state, String sex, String offices, String names) {}

  private static final List<Row> ROWS = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    ROWS.clear();
    try (Stream<Path> files = Files.list(Path.of("world"))) {
      for (Path file : files.filter(f -> f.getFileName().toString().matches("persons-.*\\.tsv")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          if (!line.startsWith("#")) {
            ROWS.add(row(file.getFileName().toString(), line));
          }
        }
      }
    }
  }

  private static Row row(String file, String line) {
    String[] cells = line.split("\t", -1);
    assertThat(cells).as(line).hasSize(6);
    return new Row(file, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
  }

  @Test
  void everyTableHasRowsAndIsListed() throws IOException {
    List<String> listed = Files.readAllLines(Path.of("world", "regions.tsv")).stream()
        .filter(line -> !line.startsWith("#")).map(region -> "persons-" + region + ".tsv").toList();
    assertThat(ROWS.stream().map(Row::file).distinct()).isNotEmpty().containsExactlyInAnyOrderElementsOf(listed);
  }

  @Test
  void idsAreUniqueKebabCase() {
    Set<String> ids = new HashSet<>();
    for (Row row : ROWS) {
      assertThat(row.id()).matches("[a-z0-9]+(-[a-z0-9]+)*");
      assertThat(ids.add(row.id())).as("%s stands once", row.id()).isTrue();
    }
  }

  @Test
  void namesStatesAndSexAreFilled() {
    for (Row row : ROWS) {
      assertThat(row.name()).as(row.id()).isNotBlank().isEqualTo(row.name().strip()).doesNotContain("(", "|");
      assertThat(row.sex()).as(row.id()).isIn("m", "f");
    }
  }

  @Test
  void statesAndOrganisationsAreThoseOfTheWorld() throws IOException {
    Set<String> codes = new HashSet<>();
    for (String table : List.of("states.tsv", "organisations.tsv")) {
      Files.readAllLines(Path.of("world", table)).stream()
          .filter(line -> !line.startsWith("#")).forEach(line -> codes.add(line.split("\t", -1)[0]));
    }
    for (Row row : ROWS) {
      assertThat(codes).as(row.id()).contains(row.state());
    }
  }

  @Test
  void termsBeginBeforeTheyEnd() {
    for (Row row : ROWS) {
      for (String term : parts(row.offices(), ";")) {
        Matcher matcher = TERM.matcher(term);
        assertThat(matcher.matches()).as("%s: %s", row.id(), term).isTrue();
        String from = matcher.group(2);
        String to = matcher.group(3);
        int shared = Math.min(from.length(), to.length());
        assertThat(from.substring(0, shared)).as("%s: %s", row.id(), term)
            .isLessThanOrEqualTo(to.substring(0, shared));
      }
    }
  }

  @Test
  void namesAreLanguagesWithDistinctForms() {
    for (Row row : ROWS) {
      Set<String> languages = new HashSet<>();
      for (String cell : parts(row.names(), ";")) {
        assertThat(cell).as(row.id()).matches(NAMES);
        assertThat(languages.add(cell.substring(0, cell.indexOf(':')))).as("%s: %s", row.id(), cell).isTrue();
        List<String> forms = parts(cell.substring(cell.indexOf(':') + 1), "\\|");
        assertThat(forms).as("%s: %s", row.id(), cell).doesNotHaveDuplicates()
            .allMatch(form -> !form.isBlank() && form.equals(form.strip()));
      }
    }
  }

  @Test
  void scriptsAreThoseOfTheirLanguages() {
    for (Row row : ROWS) {
      for (String cell : parts(row.names(), ";")) {
        String script = switch (cell.substring(0, cell.indexOf(':'))) {
          case "zh" -> "[\\p{IsHan}·－A-Z-]+";
          case "ja" -> "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・＝々A-Z0-9]+";
          case "ko" -> "[\\p{IsHangul}A-Z0-9. ]+";
          case "ru", "uk" -> "[\\p{IsCyrillic}IVX.’ -]+";
          case "ar", "fa" -> "[\\p{IsArabic}\\x{200c} -]+";
          case "he" -> "[\\p{IsHebrew}'\"״ -]+";
          case "th" -> "[\\p{IsThai} ]+";
          case "lo" -> "[\\p{IsLao} ]+";
          case "el" -> "[\\p{IsGreek} -]+";
          default -> "[\\p{IsLatin}'’‘. -]+";
        };
        for (String form : parts(cell.substring(cell.indexOf(':') + 1), "\\|")) {
          assertThat(form).as(row.id()).matches(script);
        }
      }
    }
  }

  /** A name of one syllable of an unspaced script would be found inside other words. */
  @Test
  void hanFormsHaveTwoCharactersOrMore() {
    for (Row row : ROWS) {
      for (String cell : parts(row.names(), ";")) {
        if (cell.startsWith("zh:")) {
          assertThat(parts(cell.substring(3), "\\|")).as(row.id()).allMatch(form -> form.length() > 1);
        }
      }
    }
  }

  private static List<String> parts(String cell, String separator) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(separator, -1));
  }
}
