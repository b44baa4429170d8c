package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text may break the reader, and none may take it longer than its length warrants. */
class DateReaderRobustnessTest {
  private static final LanguagePack PACK = LanguagePack.open("en").orElseThrow();
  private static final DateReader READER = DateReader.load(PACK);
  private static final DateContext CONTEXT = DateContext.published(Edtf.parse("2024-10-06"));

  @ParameterizedTest
  @ValueSource(strings = {
      "", " ", "on 31 February 2025", "in the year 0", "on 0 May 0000", "9999 years ago", "the 9999th anniversary",
      "on 30 February", "on the 31st of last month", "99999999999 days ago", "from 9 to 9 May 9999", "29 February 2023",
      "from May 40 to June 3, 2020", "2024-13-45", "45/45/2024", "in Juche 9999", "the 99th century",
      "9999 weeks later", "October 99, 2024", "between 2020 and 1990", "from December 30 to January 2, 1000",
      "on June 31 and 32, 2020", "\ud800 May \udc00 5, 2020"})
  void readsWithoutComplaint(String text) {
    List<DateExpression> dates = read(text);
    assertThat(dates).allSatisfy(date -> assertThat(Edtf.parse(date.value().toString())).isEqualTo(date.value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "on 31 February 2025", "on June 31, 2020", "29 February 2023", "2024-13-45", "45/45/2024", "the 99th century"})
  void takesNoDateOutsideTheCalendar(String text) {
    assertThat(read(text)).noneMatch(date -> date.value().precision() == Precision.DAY);
  }

  @Property
  void neverThrowsAndStaysInOrder(@ForAll("texts") String text) {
    Tokens tokens = PACK.tokenizer().tokenize(text);
    int last = 0;
    for (DateExpression date : read(text)) {
      assertThat(date.from()).isGreaterThanOrEqualTo(last);
      assertThat(date.to()).isGreaterThan(date.from()).isLessThanOrEqualTo(tokens.size());
      last = date.to();
    }
  }

  @Test
  void readsAMillionDigits() {
    assertThat(read("1".repeat(1_000_000))).isEmpty();
    assertThat(read("1 ".repeat(50_000))).isEmpty();
  }

  @Test
  void readsLongLinesOfOneThing() {
    for (String part : List.of("May ", "in ", "from May 5 ", "the ", "and 1970 ", "64 years ago, ", "9, ", "- ",
        "10th anniversary ", "(", "last ")) {
      assertThat(read(part.repeat(5_000))).isNotNull();
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("in", "from", "to", "May", "October", "5", "16", "31", "1964", "2025", ",", "-", "/", "(",
        ")", "anniversary", "th", "the", "and", "that", "year", "ago", "last", "next", "day", "Thursday", "Juche",
        "s", "early", "century", "0", "99", "visited", ".", "this", "week", "decade", "quarter", "first",
        "between")
        .list().ofMinSize(1).ofMaxSize(24).map(words -> String.join(" ", words));
  }

  private static List<DateExpression> read(String text) {
    Tokens tokens = PACK.tokenizer().tokenize(text);
    return READER.read(tokens, List.of(new Sentence(0, tokens.size(), 0, false)), CONTEXT);
  }
}
