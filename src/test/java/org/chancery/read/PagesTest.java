package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages in every language of the packs, as ministries, agencies, newspapers and blogs make them. */
class PagesTest {
  private static final Reader READER = new Reader(ReadOptions.NONE);

  static Stream<SamplePage> samples() {
    return SamplePage.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aMinistrysPageOfTables(SamplePage page) {
    Document document = read(page.ministry(), Optional.of("https://mfa.example.org/news/17.html"));
    check(document, page, page.ministryText(), "mfa.example.org");
    assertThat(document.publication().origin()).isEqualTo(Publication.Origin.PRINTED);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anAgencysPageWithJsonLd(SamplePage page) {
    Document document = read(page.agency(), Optional.empty());
    check(document, page, page.agencyText(), "Alba News Agency");
    assertThat(reason(document, page.caption())).isEqualTo("caption");
    assertThat(document.publication().origin()).isEqualTo(Publication.Origin.GIVEN);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aNewspapersPageOfBoxes(SamplePage page) {
    Document document = read(page.newspaper(), Optional.empty());
    check(document, page, page.newspaperText(), "The Alba Gazette");
    assertThat(reason(document, page.notice())).isEqualTo("cookies");
    assertThat(reason(document, page.comment())).isIn("comments", "related");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aBlogsPageWithComments(SamplePage page) {
    Document document = read(page.blog(), Optional.empty());
    check(document, page, page.blogText(), "Harbour Notes");
    assertThat(reason(document, page.comment())).isEqualTo("comments");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyVisibleUnitIsInOneBlockOrAside(SamplePage page) {
    for (String html : List.of(page.ministry(), page.agency(), page.newspaper(), page.blog())) {
      Document document = read(html, Optional.empty());
      List<Span> spans = Stream.concat(document.blocks().stream().map(Block::span),
          document.asides().stream().map(Aside::span)).sorted().toList();
      int at = 0;
      for (Span span : spans) {
        assertThat(span.begin()).isGreaterThanOrEqualTo(at);
        assertThat(document.text().substring(at, span.begin())).isBlank();
        at = span.end();
      }
      assertThat(document.text().substring(at)).isBlank();
    }
  }

  @Test
  void aPageThatIsBuiltByScriptsIsReadFromItsData() {
    String text = "The ministers met on Sunday in the capital of the country, and signed a treaty on trade.\\n"
        + "The talks took two days, and both sides agreed to meet again in the autumn of the same year.";
    Document document = read("""
        <html><head><title>Ministers meet</title><script type="application/ld+json">
        {"@type": "NewsArticle", "headline": "Ministers meet", "articleBody": "%s"}</script></head>
        <body><div id="root">Loading</div></body></html>""".formatted(text), Optional.empty());
    assertThat(paragraphs(document)).hasSize(2).first().asString().startsWith("The ministers met");
  }

  @Test
  void aTextThatBreaksOffIsNotTakenFromData() {
    ReadResult result = READER.readPage("""
        <html><head><script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ministers meet",
        "articleBody": "The ministers met on Sunday in the capital of the country, and signed a treaty on trade. The \
        talks took two days, and both sides agreed to meet again in the autumn of the same year, for the..."}</script>
        </head><body><div id="root"></div></body></html>""".getBytes(StandardCharsets.UTF_8), "x", Optional.empty(),
        Optional.empty());
    assertThat(result).isInstanceOf(ReadResult.Skipped.class);
  }

  @Test
  void aRowOfATableIsALine() {
    Document document = read("""
        <html><body><h1>Visits in a year</h1><article><p>The table shows the visits of the last ten years, as the \
        ministry counted them.</p><table><tr><th>Year</th><th>Visits</th></tr><tr><td>2019</td><td>12</td></tr></table>
        <p>There were more visits in the first half of the year than in the second, it said.</p></article></body></html>
        """, Optional.empty());
    assertThat(paragraphs(document)).contains("Year Visits", "2019 12");
  }

  @Test
  void aSentenceThatALineBreakCutsIsWhole() {
    Document document = read("""
        <html><body><h1>A treaty on trade</h1><div>The ministers met on Sunday in the capital of the<br>
        northern country, and signed a treaty on trade there.<br>They will meet again in the autumn of the year.</div>
        </body></html>""", Optional.empty());
    assertThat(paragraphs(document)).containsExactly(
        "The ministers met on Sunday in the capital of the\nnorthern country, and signed a treaty on trade there.",
        "They will meet again in the autumn of the year.");
  }

  @Test
  void whatIsHiddenIsSetAside() {
    Document document = read(
        """
            <html><body><article><p>The ministers met on Sunday in the capital of the country, and signed a treaty.</p>
            <p style="color: red; display:none">Another paragraph that nobody sees, though it is as long as others.</p>
            <p hidden>And one more paragraph that nobody sees, though it is as long as any other.</p></article></body></html>
            """,
        Optional.empty());
    assertThat(paragraphs(document)).hasSize(1);
    assertThat(document.asides()).extracting(Aside::reason).containsExactly("hidden", "hidden");
  }

  @Test
  void deepAndWidePagesAreReadOrRefused() {
    String deep = "<html><body>" + "<div>".repeat(100_000)
        + "<p>The ministers met on Sunday in the capital, and signed a treaty on trade.</p>";
    assertThat(paragraphs(read(deep, Optional.empty()))).hasSize(1);
    byte[] wide = ("<html><body>" + "<p>x</p>".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
    assertThat(READER.readPage(wide, "x", Optional.empty(), Optional.empty())).isInstanceOf(ReadResult.Skipped.class);
    byte[] heavy = ("<html><body>" + " ".repeat(20 << 20)).getBytes(StandardCharsets.UTF_8);
    assertThat(READER.readPage(heavy, "x", Optional.empty(), Optional.empty())).isInstanceOf(ReadResult.Skipped.class);
  }

  private static Document read(String html, Optional<String> url) {
    return switch (READER.readPage(html.getBytes(StandardCharsets.UTF_8), "page", Optional.empty(), url)) {
      case ReadResult.Read(Document document) -> document;
      case ReadResult.Skipped(String id, String reason) -> throw new AssertionError(reason);
    };
  }

  private static void check(Document document, SamplePage page, List<String> text, String publisher) {
    SoftAssertions.assertSoftly(softly -> {
      softly.assertThat(document.title()).contains(page.title());
      softly.assertThat(paragraphs(document)).isEqualTo(text);
      softly.assertThat(document.publication().date()).contains("2021-05-03");
      softly.assertThat(document.publisher().name()).contains(publisher);
      softly.assertThat(document.language()).isEqualTo(page.language());
    });
  }

  private static List<String> paragraphs(Document document) {
    return document.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> block.span().of(document.text())).toList();
  }

  private static String reason(Document document, String line) {
    return document.asides().stream().filter(aside -> aside.span().of(document.text()).equals(line))
        .map(Aside::reason).findFirst().orElse("not set aside");
  }
}
