package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From articles that are copies of one another to what the commands say of them. */
final class CopiesCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = """
      The foreign minister of Finland met the foreign minister of Norway in Oslo on Thursday for talks on the ferry line.

      The old vessel will be taken out of service in autumn, and the yard that builds the next one has asked for more \
      time. Passengers had complained about the crowds at the quay, and about fares that rose twice in a year.
      """;

  @TempDir
  private Path folder = Path.of("");

  private String chronicle = "";

  @BeforeEach
  void code() throws IOException {
    chronicle = folder.resolve("test.duckdb").toString();
    Path file = folder.resolve("articles.jsonl");
    Files.write(file, List.of(
        article("first", TEXT, "2024-03-07", "Harbour Post"),
        article("later", TEXT.replace("taken out of service", "laid up"), "2024-03-21", "Valley Gazette"),
        article("quoting", "Finland's foreign minister met the foreign minister of Norway in Oslo on 7 March 2024, "
            + "Reuters reported.", "2024-03-09", "Island Echo"),
        article("apart", "Finland and Peru signed an agreement on 8 March 2024.", "2024-03-09", "Island Echo")));
    assertThat(run("code", "--quiet", file.toString())).isEmpty();
  }

  private static String article(String id, String text, String published, String publisher) throws IOException {
    return JSON.writeValueAsString(Map.of("id", id, "title", "Talks in Oslo", "text", text, "published", published,
        "publisher", publisher, "language", "en"));
  }

  private String run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--chronicle";
    all[args.length + 1] = chronicle;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(Main.run(Console.of(out, new ByteArrayOutputStream(), Map.of(), ""), all)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void copiesAreListedUnderTheirOriginalWithWhatTellsThemApart() {
    assertThat(run("copies").lines()).hasSize(2).anySatisfy(line -> assertThat(line).startsWith("first"))
        .anySatisfy(line -> assertThat(line).contains("near", "later", "Valley Gazette", "2024-03-21",
            "dated otherwise"));
    assertThat(run("copies", "later")).isEqualTo(run("copies"));
    assertThat(run("copies", "apart")).isEmpty();
  }

  @Test
  void aGroupIsOneLineOfJson() throws IOException {
    JsonNode group = JSON.readTree(run("copies", "--json"));
    assertThat(group.path("original").path("document").asText()).isEqualTo("first");
    assertThat(group.path("copies")).singleElement().satisfies(copy -> {
      assertThat(copy.path("document").asText()).isEqualTo("later");
      assertThat(copy.path("kind").asText()).isEqualTo("near");
      assertThat(copy.path("share").asDouble()).isBetween(0.7, 0.99);
      assertThat(copy.path("like").asText()).isEqualTo("first");
    });
  }

  @Test
  void anEventCountsItsWitnessesAndKeepsItsOutlets() throws IOException {
    assertThat(run("timeline", "NOR").lines()).singleElement()
        .satisfies(line -> assertThat(line).contains("2024-03-07", "2 witnesses, 3 outlets"));
    JsonNode event = JSON.readTree(run("export", "NOR", "--format", "jsonl"));
    assertThat(event.path("mentions")).extracting(m -> m.path("document").asText() + " " + m.path("copy_of").asText()
        + " " + m.path("date").asText() + " " + m.path("attributed_to").asText()).containsExactly(
            "first null 2024-03-07 null", "later first 2024-03-21 null", "quoting null 2024-03-07 Reuters");
    assertThat(run("show", event.path("id").asText())).contains("told   by 2 witnesses, 3 outlets",
        "a copy of first");
  }

  @Test
  void tablesForOtherProgramsHaveBothNumbers() {
    assertThat(run("export", "NOR", "--format", "csv").lines()).hasSize(2)
        .allSatisfy(row -> assertThat(row).matches(".*(witnesses,outlets|,2,3)"));
  }
}
