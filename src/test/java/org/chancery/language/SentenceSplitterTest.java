package org.chancery.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.chancery.document.Block;
import org.chancery.document.Span;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceSplitterTest {
  /** A bar marks where one sentence ends and the next begins. */
  @ParameterizedTest
  @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
      en; The envoy left. | He was seen off at the airport.
      en; The delegation was led by S. Z. Ivanova of the council. | It stayed for a week.
      en; LISBON, Oct. 6 (Agency) -- The two ministers met on Sunday. | They spoke for an hour.
      en; Decree No. 5 of Jan. 3, 1991 was signed by Gen. Bo and Dr. Li. | It is in force.
      en; Trade grew by 3.5 percent to 1.2 billion. | That was in 1999. | Then it fell.
      en; He lives in the U.S. | The embassy knows that.
      en; The U.S. President and the U.K. Premier met at 5 p.m. | They did not speak.
      en; The meeting began at 5 p.m. on Monday.
      en; "We will come," he said. | "When?" she asked. | "Soon."
      en; She said, “We agree.” | The others did not.
      en; He waited... | Nobody came… and so he left.
      en; The treaty (signed on Aug. 2. at noon) was ratified. | (It had been long in the making. | So they said.)
      en; They agreed: 1. Borders are to be open. | 2. Trade is to be free.
      en; The pact ended the war.|The kings went home.
      en; See www.example.org. | It says so.
      en; What now?! | Nobody knew.
      en; The minister met Yahoo! executives.
      en; The accord was broken.[12] | It had lasted a year.
      en; The firm Bell Co. Ltd. built it. | Bell Co. is old.
      en; It was Vitamin C. that he brought.
      en; The Rev. Dr. J. F. Brown met Lt.Gen. Alba on Mt. Olym.
      sv; Han kom t.ex. från Lund. | Hon kom bl.a. med kl. 10-tåget.
      sv; Avtalet, dvs. fördraget, gäller fr.o.m. den 3 maj. | Det förnyas ej.
      sv; På morgonen den 11 oktober anlände gästen. | Värden mötte, m.a.o. var han där.
      zh; 两国外长举行会谈。|会谈持续两小时。
      zh; 他说：“我们同意。”|大使没有回答。
      zh; 他读了《谁来了？为什么！》一书。|增长3.5%。
      zh; 真的吗？！|是的……
      """)
  void endsWhereAReaderWouldStop(String language, String text) {
    List<String> expected = List.of(text.split("\\s*\\|\\s*"));
    String whole = text.replaceAll("\\s+\\|\\s+", " ").replace("|", "");
    assertThat(split(language, whole)).isEqualTo(expected);
  }

  @Test
  @DisplayName("titles are one sentence, credits none, and tokens count in the whole text")
  void followsTheBlocks() {
    String text = "Talks end. Envoys go\n1 May 2001\nThe talks ended. The envoys went.\nRead more. Share.";
    List<Block> blocks = List.of(
        new Block(new Span(0, 20), Block.Kind.TITLE),
        new Block(new Span(21, 31), Block.Kind.CREDIT),
        new Block(new Span(32, 65), Block.Kind.PARAGRAPH));
    LanguagePack pack = LanguagePack.open("en").orElseThrow();
    Tokens tokens = pack.tokenizer().tokenize(text);
    List<Sentence> sentences = SentenceSplitter.load(pack).split(tokens, blocks);
    assertThat(sentences).extracting(s -> tokens.slice(s.from(), s.to()))
        .containsExactly("Talks end. Envoys go", "The talks ended.", "The envoys went.");
    assertThat(sentences).extracting(Sentence::paragraph).containsExactly(0, 2, 2);
    assertThat(sentences).extracting(Sentence::title).containsExactly(true, false, false);
  }

  @Test
  void aLineWithAListMarkBeginsASentence() {
    assertThat(split("en", "The sides agreed\non these:\n- to meet\n- to talk\n3) to write\n\nThe end"))
        .containsExactly("The sides agreed\non these:", "- to meet", "- to talk", "3) to write", "The end");
  }

  @Property(tries = 300)
  void losesNoWordAndRepeatsNone(
      @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') @CharRange(from = 'A', to = 'B') @CharRange(from = '(', to = '.') @CharRange(from = '1', to = '2') @CharRange(from = '。', to = '。') @CharRange(from = ' ', to = '"') @CharRange(from = '\n', to = '\n') String text) {
    Tokens tokens = LanguagePack.open("en").orElseThrow().tokenizer().tokenize(text);
    List<Sentence> sentences = SentenceSplitter.load(LanguagePack.open("en").orElseThrow()).split(tokens);
    int words = 0;
    int before = 0;
    for (Sentence sentence : sentences) {
      assertThat(sentence.from()).isGreaterThanOrEqualTo(before);
      before = sentence.to();
      for (int i = sentence.from(); i < sentence.to(); i++) {
        words += tokens.kind(i) == Tokens.Kind.MARK ? 0 : 1;
      }
    }
    long all = java.util.stream.IntStream.range(0, tokens.size())
        .filter(i -> tokens.kind(i) != Tokens.Kind.MARK).count();
    assertThat(words).isEqualTo((int) all);
  }

  private static List<String> split(String language, String text) {
    LanguagePack pack = LanguagePack.open(language).orElseThrow();
    Tokens tokens = pack.tokenizer().tokenize(text);
    return SentenceSplitter.load(pack).split(tokens).stream().map(s -> tokens.slice(s.from(), s.to())).toList();
  }
}
