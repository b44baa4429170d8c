package org.chancery.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chancery.document.Span;
import org.junit.jupiter.api.Test;

final class VocabularyTest {
  /** Letters that fold in every way there is: capitals, accents apart, apostrophes, invisible marks, Arabic, Han. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abzABZ'\u2019\u00ad\u0301\u00e9\u00c9\u0130\u0401\u0623\u0640\u4e2d\u3042")
        .ofMinLength(1).ofMaxLength(6);
  }

  @Property
  void aWordIsFoundWhereItStandsAsItIsFolded(@ForAll("words") String word, @ForAll("words") String other) {
    Vocabulary vocabulary = new Vocabulary();
    int number = vocabulary.add(Vocabulary.fold(word));
    boolean same = Vocabulary.fold(word).equals(Vocabulary.fold(other));

    assertThat(vocabulary.number("x" + other + "y", 1, 1 + other.length()))
        .isEqualTo(same ? number : Vocabulary.UNKNOWN);
    assertThat(vocabulary.word(number)).isEqualTo(Vocabulary.fold(word));
  }

  @Test
  void manyWordsKeepTheirNumbers() {
    Vocabulary vocabulary = new Vocabulary();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      numbers.add(vocabulary.add("word" + i));
    }

    assertThat(numbers).doesNotHaveDuplicates().doesNotContain(Vocabulary.UNKNOWN);
    assertThat(vocabulary.size()).isEqualTo(5000);
    for (int i = 0; i < 5000; i++) {
      assertThat(vocabulary.number("Word" + i, 0, ("Word" + i).length())).isEqualTo(numbers.get(i));
    }
  }

  @Test
  void theTokensOfPartsAreThoseOfTheWholeTextThatStandInThem() {
    String text = "Home | News\nThe king's envoy came.\nAdvertisement\nHe left in May.\n";
    Tokenizer tokenizer = new Tokenizer(new Vocabulary());
    Tokens parts = tokenizer.tokenize(text, List.of(new Span(12, 34), new Span(49, 64)));

    assertThat(surfaces(parts)).containsExactly("The", "king", "'s", "envoy", "came", ".", "He", "left", "in", "May",
        ".");
    assertThat(text.substring(parts.begin(3), parts.end(3))).isEqualTo("envoy");
    assertThat(parts.spaceBefore(6)).isTrue();
  }

  private static List<String> surfaces(Tokens tokens) {
    List<String> surfaces = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      surfaces.add(tokens.surface(i));
    }
    return surfaces;
  }
}
