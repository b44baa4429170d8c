package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publication.Origin;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.junit.jupiter.api.Test;

class PublicationDaterTest {
  private static final LanguagePack ENGLISH = LanguagePack.open("en").orElseThrow();
  private static final PublicationDater DATER = new PublicationDater(DateReader.load(ENGLISH));

  @Test
  void keepsAGivenDate() {
    Publication given = new Publication(Optional.of("2001-02-03"), Origin.GIVEN, "metadata");
    Document document = document("= Ties", "June 5, 2010").withPublication(given);
    assertThat(date(document)).isEqualTo(given);
  }

  @Test
  void readsALineThatIsADate() {
    assertPublished(date(document("= Old friends", "June 5, 2010", "June 5 is the 20th anniversary of the accord.")),
        "2010-06-05", Origin.PRINTED);
  }

  @Test
  void readsACreditLine() {
    assertPublished(date(document("= Old friends", "@ Source: Agency | 2014-03-09", "The envoy arrived on Sunday.")),
        "2014-03-09", Origin.PRINTED);
  }

  @Test
  void readsATailInBrackets() {
    assertPublished(date(document("= Old friends", "The envoy arrived in May 1999.", "(Agency - April 2, 2011)")),
        "2011-04-02", Origin.PRINTED);
  }

  @Test
  void takesTheYearOfADatelineFromElsewhere() {
    Publication publication = date(document(
        "= Old friends", "LIMA, Sept. 4 (Agency) -- The envoy arrived on Sunday.",
        "@ © 2016 Agency. All rights reserved."));
    assertPublished(publication, "2016-09-04", Origin.PRINTED);
    assertThat(publication.reason()).contains("Sept. 4").contains("2016");
  }

  @Test
  void doesTheArithmeticOfTheText() {
    Publication publication = date(document(
        "= Old friends", "30 years ago, the king paid a visit from May 30 to June 2, 1980. He came again in 1991."));
    assertPublished(publication, "2010", Origin.INFERRED);
    assertThat(publication.reason()).contains("30 years ago").contains("June 2, 1980");
  }

  @Test
  void betweenTwoCountsBelievesTheLater() {
    assertPublished(date(document("= Old friends", "30 years ago, in 1980, the king came.",
        "25 years ago, in 1984, the queen came.")), "2010", Origin.INFERRED);
  }

  @Test
  void addsTheMonthThatTheHeadlineMarks() {
    assertPublished(date(document("= May is a month of friendship", "30 years ago, in May 1980, the king came.")),
        "2010-05", Origin.INFERRED);
    assertPublished(date(document("= June is a month of friendship", "30 years ago, in May 1980, the king came.")),
        "2010", Origin.INFERRED);
  }

  @Test
  void takesTheNewestDayOfTheOpening() {
    assertPublished(date(document("= The king goes home", "On July 8 the king ended the visit that he paid "
        + "from July 6 to 8, 2012.", "The last such visit was in 2003.")), "2012-07-08", Origin.INFERRED);
  }

  @Test
  void doesNotTakeAnOldDayForNews() {
    assertThat(date(document("= A history", "On July 8, 1952 the king came.", "His son came in 1990.")))
        .isEqualTo(Publication.UNKNOWN);
  }

  @Test
  void fallsBackOnTheCopyright() {
    assertPublished(date(document("= Ties", "The two peoples are friends.", "@ Copyright 2018 Agency")),
        "2018", Origin.INFERRED);
  }

  @Test
  void knowsNothingOfATextWithoutDates() {
    assertThat(date(document("= Ties", "The two peoples are friends."))).isEqualTo(Publication.UNKNOWN);
  }

  private static void assertPublished(Publication publication, String date, Origin origin) {
    assertThat(publication.date()).contains(date);
    assertThat(publication.origin()).isEqualTo(origin);
  }

  /** A document of lines: "= " begins a title, "@ " a credit, else a paragraph of one sentence. */
  private static Document document(String... lines) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      Block.Kind kind = line.startsWith("= ")
          ? Block.Kind.TITLE
          : line.startsWith("@ ") ? Block.Kind.CREDIT : Block.Kind.PARAGRAPH;
      String words = kind == Block.Kind.PARAGRAPH ? line : line.substring(2);
      blocks.add(new Block(new Span(text.length(), text.length() + words.length()), kind));
      text.append(words).append('\n');
    }
    List<Aside> asides = List.of();
    return new Document("test", Optional.empty(), Optional.empty(), text.toString(), Publication.UNKNOWN,
        Publisher.UNKNOWN, "en", blocks, asides);
  }

  private static Publication date(Document document) {
    Tokens tokens = ENGLISH.tokenizer().tokenize(document.text());
    return DATER.date(document, tokens, sentences(document, tokens));
  }

  private static List<Sentence> sentences(Document document, Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < document.blocks().size(); i++) {
      Block block = document.blocks().get(i);
      if (block.kind() != Block.Kind.CREDIT) {
        int from = index(tokens, block.span().begin());
        int to = index(tokens, block.span().end());
        sentences.add(new Sentence(from, to, i, block.kind() == Block.Kind.TITLE));
      }
    }
    return sentences;
  }

  private static int index(Tokens tokens, int offset) {
    int at = 0;
    while (at < tokens.size() && tokens.begin(at) < offset) {
      at++;
    }
    return at;
  }
}
