package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole commands: what they print, what they say and how they end. */
final class CommandLineTest {
  private static final String ARTICLE = """
      A visit remembered

      14 May 1961

      King Gustaf VI Adolf of Sweden paid a state visit to Norway from 8 to 10 May 1961.

      Sweden and Denmark signed an agreement on fishing on 11 May 1961.
      """;

  @TempDir
  private Path folder = Path.of("");

  private Path chronicle = Path.of("");

  /** What a command left behind. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void chronicle() {
    chronicle = folder.resolve("test.duckdb");
  }

  private static Ended run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(Console.of(out, err, Map.of(), ""), args);
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path article() throws IOException {
    return Files.writeString(folder.resolve("article.txt"), ARTICLE);
  }

  private Ended code(Path... paths) {
    String[] args = new String[3 + paths.length];
    args[0] = "code";
    args[1] = "--chronicle";
    args[2] = chronicle.toString();
    for (int i = 0; i < paths.length; i++) {
      args[3 + i] = paths[i].toString();
    }
    return run(args);
  }

  private Ended ask(String... args) {
    String[] all = new String[args.length + 2];
    System.arraycopy(args, 0, all, 0, args.length);
    all[args.length] = "--chronicle";
    all[args.length + 1] = chronicle.toString();
    return run(all);
  }

  @Test
  void codePrintsEventsAsLinesAndCountsOnStderr() throws IOException {
    Ended ended = code(article());

    assertThat(ended.code()).isZero();
    assertThat(ended.out().lines()).hasSize(2);
    assertThat(ended.out()).contains("1961-05-08/1961-05-10").contains("visit.state").contains("Sweden (")
        .contains("→ Norway").contains("1961-05-11").contains("agreement.sign");
    assertThat(ended.err()).startsWith("1 document coded, 0 skipped, 2 mentions, 2 events, ");
  }

  @Test
  void codePrintsTheContractAsJsonLines() throws IOException {
    Ended ended = run("code", "--chronicle", ":memory:", "--format", "jsonl", article().toString());

    JsonNode visit = new ObjectMapper().readTree(ended.out().lines().findFirst().orElseThrow());
    assertThat(visit.path("act").asText()).isEqualTo("visit.state");
    assertThat(visit.path("date").asText()).isEqualTo("1961-05-08/1961-05-10");
    assertThat(visit.path("source").path(0).path("state").asText()).isEqualTo("SWE");
    assertThat(visit.path("target").path(0).path("state").asText()).isEqualTo("NOR");
    JsonNode mention = visit.path("mentions").path(0);
    assertThat(ARTICLE.substring(mention.path("begin").asInt(), mention.path("end").asInt()))
        .isEqualTo(mention.path("sentence").asText());
  }

  @Test
  void aChronicleInMemoryLeavesNoFile() throws IOException {
    run("code", "--chronicle", ":memory:", article().toString());

    assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".duckdb"));
  }

  @Test
  void documentsThatTheChronicleHoldsAreNotCodedAgain() throws IOException {
    Ended first = code(article());
    Ended second = code(article());

    assertThat(second.err()).startsWith("0 documents coded, 1 known, 0 skipped, 0 mentions, 2 events, ");
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void ofTwoDocumentsOfOneNameTheLaterIsKeptHoweverOftenTheyAreRead() throws IOException {
    Path lines = Files.writeString(folder.resolve("twice.jsonl"), """
        {"id": "a", "language": "en", "text": "Sweden and Denmark signed an agreement on fishing on 11 May 1961."}
        {"id": "a", "language": "en", "text": "Sweden and Denmark signed an agreement on fishing on 12 June 1973."}
        """);
    Ended first = code(lines);
    Ended second = code(lines);

    assertThat(first.err()).contains("two documents are called a");
    assertThat(first.out().lines()).singleElement().asString().contains("1973-06-12");
    assertThat(second.out()).isEqualTo(first.out());
  }

  @Test
  void badInputIsToldCountedAndExitsWithThree() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path absent = folder.resolve("absent.txt");

    Ended ended = code(article(), empty, absent);

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out().lines()).hasSize(2);
    assertThat(ended.err()).containsPattern("skipped .*empty.txt: \\S+").containsPattern("skipped .*absent.txt: \\S+")
        .contains("1 document coded, 2 skipped");
  }

  @Test
  void aLanguageWithoutPackIsSkippedWithItsName() throws IOException {
    Path finnish = Files.writeString(folder.resolve("suomi.txt"), """
        Ruotsin kuningas vieraili Suomessa toukokuussa. Vierailun aikana maat allekirjoittivat sopimuksen, joka koskee
        kalastusta, ja hallitukset ilmoittivat, että yhteistyö jatkuu myös ensi vuonna.
        """);

    Ended ended = run("code", "--chronicle", ":memory:", "--language", "fi", finnish.toString());

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("suomi.txt: no language pack for \"fi\"");
  }

  @Test
  void theTimelineNarrowsByPartyInAnyLanguageByTimeAndByAct() throws IOException {
    code(article());

    assertThat(ask("timeline").out().lines()).hasSize(2);
    assertThat(ask("timeline", "SWE").out().lines()).hasSize(2);
    assertThat(ask("timeline", "瑞典", "Norge").out().lines()).hasSize(1);
    assertThat(ask("timeline", "--act", "visit").out()).contains("visit.state").doesNotContain("agreement");
    assertThat(ask("timeline", "--from", "1961-05-11").out()).contains("agreement.sign").doesNotContain("visit");
    assertThat(ask("timeline", "--text", "fishing").out()).contains("agreement.sign").doesNotContain("visit");
    Ended none = ask("timeline", "Finland");
    assertThat(none.code()).isZero();
    assertThat(none.out()).isEmpty();
    assertThat(none.err()).isEqualTo("no event fits\n");
  }

  @Test
  void anEventIsShownByTheFirstLettersOfItsId() throws IOException {
    code(article());
    String id = ask("timeline", "--act", "visit").out().substring(0, 7);

    Ended ended = ask("show", id);

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("visit.state").contains("1961-05-08/1961-05-10 (stated)")
        .contains("“King Gustaf VI Adolf of Sweden paid a state visit to Norway from 8 to 10 May 1961.”")
        .contains("article.txt");
    assertThat(ask("show", "zzzzzzz").code()).isEqualTo(2);
  }

  @Test
  void disagreementsShowEachValueWithItsDocument() throws IOException {
    Path clash = Files.writeString(folder.resolve("clash.txt"), """
        A visit remembered

        28 November 2022

        King Gustaf VI Adolf of Sweden visited Norway 55 years ago, in November 1966.
        """);
    code(article(), clash);

    Ended ended = ask("disagreements");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("1966-11").contains("visit").contains("disagreement on date")
        .containsPattern("1967 +clash.txt").doesNotContain("1961");
  }

  @Test
  void exportWritesWhatOtherProgramsRead() throws IOException {
    code(article());

    assertThat(ask("export", "--format", "jsonl").out().lines()).hasSize(2)
        .allMatch(line -> line.startsWith("{\"id\""));
    Path csv = folder.resolve("events.csv");
    assertThat(ask("export", "--format", "csv", "--output", csv.toString()).out()).isEmpty();
    assertThat(Files.readAllLines(csv)).hasSize(3).first().asString().startsWith("id,act,");
    Path parquet = folder.resolve("events.parquet");
    assertThat(ask("export", "--format", "parquet", "--output", parquet.toString()).code()).isZero();
    assertThat(Files.readString(parquet, StandardCharsets.ISO_8859_1)).startsWith("PAR1").endsWith("PAR1");
    assertThat(ask("export", "--format", "parquet").code()).isEqualTo(2);
  }

  @Test
  void evaluationScoresAndEndsWithFiveBelowAFloor() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), """
        {"key": "article.txt", "language": "en", "facts": [\
        {"core": 1, "act": ["visit.state"], "date": ["1961-05-08/1961-05-10"], "parties": [["SWE"], ["NOR"]]}, \
        {"core": 1, "act": ["mission.open"], "date": ["1960"], "parties": [["SWE"], ["NOR"]]}]}
        """);

    Ended table = run("evaluate", "--errors", gold.toString(), article().toString());
    assertThat(table.code()).isZero();
    assertThat(table.out()).contains("all (1 documents)").contains("missed  article.txt  mission.open")
        .contains("spurious article.txt  agreement.sign");

    Ended json = run("evaluate", "--json", "--floor", "strict-recall=0.5", gold.toString(), article().toString());
    assertThat(json.code()).isZero();
    assertThat(new ObjectMapper().readTree(json.out()).path("strict").path("recall").asDouble()).isEqualTo(0.5);

    Ended below = run("evaluate", "--floor", "strict-recall=0.6", gold.toString(), article().toString());
    assertThat(below.code()).isEqualTo(5);
    assertThat(below.err()).contains("strict-recall is 0.500, below the floor of 0.600");

    assertThat(run("evaluate", "--floor", "beauty=1", gold.toString(), article().toString()).code()).isEqualTo(2);
  }

  @Test
  void explainShowsWhatWasSeenAndWhichFramesFired() {
    Ended ended = run("explain", "--published", "2024-10-08", "Sweden's king visited Norway last Sunday.");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("tokens  Sweden · 's · king · visited").contains("2024-10-06")
        .contains("fired   visit").contains("NOR");
  }

  @Test
  void languagesListsEveryPack() {
    assertThat(run("languages").out().lines().map(line -> line.split(" +", 2)[0])).contains("en", "sv", "zh");
    assertThat(run("languages").out().lines().filter(line -> line.endsWith("dates only")))
        .anyMatch(line -> line.startsWith("fr ")).noneMatch(line -> line.startsWith("en "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"frobnicate", "timeline --from yesterday", "code", "timeline --act visitt",
      "timeline Atlantis", "timeline --status maybe", "code --format xml x"})
  void wrongUseExitsWithTwoAndSaysSo(String line) throws IOException {
    code(article());

    Ended ended = line.startsWith("timeline") ? ask(line.split(" ")) : run(line.split(" "));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("chancery: ");
  }

  @Test
  void aChronicleThatIsNotThereIsNotMadeByAsking() {
    Ended ended = ask("timeline");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("there is no chronicle").contains("chancery code");
    assertThat(chronicle).doesNotExist();
  }

  @Test
  void aFileThatIsNoChronicleFails() throws IOException {
    Files.writeString(chronicle, "a letter to a friend, long enough to be taken for anything");

    Ended ended = ask("timeline");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains(chronicle.toString()).doesNotContain("Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code", "timeline", "show", "disagreements", "export", "evaluate", "explain", "dates",
      "languages"})
  void everyCommandHelpsWithAnExample(String command) {
    Ended ended = run(command, "--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Usage: chancery " + command).contains("Example")
        .contains("  chancery " + command);
    assertThat(ended.err()).isEmpty();
  }
}
