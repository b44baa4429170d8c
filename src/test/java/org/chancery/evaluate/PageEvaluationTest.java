package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.chancery.evaluate.PageEvaluation.Gold;
import org.chancery.evaluate.PageEvaluation.Scored;
import org.junit.jupiter.api.Test;

class PageEvaluationTest {
  private static final Gold GOLD = new Gold("a", Optional.empty(), Optional.of("one two three four\nfive six"),
      Optional.of("2021-05-03"));

  @Test
  void countsShinglesOfFourWords() {
    Scored half = PageEvaluation.score(GOLD, "one two three four", Optional.of("2021-05-04"));
    assertThat(half.precision()).contains(1.0);
    assertThat(half.recall()).hasValueSatisfying(recall -> assertThat(recall).isEqualTo(1 / 3.0, within(1e-9)));
    assertThat(half.exact()).isFalse();
    assertThat(half.dated()).isFalse();
    assertThat(PageEvaluation.differences(half)).containsExactly("- five six");
  }

  @Test
  void marksAndLineEndsDoNotCount() {
    Scored whole = PageEvaluation.score(GOLD, "one, two; three – four five six.",
        Optional.of("2021-05-03"));
    assertThat(whole.exact()).isTrue();
    assertThat(whole.dated()).isTrue();
  }

  @Test
  void averagesOverPagesBeforeF1() {
    PageEvaluation evaluation = new PageEvaluation(List.of(
        PageEvaluation.score(GOLD, "one two three four five six", Optional.empty()),
        PageEvaluation.score(GOLD, "", Optional.of("2021-05-03"))));
    assertThat(evaluation.precision()).isEqualTo(0.5);
    assertThat(evaluation.f1()).isEqualTo(0.5);
    assertThat(evaluation.exact()).isEqualTo(0.5);
    assertThat(evaluation.dates()).isEqualTo(0.5);
  }

  @Test
  void aShortTextIsOneShingle() {
    Gold shortGold = new Gold("b", Optional.empty(), Optional.of("one two"), Optional.empty());
    assertThat(PageEvaluation.score(shortGold, "one two", Optional.empty()).recall()).contains(1.0);
    assertThat(PageEvaluation.score(shortGold, "one", Optional.empty()).recall()).contains(0.0);
  }
}
