package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.SentenceSplitter;
import org.chancery.language.Tokens;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of the spans of any text: in order, without overlap, each inside one sentence, the same every time. */
class ActorInvariantsTest {
  private static final World WORLD = World.load();
  private static final DocumentHints HINTS = new DocumentHints(Optional.of(2012), Optional.of("PRK"));

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv", "zh"})
  void holdForWordsThrownTogether(String tag) {
    Room room = new Room(tag);
    List<String> words = new ArrayList<>(
        List.of(",", ".", "-", "(", ")", "\u201c", "'s", "1958", "Brolkin", "zzz", "\u00b7", "\u3001"));
    room.pack.yaml("actors.yaml").path("examples").valueStream()
        .forEach(node -> words.addAll(List.of(node.path("text").asText().split(tag.equals("zh") ? "" : " ", -1))));
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      String glue = tag.equals("zh") ? "" : " ";
      String text = String.join(glue,
          IntStream.range(0, 120).mapToObj(i -> words.get(random.nextInt(words.size()))).toList());
      room.check(text);
    }
  }

  @ParameterizedTest
  @CsvSource({"en, kcna-dev.jsonl", "zh, xwlb-dev.jsonl"})
  void holdForThePress(String tag, String file) throws IOException {
    Path path = Path.of(System.getProperty("chancery.corpora", "../shared"), "press", file);
    Assumptions.assumeTrue(Files.exists(path), () -> path + " is not there");
    Room room = new Room(tag);
    ObjectMapper json = new ObjectMapper();
    int spans = 0;
    for (String line : Files.readAllLines(path).subList(0, 200)) {
      spans += room.check(json.readTree(line).path("text").asText());
    }
    assertThat(spans).isGreaterThan(1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"embassy in ", "party and ", "Chinese, ", "secretary of ", "China and ",
      "Xi Jinping, president, "})
  void holdForJointsWithoutEnd(String joint) {
    new Room("en").check("The " + joint.repeat(120) + "Laos.");
  }

  private static final class Room {
    private final LanguagePack pack;
    private final ActorTagger tagger;
    private final SentenceSplitter splitter;

    Room(String tag) {
      pack = LanguagePack.open(tag).orElseThrow();
      tagger = ActorTagger.load(pack, WORLD);
      splitter = SentenceSplitter.load(pack);
    }

    int check(String text) {
      Tokens tokens = pack.tokenizer().tokenize(text);
      List<Sentence> sentences = splitter.split(tokens);
      List<ActorSpan> spans = tagger.tag(tokens, sentences, HINTS);
      int end = 0;
      for (ActorSpan span : spans) {
        assertThat(span.from()).as(text).isGreaterThanOrEqualTo(end).isLessThan(span.to());
        assertThat(span.head()).as(text).isBetween(span.from(), span.to() - 1);
        assertThat(sentences).as(text).anyMatch(s -> s.from() <= span.from() && span.to() <= s.to());
        assertThat(span.states()).as(text).doesNotHaveDuplicates();
        end = span.to();
      }
      assertThat(tagger.tag(tokens, sentences, HINTS)).isEqualTo(spans);
      return spans.size();
    }
  }
}
