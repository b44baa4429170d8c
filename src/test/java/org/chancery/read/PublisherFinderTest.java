package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.chancery.document.Publisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublisherFinderTest {
  private static final String BODY = "\n\nThe ministers of the two countries met on Sunday and spoke about trade.\n\n";
  private static final PublisherFinder FINDER = new PublisherFinder(PublisherTable.of(List.of(
      List.of("Alba Agency", "NLD", "en", "Alba|AA|阿尔巴社|alba.example.com"),
      List.of("Port Times", "SWE", "en", "The Port Times|porttimes.example.org"))));
  private static final ArticleFinder ARTICLES = new ArticleFinder(Furniture.load());

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      Source: Alba Agency | 2020-10-06%s;              Alba Agency
      %s2020 © All rights reserved. www.porttimes.example.org; Port Times
      %s(Alba - June 24, 2020);                        Alba Agency
      %s来源：阿尔巴社;                                  Alba Agency
      %sSource: https://www.alba.example.com/a/b-c.html; Alba Agency
      PORT CITY, Oct. 6 (AA) -- The ministers met on Sunday and spoke about trade for hours.; Alba Agency
      """)
  void findsTheNameInTheText(String shape, String name) {
    assertThat(find(shape.replace("%s", BODY)).name()).contains(name);
  }

  @Test
  void aWordInTheBodyIsNoPublisher() {
    String text = "The minister told the Alba Agency that the talks had been good.\n\n" + BODY;
    assertThat(find(text)).isEqualTo(Publisher.UNKNOWN);
  }

  @Test
  void anUnknownDomainTellsItsCountry() {
    assertThat(find(BODY + "Source: https://www.unknown-paper.se/a"))
        .isEqualTo(new Publisher(Optional.of("unknown-paper.se"), Optional.of("SWE")));
  }

  @Test
  void whatCameWithTheDocumentGoesFirst() {
    Envelope envelope = new Envelope("x", BODY + "Source: Alba", Optional.of("https://porttimes.example.org/1"),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(FINDER.find(envelope, ARTICLES.find(envelope.text(), Optional.empty())).name()).contains("Port Times");
  }

  private static Publisher find(String text) {
    return FINDER.find(Envelope.of("x", text), ARTICLES.find(text, Optional.empty()));
  }
}
