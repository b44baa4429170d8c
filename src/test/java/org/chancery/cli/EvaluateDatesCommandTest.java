package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code evaluate-dates}, and how well dates must be read in what lies in {@code chancery.corpora}. */
final class EvaluateDatesCommandTest {
  private static final Path DATES = Path.of(System.getProperty("chancery.corpora", "../shared")).resolve("dates");
  private static final String ARTICLE = """
      <DOC><DOCID>%s</DOCID><DATETIME>2010-02-03</DATETIME><TEXT>
      The siege began on <TIMEX2 val="1702-04-03">April 3, 1702</TIMEX2> and lasted
      <TIMEX2 val="P2Y">two years</TIMEX2>, from <TIMEX2 val="1702">1702</TIMEX2> to <TIMEX2 val="1704">1704</TIMEX2>.
      </TEXT></DOC>
      """;
  private static final String ROWS = """
      id\tlang\tphenomenon\ttext\tarticle_date\texpected_edtf\trole
      1\ten\ta day\tThe queen came on 3 May 1980.\t2010-02-03\t1980-05-03\tevent
      2\ten\tno date\tThe queen came.\t2010-02-03\t\tnone
      3\ten\ta wrong day\tThe queen left on 4 May 1980.\t2010-02-03\t1980-05-05\tevent
      """;

  @TempDir
  private Path folder = Path.of("");
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void tellsScoresByArticle() throws IOException {
    Files.writeString(folder.resolve("b.xml"), ARTICLE.formatted("second"));
    Files.writeString(folder.resolve("a.xml"), ARTICLE.formatted("first"));
    Files.writeString(folder.resolve("README.txt"), "no article");

    JsonNode told = json(folder.toString());

    assertThat(told.path("articles").fieldNames()).toIterable().containsExactly("first", "second");
    assertThat(told.path("dates").path("both").path("right").asInt()).isEqualTo(6);
    assertThat(told.path("dates").path("both").path("f1").asDouble()).isEqualTo(1);
    assertThat(told.path("all").path("strict").path("missed").asInt()).isEqualTo(2);
  }

  @Test
  void tellsRowsByLanguageAndWhichAreWrong() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.tsv"), ROWS);

    assertThat(run("--errors", rows.toString())).isZero();
    assertThat(text(out)).contains("(2 of 3)").contains("language en")
        .contains("row      3  1980-05-05  event 1980-05-04");
  }

  @Test
  void endsWithCodeFiveBelowAFloor() throws IOException {
    Path rows = Files.writeString(folder.resolve("rows.tsv"), ROWS);

    assertThat(run("--floor", "rows=0.6", rows.toString())).isZero();
    assertThat(run("--floor", "rows=0.7", rows.toString())).isEqualTo(5);
    assertThat(text(err)).contains("rows is 0.667, below the floor of 0.700");
  }

  @Test
  void refusesWhatItDoesNotKnow() throws IOException {
    Path text = Files.writeString(folder.resolve("plain.xml"), "no marks");

    assertThat(run("--floor", "beauty=1", text.toString())).isEqualTo(2);
    assertThat(run("--language", "xx", text.toString())).isEqualTo(2);
    assertThat(run(text.toString())).isEqualTo(1);
    assertThat(text(err)).contains("no measure \"beauty\"").contains("\"xx\"").contains("plain.xml: no <TEXT>");
  }

  @Test
  void historiesAreReadAtLeastThisWell() {
    Path articles = DATES.resolve("wikiwars");
    assumeTrue(Files.isDirectory(articles), "no " + articles);

    assertThat(run("--floor", "strict-f1=0.94,relaxed-f1=0.95,value-f1=0.90,both-f1=0.89,all-value-f1=0.79",
        articles.toString())).as(text(err)).isZero();
  }

  @Test
  void everyRowOfTheCollectionIsReadRight() {
    Path rows = DATES.resolve("phenomena.tsv");
    assumeTrue(Files.exists(rows), "no " + rows);

    assertThat(run("--errors", "--floor", "rows=1", rows.toString())).as(text(out)).isZero();
  }

  private JsonNode json(String... gold) throws IOException {
    String[] args = new String[gold.length + 1];
    args[0] = "--json";
    System.arraycopy(gold, 0, args, 1, gold.length);
    assertThat(run(args)).isZero();
    return new ObjectMapper().readTree(text(out));
  }

  private int run(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "evaluate-dates";
    System.arraycopy(args, 0, all, 1, args.length);
    return Main.run(Console.of(out, err, Map.of(), ""), all);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
