package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.read.Archives.utf8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.read.stream.Inflation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records as dumps of sites, feeds and search engines have them. */
final class RecordsTest {
  private static final String HTML = "<p>" + Archives.text(1) + "</p>\\n<p>The queen&#8217;s ship &amp; crew. "
      + Archives.text(2) + "</p>";

  @Test
  void markupInAFieldBecomesParagraphs() {
    for (Reading reading : List.of(
        Reading.of("a.jsonl", utf8("{\"id\": \"a\", \"title\": \"Fish &amp; Ships\", \"text\": \"" + HTML + "\"}")),
        Reading.of("a.csv", utf8("id,title,text\na,Fish &amp; Ships,\"" + HTML.replace("\\n", "\n") + "\"\n")))) {
      Document document = reading.documents.getFirst();
      assertThat(document.title()).contains("Fish & Ships");
      assertThat(paragraphs(document)).containsExactly(Archives.text(1),
          "The queen’s ship & crew. " + Archives.text(2));
    }
  }

  @Test
  void escapedMarkupIsMarkup() {
    assertThat(paragraphs(only("{\"text\": \"" + HTML.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "\"}"))).containsExactly(Archives.text(1), "The queen’s ship & crew. " + Archives.text(2));
  }

  @Test
  void inlineMarkupLeavesTheLinesApart() {
    assertThat(paragraphs(only("{\"text\": \"" + Archives.text(1) + "\\n\\nThe <b>queen</b> came. " + Archives.text(2)
        + "\"}"))).containsExactly(Archives.text(1), "The queen came. " + Archives.text(2));
  }

  @Test
  void plainTextStaysAsItIs() {
    String plain = "If a < b and c > d, then R&D costs less <than> before; see <https://alba.example/a>. It is so.";
    assertThat(only("{\"text\": \"" + plain + "\"}").text()).isEqualTo(plain);
    assertThat(only("{\"text\": \"Ships &amp; crew sailed on Sunday.\"}").text())
        .isEqualTo("Ships & crew sailed on Sunday.");
  }

  @Test
  void aTextMayBeAListOfParagraphs() {
    assertThat(only("{\"body\": [\"" + Archives.text(1) + "\", \"" + Archives.text(2) + "\"]}").text())
        .isEqualTo(Archives.text(1) + "\n\n" + Archives.text(2));
  }

  @Test
  void jsonFeedsAreRead() {
    Document document = only(
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Alba Post\", \"items\": ["
            + "{\"id\": \"7\", \"url\": \"https://alba.example/7\", \"title\": \"Talk\", \"content_html\": \"" + HTML
            + "\", \"date_published\": \"2021-05-03T23:00:00-11:00\", \"authors\": [{\"name\": \"N. N.\"}]}]}");
    assertThat(document.id()).isEqualTo("7");
    assertThat(document.url()).contains("https://alba.example/7");
    assertThat(document.title()).contains("Talk");
    assertThat(document.publication().date()).contains("2021-05-03");
    assertThat(paragraphs(document)).hasSize(2);
  }

  @Test
  void dumpsOfSitesAndSearchEnginesAreRead() {
    Document post = only(
        "[{\"id\": 9, \"date\": \"2021-05-03T10:00:00\", \"link\": \"https://alba.example/9\", \"title\": "
            + "{\"rendered\": \"Talk\"}, \"content\": {\"rendered\": \"" + HTML + "\", \"protected\": false}}]");
    assertThat(post.title()).contains("Talk");
    assertThat(paragraphs(post)).hasSize(2);
    Document hit = only(
        "{\"hits\": {\"total\": {\"value\": 1}, \"hits\": [{\"_index\": \"news\", \"_source\": {\"headline\": "
            + "\"Talk\", \"articleBody\": \"" + Archives.text(1)
            + "\", \"datePublished\": \"2021-05-03\", \"publisher\": "
            + "{\"@type\": \"Organization\", \"name\": \"Alba Post\"}}}]}}");
    assertThat(hit.title()).contains("Talk");
    assertThat(hit.publisher().name()).contains("Alba Post");
    assertThat(hit.publication().date()).contains("2021-05-03");
  }

  @Test
  void ofAListTheElementsWithoutTextAreTold() {
    Reading reading = Reading.of("a.json", utf8("{\"data\": {\"page\": {\"n\": 1}, \"articles\": [{\"title\": \"x\", "
        + "\"tags\": [{\"a\": 1}]}, {\"id\": \"b\", \"text\": \"" + Archives.text(1) + "\"}]}}"));
    assertThat(reading.ids()).containsExactly("b");
    assertThat(reading.skippedIds()).containsExactly("a.json:1.1.2");
  }

