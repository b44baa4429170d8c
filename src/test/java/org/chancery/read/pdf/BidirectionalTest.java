package org.chancery.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writing from right to left, as pages of PDF show it. */
final class BidirectionalTest {
  @Test
  void whatIsSeenIsReadFromTheRight() {
    assertThat(Bidirectional.logical("The harbour.")).isEqualTo("The harbour.");
    assertThat(Bidirectional.logical(seen("שר החוץ הגיע לנמל."))).isEqualTo("שר החוץ הגיע לנמל.");
    assertThat(Bidirectional.logical("2021 יאמב")).isEqualTo("במאי 2021");
    assertThat(Bidirectional.logical("(ביבא לת) Alba Post ןותיעה")).isEqualTo("העיתון Alba Post (תל אביב)");
  }

  @Test
  void formsOfLettersAreLetters() {
    assertThat(Bidirectional.letters("ﬁ")).isEqualTo("fi");
    assertThat(Bidirectional.letters("ﻭ")).isEqualTo("و");
    assertThat(Bidirectional.logical(Bidirectional.letters("ﻻ") + Bidirectional.letters("ﺳ"))).isEqualTo("سلا");
  }

  @Test
  void theRightColumnIsReadFirst() {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      runs.add(new Run(seen("שורה שנייה מספר " + "אבגדהו".charAt(i)), 50, 250, 100 + 14 * i, 10));
      runs.add(new Run(seen("שורה ראשונה מספר " + "אבגדהו".charAt(i)), i == 5 ? 420 : 300, 500, 100 + 14 * i, 10));
    }
    List<TextLine> lines = new Columns(0, 0).lines(runs);
    assertThat(lines).extracting(TextLine::text).startsWith("שורה ראשונה מספר א").endsWith("שורה שנייה מספר ו");
    // The short last line of the right column ends, seen from its begin, before the others do.
    assertThat(lines.get(5).left()).isEqualTo(lines.getFirst().left());
    assertThat(lines.get(5).right()).isLessThan(lines.getFirst().right());
  }

  private static String seen(String text) {
    return new StringBuilder(text).reverse().toString();
  }
}
