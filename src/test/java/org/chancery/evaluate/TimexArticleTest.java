package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.chancery.time.Edtf;
import org.junit.jupiter.api.Test;

class TimexArticleTest {
  private static final String SGML = """
      <DOC>
      <DOCID>war</DOCID>
      <DATETIME> <TIMEX2 val="2009-12-19T17:00:00">2009-12-19T17:00:00</TIMEX2> </DATETIME>
      <TEXT>
      The "old" &amp; new
      On <TIMEX2 val="1731-05-04">May 4, 1731</TIMEX2> it began; <TIMEX2 VAL="P3W">three
      weeks</TIMEX2> it took. It is told <TIMEX2 val="1731-05-XX" SET="YES">every day of \
      <TIMEX2 val="1731-05">that month</TIMEX2></TIMEX2>, <TIMEX2>long ago</TIMEX2>.
      </TEXT>
      </DOC>
      """;

  @Test
  void readsTextWithoutMarksAndMarksWithTheirPlaces() {
    TimexArticle article = TimexArticle.parse("file", SGML);

    assertThat(article.name()).isEqualTo("war");
    assertThat(article.published()).contains(Edtf.parse("2009-12-19"));
    assertThat(article.text()).contains("\"old\" & new").doesNotContain("<");
    assertThat(article.expressions()).extracting(t -> t.span().of(article.text()))
        .containsExactly("May 4, 1731", "three\nweeks", "every day of that month", "that month", "long ago");
  }

  @Test
  void onlyDatesCount() {
    List<Timex> expressions = TimexArticle.parse("file", SGML).expressions();

    assertThat(expressions).extracting(t -> t.date().map(Edtf::toString).orElse("none"))
        .containsExactly("1731-05-04", "none", "none", "1731-05", "none");
  }

  @Test
  void refusesWhatHasNoText() {
    assertThatIllegalArgumentException().isThrownBy(() -> TimexArticle.parse("file", "<DOC></DOC>"))
        .withMessageContaining("TEXT");
  }
}
