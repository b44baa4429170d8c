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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Quality on real press cannot slip: floors a little under what is measured, over corpora that are read in place
 * (system property {@code chancery.corpora}); skipped where they are absent.
 */
final class CorporaTest {
  private static final Path CORPORA = Path.of(System.getProperty("chancery.corpora", "../shared"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void everyCoreFactOfTheFirstFiveArticlesIsCoded() {
    evaluate("strict-recall=1,strict-precision=0.95", "seeds.jsonl", "seeds");
  }

  @Test
  void agencyNewsIsCodedAtLeastThisWell() {
    evaluate("strict-f1=0.84,lenient-f1=0.86,clean=1", "kcna-dev.jsonl", "press/kcna-dev.jsonl");
  }

  @Test
  void historiansMilestonesAreCodedAtLeastThisWell() {
    evaluate("strict-recall=0.87,lenient-recall=0.89", "relations-dev.jsonl", "relations/dev.jsonl");
  }

  @Test
  void sidebarsAndHeadlinesOfOtherPagesTellNothing() throws IOException {
    for (JsonNode event : code("seeds")) {
      List<String> states = new ArrayList<>(event.path("source").findValuesAsText("state"));
      states.addAll(event.path("target").findValuesAsText("state"));
      for (String document : event.path("mentions").findValuesAsText("document")) {
        if (document.startsWith("001")) {
          assertThat(states).as(event.toString()).doesNotContain("ARG", "LAO");
        }
        assertThat(document.startsWith("004") && states.contains("BRA")).as(event.toString()).isFalse();
      }
    }
  }

  @Test
  void noVisitIsDatedByTheAnniversaryThatRecallsIt() throws IOException {
    for (JsonNode event : code("seeds")) {
      if (event.path("act").asText().startsWith("visit")) {
        assertThat(event.path("date").asText()).as(event.toString()).doesNotContain("2020", "2022", "2023");
      }
    }
  }

  @Test
  void visitsToldTwiceAreOneEventWithTwoMentions() throws IOException {
    List<JsonNode> told = code("seeds").stream().filter(e -> e.path("act").asText().startsWith("visit"))
        .filter(e -> e.path("mentions").size() == 2).toList();

    assertThat(told).extracting(e -> e.path("date").asText())
        .contains("1958-11-28/1958-12-02", "1964-11-09/1964-11-16", "2019-03");
  }

  private void evaluate(String floor, String gold, String documents) {
    present(documents);
    int code = Main.run(Console.of(out, err, Map.of(), ""), "evaluate", "--errors", "--floor", floor,
        CORPORA.resolve("gold").resolve(gold).toString(), CORPORA.resolve(documents).toString());

    // Some documents are in languages without a pack: they are skipped, which is code 3.
    assertThat(code).as(err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8)).isIn(0, 3);
  }

  private List<JsonNode> code(String documents) throws IOException {
    present(documents);
    Main.run(Console.of(out, err, Map.of(), ""), "code", "--chronicle", ":memory:", "--format", "jsonl",
        CORPORA.resolve(documents).toString());
    List<JsonNode> events = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      events.add(new ObjectMapper().readTree(line));
    }
    assertThat(events).isNotEmpty();
    return events;
  }

  private static void present(String documents) {
    Assumptions.assumeTrue(Files.exists(CORPORA.resolve(documents)), "no corpora at " + CORPORA);
  }
}
