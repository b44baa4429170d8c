package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.document.Span;
import org.chancery.evaluate.DateEvaluation.Kind;
import org.chancery.time.Edtf;
import org.junit.jupiter.api.Test;

class DateEvaluationTest {
  private static final TimexArticle ARTICLE = TimexArticle.parse("a", """
      <TEXT>From <TIMEX2 val="1701-03">March</TIMEX2> to <TIMEX2 val="1701-05">May 1701</TIMEX2> they fought for
      <TIMEX2 val="P5D">five days</TIMEX2>, and in <TIMEX2 val="1702" mod="START">early 1702</TIMEX2> for
      <TIMEX2 val="P2W">two weeks</TIMEX2>.</TEXT>
      """);

  @Test
  void allRightWhereAllIsReadAsMarked() {
    DateEvaluation evaluation = evaluate("March", "1701-03", "May 1701", "1701-05", "early 1702", "[1702-01..1702-04]");

    assertThat(evaluation.dates().both()).isEqualTo(new Score(3, 0, 0));
    assertThat(evaluation.slips()).isEmpty();
    assertThat(evaluation.all().strict()).isEqualTo(new Score(3, 2, 0));
  }

  @Test
  void aLongerSpanOverlapsOnly() {
    DateEvaluation evaluation = evaluate("From March", "1701-03", "1701", "1701-05");

    assertThat(evaluation.dates().strict()).isEqualTo(new Score(0, 3, 2));
    assertThat(evaluation.dates().relaxed()).isEqualTo(new Score(2, 1, 0));
    assertThat(evaluation.dates().value()).isEqualTo(new Score(2, 1, 0));
    assertThat(evaluation.slips()).extracting(DateEvaluation.Slip::kind)
        .containsExactly(Kind.SPAN, Kind.SPAN, Kind.MISSED);
  }

  @Test
  void anotherValueIsWrongTwice() {
    DateEvaluation evaluation = evaluate("March", "1700-03", "May 1701", "1701-05", "early 1702", "1702");

    assertThat(evaluation.dates().value()).isEqualTo(new Score(2, 1, 1));
    assertThat(evaluation.slips()).extracting(DateEvaluation.Slip::kind).containsExactly(Kind.VALUE);
  }

  @Test
  void aDurationReadAsADateIsSpurious() {
    DateEvaluation evaluation = evaluate("March", "1701-03", "May 1701", "1701-05", "five days", "1701-05-05",
        "early 1702", "1702");

    assertThat(evaluation.dates().relaxed()).isEqualTo(new Score(3, 0, 1));
    assertThat(evaluation.all().relaxed()).isEqualTo(new Score(4, 1, 0));
    assertThat(evaluation.all().value()).isEqualTo(new Score(3, 2, 1));
  }

  @Test
  void aDateIsMatchedOnce() {
    DateEvaluation evaluation = evaluate("March to May 1701", "1701-03", "early", "1702", "1702", "1702");

    assertThat(evaluation.dates().relaxed()).isEqualTo(new Score(2, 1, 1));
  }

  /** Evaluates what was read, given as words of the article and their values. */
  private static DateEvaluation evaluate(String... read) {
    List<DatedSpan> dates = new ArrayList<>();
    for (int i = 0; i < read.length; i += 2) {
      int begin = ARTICLE.text().indexOf(read[i]);
      assertThat(begin).as(read[i]).isNotNegative();
      dates.add(new DatedSpan(new Span(begin, begin + read[i].length()), Edtf.parse(read[i + 1])));
    }
    dates.sort(Comparator.comparing(DatedSpan::span));
    return DateEvaluation.of(List.of(ARTICLE), (String text, Optional<Edtf> published) -> dates);
  }
}
