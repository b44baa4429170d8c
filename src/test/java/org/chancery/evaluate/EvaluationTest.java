package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chancery.coding.Codebook;
import org.chancery.coding.Status;
import org.chancery.resolve.Resolver;
import org.chancery.resolve.Tell;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static final String VISIT = "{'core': 1, 'act': ['visit.official', 'visit'], 'date': ['1970-02-03', '1970-02'], "
      + "'parties': [['SWE'], ['FIN']], 'persons': ['A. Andersson'], 'status': 'occurred'}";
  private static final String TALKS = "{'core': 1, 'act': ['meeting'], 'date': ['1970-02-03'], 'parties': [['SWE'], ['FIN']], 'sym': 1}";
  private static final String WORDS = "{'core': 0, 'act': ['statement', 'aid'], 'date': [null], 'parties': [['SWE'], ['FIN']], 'sym': 1}";
  private static final Tell VISITED = Tell.of("visit.official", "SWE A. Andersson", "FIN").on("1970-02-03").in("d", 0);

  private static Gold gold(String key, String... facts) {
    String line = "{'key': '" + key + "', 'language': 'en', 'negative': " + (facts.length == 0) + ", 'facts': ["
        + String.join(",", facts) + "]}";
    return Gold.parse(line.replace('\'', '"'), "test");
  }

  private static Evaluation evaluate(List<Gold> gold, Tell... told) {
    return Evaluation.of(gold, Answer.byDocument(
        new Resolver(Codebook.standard()).resolve(Arrays.stream(told).map(Tell::mention).toList())));
  }

  @Test
  void whatIsRightInAllPartsScoresFull() {
    Evaluation evaluation = evaluate(List.of(gold("d", VISIT, TALKS)), VISITED,
        Tell.of("meeting.talks", "FIN", "SWE").on("1970-02-03").in("d", 100));
    assertThat(evaluation.strict()).isEqualTo(new Score(2, 0, 0));
    assertThat(evaluation.lenient()).isEqualTo(new Score(2, 0, 0));
    assertThat(evaluation.status()).isEqualTo(new Evaluation.Share(1, 1));
    assertThat(evaluation.persons()).isEqualTo(new Evaluation.Share(1, 1));
  }

  @Test
  void aWrongDateIsRightOnlyLeniently() {
    Evaluation evaluation = evaluate(List.of(gold("d", VISIT)), VISITED.on("1970-02-04"));
    assertThat(evaluation.strict()).isEqualTo(new Score(0, 1, 1));
    assertThat(evaluation.lenient()).isEqualTo(new Score(1, 0, 0));
    assertThat(evaluation.misses()).singleElement().satisfies(m -> assertThat(m.dateOnly()).isTrue());
  }

  @Test
  void anyAcceptedDateActOrPartyWillDo() {
    assertThat(evaluate(List.of(gold("d", VISIT)), VISITED.on("1970-02")).strict()).isEqualTo(new Score(1, 0, 0));
    assertThat(evaluate(List.of(gold("d", VISIT)), Tell.of("visit.state", "SWE", "FIN").on("1970-02").in("d", 0))
        .strict()).isEqualTo(new Score(1, 0, 0));
    String other = VISIT.replace("'status'", "'parties_alt': [[['NOR'], ['FIN']]], 'status'");
    assertThat(evaluate(List.of(gold("d", other)), Tell.of("visit", "NOR", "FIN").on("1970-02").in("d", 0)).strict())
        .isEqualTo(new Score(1, 0, 0));
  }

  @Test
  void directionMattersUnlessTheFactSaysNot() {
    assertThat(evaluate(List.of(gold("d", VISIT)), Tell.of("visit", "FIN", "SWE").on("1970-02").in("d", 0)).lenient())
        .isEqualTo(new Score(0, 1, 1));
  }

  @Test
  void aFactThatDoesNotCountExcusesAnyNumberOfAnswersAndIsNeverMissed() {
    Evaluation evaluation = evaluate(List.of(gold("d", VISIT, WORDS)), VISITED,
        Tell.of("statement.praise", "FIN", "SWE").in("d", 1000), Tell.of("aid.economic", "SWE", "FIN").in("d", 2000));
    assertThat(evaluation.strict()).isEqualTo(new Score(1, 0, 0));
    assertThat(evaluate(List.of(gold("d", WORDS))).strict()).isEqualTo(Score.NONE);
  }

  @Test
  void oneAnswerMeetsOneFact() {
    assertThat(evaluate(List.of(gold("d", VISIT, VISIT.replace("1970-02-03", "1971"))), VISITED).lenient())
        .isEqualTo(new Score(1, 1, 0));
    assertThat(evaluate(List.of(gold("d", VISIT)), VISITED, VISITED.on("1971").in("d", 50)).strict())
        .isEqualTo(new Score(1, 0, 1));
  }

  @Test
  void theBestPairGoesFirst() {
    Evaluation evaluation = evaluate(
        List.of(gold("d", VISIT.replace("'1970-02-03', '1970-02'", "'1980'"), VISIT)), VISITED);
    assertThat(evaluation.misses()).singleElement()
        .satisfies(m -> assertThat(m.fact().dates()).hasToString("[1980]"));
  }

  @Test
  void aDocumentWithoutActsIsCleanOrNot() {
    Evaluation evaluation = evaluate(List.of(gold("d"), gold("e")), VISITED);
    assertThat(evaluation.clean()).isEqualTo(new Evaluation.Share(1, 2));
    assertThat(evaluation.strict()).isEqualTo(new Score(0, 0, 1));
  }

  @Test
  void theDateIsThatOfTheMentionInTheDocument() {
    Gold year = gold("d", VISIT.replace("'1970-02-03', '1970-02'", "'1970'"));
    Evaluation evaluation = evaluate(List.of(year, gold("e", VISIT)), VISITED.on("1970"), VISITED.in("e", 0));
    assertThat(evaluation.strict()).isEqualTo(new Score(2, 0, 0));
  }

  @Test
  void statusAndPersonsAreCountedWhereTheyAreGiven() {
    Evaluation evaluation = evaluate(List.of(gold("d", VISIT, TALKS)),
        Tell.of("visit", "SWE B. Berg", "FIN").on("1970-02").being(Status.PLANNED).in("d", 0));
    assertThat(evaluation.status()).isEqualTo(new Evaluation.Share(0, 1));
    assertThat(evaluation.persons()).isEqualTo(new Evaluation.Share(0, 1));
  }

  @Test
  void familiesAndLanguagesAddUpToTheWhole() {
    Evaluation evaluation = evaluate(List.of(gold("d", VISIT, TALKS), gold("e", VISIT)), VISITED,
        Tell.of("aid", "SWE", "FIN").on("1970").in("e", 0));
    assertThat(evaluation.families().values().stream().map(Evaluation.Scores::strict).reduce(Score.NONE, Score::plus))
        .isEqualTo(evaluation.strict());
    assertThat(evaluation.languages()).containsOnlyKeys("en");
    assertThat(evaluation.families()).containsOnlyKeys("aid", "meeting", "visit");
    assertThat(evaluation.families()).extractingByKey("visit")
        .isEqualTo(new Evaluation.Scores(new Score(1, 1, 0), new Score(1, 1, 0)));
    EvaluationText text = new EvaluationText(evaluation);
    assertThat(text.table()).contains("visit", "status right", "0.500");
    assertThat(text.errors().lines()).hasSize(3);
    assertThat(text.json()).startsWith("{\"documents\":2,\"strict\":{\"precision\":0.5");
  }

  @Test
  void precisionRecallAndF1AreWhatTheyAreCalled() {
    Score score = new Score(3, 1, 2);
    assertThat(score.precision()).isEqualTo(0.6, within(1e-9));
    assertThat(score.recall()).isEqualTo(0.75, within(1e-9));
    assertThat(score.f1()).isEqualTo(2 * 0.6 * 0.75 / 1.35, within(1e-9));
  }

  @Test
  void aBadLineIsNamed() {
    assertThatThrownBy(() -> Gold.parse("{\"facts\": []}", "gold.jsonl, line 7"))
        .isInstanceOf(IllegalArgumentException.class).hasMessage("gold.jsonl, line 7: no key");
    assertThatThrownBy(() -> Gold.parse("{", "gold.jsonl, line 8")).hasMessageStartingWith("gold.jsonl, line 8: ");
  }

  @Test
  void theSharedGoldFilesCanBeRead() throws IOException {
    Path gold = Path.of(System.getProperty("chancery.corpora", "../shared"), "gold");
    Assumptions.assumeTrue(Files.isDirectory(gold), "no corpora at " + gold);
    for (String file : List.of("seeds.jsonl", "kcna-dev.jsonl", "relations-dev.jsonl")) {
      List<Gold> all = Gold.read(gold.resolve(file));
      assertThat(all).hasSize(Files.readAllLines(gold.resolve(file)).size());
      Evaluation nothing = Evaluation.of(all, Map.of());
      assertThat(nothing.strict().right()).isZero();
      assertThat(nothing.strict().missed()).isEqualTo(
          (int) all.stream().flatMap(g -> g.facts().stream()).filter(Fact::core).count()).isPositive();
    }
  }
}
