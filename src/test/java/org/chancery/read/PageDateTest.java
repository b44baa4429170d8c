package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When pages say that they were published, and by what they are believed. */
class PageDateTest {
  private static final Reader READER = new Reader(ReadOptions.NONE);
  private static final String TEXT = """
      <p>The ministers met on Sunday in the capital of the northern country, and signed a treaty on trade there.</p>
      <p>They agreed to meet again in the autumn of the same year, when the harbour will have been finished.</p>""";

  @ParameterizedTest
  @CsvSource({
      "https://paper.example.org/2021/05/03/talks, 2021-05-03",
      "https://paper.example.org/2021/5/3/talks, 2021-05-03",
      "https://paper.example.org/news/2021-05/03/c_1127.htm, 2021-05-03",
      "https://paper.example.org/n1/2021/0503/c1001-32.html, 2021-05-03",
      "https://paper.example.org/202105/t20210503_1873.shtml, 2021-05-03",
      "https://paper.example.org/view/AEN20210503004500315, 2021-05-03",
      "https://paper.example.org/2021/may/03/talks, 2021-05-03",
      "https://paper.example.org/news/29-10-2021, 2021-10-29",
      "https://archive.example.org/web/20220101120000/http://paper.example.org/2021/05/03/talks, 2021-05-03",
      "https://paper.example.org/2021/05/talks, 2021-05",
      "https://paper.example.org/item/1234567890, ''"
  })
  void theAddressTells(String url, String day) {
    Publication found = date("<h1>Talks end</h1>" + TEXT, Optional.of(url));
    assertThat(found.date().orElse("")).isEqualTo(day);
  }

  @Test
  void theArticleOfThePageGoesBeforeThoseItLinksTo() {
    assertThat(date("""
        <script type="application/ld+json">{"@graph": [
        {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Storm over the port",
          "datePublished": "2021-06-01"}]},
        {"@type": "NewsArticle", "headline": "Talks end", "datePublished": "2021-05-03T10:00:00+02:00"}]}</script>
        <h1>Talks end</h1>""" + TEXT, Optional.empty()).date()).contains("2021-05-03");
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      Updated 5 May 2021 | Published 3 May 2021
      Published: 3 May 2021. Last updated: 5 May 2021
      Veröffentlicht am 03.05.2021, aktualisiert am 05.05.2021
      发布时间：2021-05-03 更新时间：2021-05-05
      Опубликовано: 03.05.2021, обновлено: 05.05.2021
      تاريخ النشر: 2021/05/03 - آخر تحديث: 2021/05/05
      입력 2021.05.03 10:30 수정 2021.05.05 11:00
      2021年5月5日更新 2021年5月3日公開
      Cập nhật: 2021-05-05 - Ngày đăng: 2021-05-03
      """)
  void publishedGoesBeforeUpdated(String line) {
    assertThat(date("<h1>Talks end</h1><p class='x'>" + line + "</p>" + TEXT, Optional.empty()).date())
        .contains("2021-05-03");
  }

  @Test
  void aDeadlineIsNoDateOfThePage() {
    assertThat(date("<h1>Call for papers</h1><div>Deadline: 3 May 2022</div>" + TEXT
        + "<p>This entry was posted on Monday, May 3rd, 2021 at 10:30 am and is filed under news, with all that it has "
        + "in it and more.</p>", Optional.empty()).date()).contains("2021-05-03");
  }

  @Test
  void theDayIsThatOfThePublishersClock() {
    String utc = "<head><meta property='article:published_time' content='2021-05-02T22:30:00Z'></head>";
    assertThat(date(utc + "<h1>Talks end</h1>" + TEXT, Optional.empty()).date()).contains("2021-05-02");
    assertThat(date(utc + "<h1>Talks end</h1><p>3 May 2021</p>" + TEXT, Optional.empty()).date())
        .contains("2021-05-03");
    assertThat(date(utc + "<h1>Talks end</h1>" + TEXT, Optional.of("https://paper.example.kr/talks")).date())
        .contains("2021-05-03");
  }

  @Test
  void whatSoftwareWritesForNoDateIsNone() {
    assertThat(date("""
        <head><meta property='article:published_time' content='1970-01-01T00:00:00Z'>
        <meta name='dc.date' content='0001-01-01'></head><h1>Talks end</h1>""" + TEXT, Optional.empty()).date())
        .isEmpty();
  }

  @Test
  void millisecondsAreATime() {
    assertThat(date("<head><meta name='publishdate' content='1620032400000'></head><h1>Talks end</h1>" + TEXT,
        Optional.empty()).date()).contains("2021-05-03");
  }

  @Test
  void otherDatesOfThePageTellTheOrderOfNumbers() {
    String ambiguous = "<html lang='en'><body><h1>Talks end</h1><p>05/03/2021</p>" + TEXT;
    assertThat(date(ambiguous, Optional.empty()).date()).contains("2021-05-03");
    assertThat(date(ambiguous + "<ul><li>25/12/2020 Storm over the port</li></ul>", Optional.empty()).date())
        .contains("2021-03-05");
    assertThat(date(ambiguous, Optional.of("https://paper.example.co.uk/a")).date()).contains("2021-03-05");
  }

  @Test
  void aCopyrightLineIsNoDate() {
    assertThat(date("<h1>Talks end</h1>" + TEXT + "<footer>© 2001–2021 Alba Times</footer>", Optional.empty()).date())
        .isEmpty();
  }

  @Test
  void aPageWithoutAnArticleHasItsDate() {
    byte[] page = "<html><head><meta property='article:published_time' content='2021-05-03'></head><body></body></html>"
        .getBytes(StandardCharsets.UTF_8);
    assertThat(READER.readPage(page, "x", Optional.empty(), Optional.empty())).isInstanceOf(ReadResult.Skipped.class);
    assertThat(READER.published(page, Optional.empty()).date()).contains("2021-05-03");
  }

  private static Publication date(String html, Optional<String> url) {
    String page = html.contains("<html") ? html : "<html><title>Talks end</title><body>" + html + "</body></html>";
    return switch (READER.readPage(page.getBytes(StandardCharsets.UTF_8), "page", Optional.empty(), url)) {
      case ReadResult.Read(Document document) -> document.publication();
      case ReadResult.Skipped(String id, String reason) -> throw new AssertionError(reason);
    };
  }
}
