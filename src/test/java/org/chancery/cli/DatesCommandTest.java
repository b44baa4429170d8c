package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code dates}: every date of a document, with its place in the text. */
final class DatesCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir
  private Path folder = Path.of("");

  private record Ended(int code, String out, String err) {
    List<JsonNode> lines() throws IOException {
      List<JsonNode> lines = new ArrayList<>();
      for (String line : out.lines().toList()) {
        lines.add(JSON.readTree(line));
      }
      return lines;
    }

    List<String> values() throws IOException {
      return lines().stream().map(line -> line.path("value").asText()).toList();
    }
  }

  private static Ended run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(Console.of(out, err, Map.of(), ""), args);
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Ended dates(String name, String text, String... options) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    List<String> args = new ArrayList<>(List.of("dates"));
    args.addAll(List.of(options));
    args.add(file.toString());
    return run(args.toArray(String[]::new));
  }

  @Test
  void printsEachExpressionWithItsPlaceAndReason() throws IOException {
    String text = "Sixty years ago, in May 1965, Queen Ida came to Oslo. She left on 9 May 1965.";
    JsonNode document = JSON.createObjectNode().put("id", "a").put("text", text).put("language", "en")
        .put("published", "2026-01-10");
    Ended ended = dates("one.jsonl", document + "\n");

    assertThat(ended.code()).isZero();
    assertThat(ended.values()).containsExactly("1965-05", "1965-05-09");
    for (JsonNode line : ended.lines()) {
      assertThat(line.path("document").asText()).isEqualTo("a");
      assertThat(text.substring(line.path("begin").asInt(), line.path("end").asInt()))
          .isEqualTo(line.path("text").asText());
      assertThat(line.path("basis").asText()).isEqualTo("stated");
      assertThat(line.path("role").asText()).isEqualTo("event");
      assertThat(line.path("rule").asText()).isNotEmpty();
    }
    assertThat(ended.lines().get(0).path("clash").asText()).isEqualTo("1966");
    assertThat(ended.lines().get(1).has("clash")).isFalse();
  }

  @Test
  void readsTheDatesAroundTheArticleToo() throws IOException {
    Ended ended = dates("page.txt", """
        Two kings meet

        The king of Norway visited Sweden on 4 June 1990 and the two agreed to meet again before long.

        Read more
        A treaty of 3 March 1921
        """, "--language", "en");

    assertThat(ended.values()).contains("1990-06-04", "1921-03-03");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      de, 'Die Delegation traf am 9. Oktober 2025 in Wien ein.', 2025-10-09
      ru, 'Договор подписан 5 мая 1970 г. в Москве.', 1970-05-05
      th, 'ลงนามเมื่อวันที่ 9 ต.ค. 2568', 2025-10-09
      ko, '2022. 11. 3. 그는 서울을 방문했다.', 2022-11-03
      fa, 'او در ۱۳ آبان ۱۴۰۱ به تهران رفت.', 2022-11-04
      """)
  void readsLanguagesThatAreNotCoded(String language, String text, String value) throws IOException {
    assertThat(dates("text.txt", text, "--language", language).values()).containsExactly(value);
  }

  @Test
  void relativeDatesHangOnTheOptionsDate() throws IOException {
    assertThat(dates("text.txt", "They met last Tuesday.", "--language", "en", "--published", "2024-10-06").values())
        .containsExactly("2024-10-01");
  }

  @Test
  void tellsWhatCannotBeReadAndGoesOn() throws IOException {
    Ended ended = dates("some.jsonl", """
        {"id": "a", "text": "It began on 1 May 1999.", "language": "en"}
        {"id": "b", "text": "nonsense", "language": "tlh"}
        {"id": "c", "text":
        {"id": "d", "text": "It ended in June 2001.", "language": "en"}
        """);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.values()).containsExactly("1999-05-01", "2001-06");
    assertThat(ended.err()).contains("skipped b: no language pack for \"tlh\"").contains("skipped some.jsonl:3: ")
        .contains("2 documents read, 2 skipped, 2 dates");
  }

  @Test
  void explainShowsTheDatesOfALanguageThatIsNotCoded() {
    Ended ended = run("explain", "--language", "fr", "Le roi est parti le 4 mai 1990.");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("4 mai 1990”  1990-05-04, stated, of the event");
  }
}
