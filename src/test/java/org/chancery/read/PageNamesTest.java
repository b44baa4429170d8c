package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chancery.document.Aside;
import org.chancery.document.Document;
import org.chancery.document.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages are called, who publishes them, and in which language they are. */
class PageNamesTest {
  private static final Reader READER = new Reader(ReadOptions.NONE);
  private static final String TEXT = """
      <p>The ministers met on Sunday in the capital of the northern country, and signed a treaty on trade there.</p>
      <p>They agreed to meet again in the autumn of the same year, when the harbour will have been finished.</p>""";

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      Treaty on trade signed | Alba Times;                  Treaty on trade signed
      Treaty on trade signed - World - Alba Times;          Treaty on trade signed - World
      Alba Times: Treaty on trade signed;                   Treaty on trade signed
      Treaty on trade: what it says - Alba Times;           Treaty on trade: what it says
      Treaty on trade signed « The north, day by day;       Treaty on trade signed
      Well-known treaty on trade – signed;                  Well-known treaty on trade – signed
      “Treaty on trade” signed » Alba Times;                “Treaty on trade” signed
      """)
  void aTitleLosesTheNameOfTheSite(String window, String title) {
    Document document = read("<head><title>" + window + "</title></head>" + TEXT, "https://www.albatimes.example/a");
    assertThat(document.title()).contains(title);
  }

  @Test
  void aHeadingIsBetterThanAWindowThatNamesTheSite() {
    Document document = read("<head><title>Alba Times - News of the north</title><meta property='og:title' "
        + "content='Alba Times'></head><h1>Alba Times</h1><h1>Treaty signed</h1>" + TEXT,
        "https://www.albatimes.example/a");
    assertThat(document.title()).contains("Treaty signed");
  }

  @Test
  void aHeadingOfTwoLinesIsOne() {
    Document document = read("<head><title>Trade - Treaty signed after long talks | Alba Times</title></head><h1>"
        + "<div>Trade -</div><div>Treaty signed after long talks</div></h1>" + TEXT, "https://albatimes.example/a");
    assertThat(document.title()).contains("Trade - Treaty signed after long talks");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      Alba Times;                    https://www.albatimes.example/a; Alba Times;  ''
      Alba Times | All of the north; https://www.albatimes.se/a;      Alba Times;  SWE
      Alba Times;                    https://albatimes.co.uk/a;       Alba Times;  GBR
      @albatimes;                    https://albatimes.tv/a;          albatimes;   ''
      Blogger;                       https://alba.example/a;          alba.example; ''
      World;                         https://www.reuters.com/a;       Reuters;     GBR
      """)
  void whoPublishes(String called, String url, String name, String state) {
    Document document = read(
        "<head><meta property='og:site_name' content='" + called + "'></head><h1>Treaty signed</h1>"
            + TEXT,
        url);
    assertThat(document.publisher())
        .isEqualTo(new Publisher(Optional.of(name), Optional.of(state).filter(s -> !s.isEmpty())));
  }

  @Test
  void shortNamesAmongLinksAreWords() {
    Document document = read("<h1>Treaty signed</h1>" + TEXT
        + "<nav><ul><li><a href='/f'>RSS</a></li><li><a href='/d'>Dr. Alba</a></li><li><a href='/t'>Time</a></li></ul></nav>",
        "");
    assertThat(document.publisher()).isEqualTo(Publisher.UNKNOWN);
  }

  @Test
  void complaintsOfSoftwareBeforeAPageLeaveItAPage() {
    byte[] page = ("<br />\n<b>Warning</b>: no such file<br />\n<!DOCTYPE html>\n<html><head><title>Treaty signed</title>"
        + "</head><body><h1>Treaty signed</h1>" + TEXT + "</body></html>").getBytes(StandardCharsets.UTF_8);
    assertThat(Formats.isPage(page, page.length)).isTrue();
  }

  @Test
  void paragraphsInAnotherLanguageAreSetAside() {
    Document document = read("<h1>Treaty signed</h1>" + TEXT + """
        <p>两国部长星期日在北方国家的首都举行会谈，并在那里签署了贸易条约，双方同意在同年秋天港口竣工时再次会晤。</p>
        <p>Les ministres se sont rencontrés dimanche dans la capitale du pays du nord, et y ont signé un traité de \
        commerce entre les deux voisins.</p>""", "");
    assertThat(document.language()).isEqualTo("en");
    assertThat(document.asides()).extracting(Aside::reason).containsExactly("other-language", "other-language");
  }

  @Test
  void anEntrysSourceIsItsPublisher() {
    String feed = """
        <rss version="2.0"><channel><title>All the news</title><item><title>Treaty signed</title>
        <link>https://gatherer.example.org/1</link><author>A. Writer</author>
        <source url="https://albatimes.example/feed">Alba Times</source>
        <description>The ministers met on Sunday in the capital and signed a treaty on trade.</description>
        </item></channel></rss>""";
    Reading reading = Reading.of("feed.xml", feed.getBytes(StandardCharsets.UTF_8));
    assertThat(reading.documents).singleElement()
        .satisfies(document -> assertThat(document.publisher().name()).contains("Alba Times"));
  }

  private static Document read(String html, String url) {
    byte[] page = ("<html>" + html + "</html>").getBytes(StandardCharsets.UTF_8);
    return switch (READER.readPage(page, "page", Optional.empty(), Optional.of(url).filter(u -> !u.isEmpty()))) {
      case ReadResult.Read(Document document) -> document;
      case ReadResult.Skipped(String id, String reason) -> throw new AssertionError(reason);
    };
  }
}