  @Test
  void aWrapperLongerThanAnyDocumentIsReadAsItsList() {
    String object = "{\"id\": \"d%d\", \"tags\": [{\"n\": 1}], \"text\": \"" + Archives.text(1) + "\"}";
    StringBuilder json = new StringBuilder("{\"status\": \"ok\", \"tags\": [\"a\"], \"more\": {\"of\": [{\"n\": 1}]}, ")
        .append("\"articles\": [");
    for (int i = 0; i < 600; i++) {
      json.append(i > 0 ? ", " : "").append(object.formatted(i));
    }
    String whole = json.append("], \"next\": {\"page\": 2}}").toString();
    for (Limits limits : List.of(Limits.DEFAULT, new Limits(2000, 2000, 2000))) {
      Reading reading = Reading.of("a.json", utf8(whole), limits, Inflation.DEFAULT);
      assertThat(reading.documents).as("%s %s", limits, reading.skipped).hasSize(600);
      assertThat(reading.ids()).startsWith("d0", "d1").endsWith("d599");
      assertThat(reading.skipped).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"03/04/2021, 25/12/2020, 2021-04-03", "03/04/2021, 12/25/2020, 2021-03-04", "03/04/2021, 01/02/2020, ''",
      "03.04.2021, 12/25/2020, 2021-04-03", "05/05/2021, 01/02/2020, 2021-05-05", "25/12/2020, 12/25/2020, 2020-12-25",
      "2021-04-03, 25/12/2020, 2021-04-03", "3-4-2021 10:15, 25-12-2020, 2021-04-03", "31/04/2021, 25/12/2020, ''"})
  void aDateThatMayBeTwoIsDecidedByOtherRowsOrNotAtAll(String date, String other, String expected) {
    String table = "id;date;text\n1;" + date + ";" + Archives.text(1) + "\n2;05/06/2021;" + Archives.text(2)
        + "\n3;" + other + ";" + Archives.text(3) + "\n";
    Reading reading = Reading.of("t.csv", utf8("\ufeff" + table));
    assertThat(reading.ids()).containsExactly("1", "2", "3");
    assertThat(reading.documents.getFirst().publication().date())
        .isEqualTo(Optional.of(expected).filter(text -> !text.isEmpty()));
  }

  @Test
  void rowsThatShowBothOrdersDecideNothing() {
    Reading reading = Reading.of("t.csv", utf8("""
        id,date,text
        1,25/12/2020,Plain one.
        2,12/25/2020,Plain two.
        3,03/04/2021,Plain three.
        """));
    Map<String, String> dates = reading.documents.stream().collect(Collectors.toMap(Document::id,
        document -> document.publication().date().orElse(""), (a, b) -> a, TreeMap::new));
    assertThat(dates).containsExactly(Map.entry("1", "2020-12-25"), Map.entry("2", "2020-12-25"), Map.entry("3", ""));
  }

  @ParameterizedTest
  @CsvSource({"2021-5-3, 2021-05-03", "2021.05.03, 2021-05-03", "1620000000, 2021-05-03", "1620000000000, 2021-05-03",
      "20210503, 2021-05-03", "2021-05-03/2021-05-05, 2021-05-03/2021-05-05", "2021~, 2021~", "202X, 202X",
      "'[2020,2021]', '[2020,2021]'", "2021-13-45, ''", "12345, ''", "2021-05-03-04, ''", "yesterday, ''"})
  void datesOfMachinesAreRead(String written, String expected) {
    assertThat(only("{\"text\": \"Plain.\", \"date\": \"" + written + "\"}").publication().date())
        .isEqualTo(Optional.of(expected).filter(text -> !text.isEmpty()));
  }

  @Test
  void tablesInCharsetsThatJavaDoesNotKnowAreRead() {
    byte[] row = {'1', ',', 'H', (byte) 0xb5, ' ', 'N', (byte) 0xe9, 'i'};
    assertThat(Reading.of("t.csv", Archives.join(utf8("id,text\n"), row)).reasons())
        .noneMatch(reason -> reason.contains("failed"));
  }

  private static List<String> paragraphs(Document document) {
    return document.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> block.span().of(document.text())).toList();
  }

  private static Document only(String json) {
    Reading reading = Reading.of("a.json", utf8(json));
    assertThat(reading.skipped).isEmpty();
    assertThat(reading.documents).hasSize(1);
    return reading.documents.getFirst();
  }
}
