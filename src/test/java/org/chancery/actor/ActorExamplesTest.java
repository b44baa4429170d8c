package org.chancery.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.language.LanguagePack;
import org.chancery.language.SentenceSplitter;
import org.chancery.language.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs the {@code examples} of every pack's {@code actors.yaml}. An example is a text and all its actors, each as
 * {@code words = kind[/form] states; person …; host …; place …; offices a | b; inferred}, where only the words, the
 * kind and the states must be told.
 */
class ActorExamplesTest {
  private static final World WORLD = World.load();

  @TestFactory
  Stream<DynamicTest> english() {
    return examples("en");
  }

  @TestFactory
  Stream<DynamicTest> swedish() {
    return examples("sv");
  }

  @TestFactory
  Stream<DynamicTest> chinese() {
    return examples("zh");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "sv", "zh"})
  void aPackShowsWhatItsWordsDo(String tag) {
    assertThat(LanguagePack.open(tag).orElseThrow().yaml("actors.yaml").path("examples").size()).isGreaterThan(10);
  }

  private static Stream<DynamicTest> examples(String tag) {
    LanguagePack pack = LanguagePack.open(tag).orElseThrow();
    ActorTagger tagger = ActorTagger.load(pack, WORLD);
    SentenceSplitter splitter = SentenceSplitter.load(pack);
    return pack.yaml("actors.yaml").path("examples").valueStream()
        .map(node -> dynamicTest(node.path("text").asText(), () -> check(node, pack, tagger, splitter)));
  }

  private static void check(JsonNode example, LanguagePack pack, ActorTagger tagger, SentenceSplitter splitter) {
    Tokens tokens = pack.tokenizer().tokenize(example.path("text").asText());
    Optional<String> publisher = Optional.ofNullable(example.path("publisher").asText(null));
    List<ActorSpan> spans = tagger.tag(tokens, splitter.split(tokens), new DocumentHints(Optional.empty(), publisher));
    List<String> expected = example.path("actors").valueStream().map(JsonNode::asText).toList();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      found.add(line(tokens, spans.get(i), i < expected.size() ? expected.get(i) : ""));
    }
    assertThat(found).isEqualTo(expected);
  }

  /** The span as an example writes it, with the optional parts that {@code expected} has. */
  private static String line(Tokens tokens, ActorSpan span, String expected) {
    StringBuilder line = new StringBuilder(tokens.slice(span.from(), span.to())).append(" = ");
    line.append(span.kind().name().toLowerCase(java.util.Locale.ROOT));
    if (span.form() != ActorSpan.Form.PLAIN) {
      line.append('/').append(span.form().name().toLowerCase(java.util.Locale.ROOT));
    }
    line.append(span.states().isEmpty() ? "" : " " + String.join("+", span.states()));
    for (String part : expected.split("; ", -1)) {
      switch (part.split(" ", 2)[0]) {
        case "person" -> line.append("; person ").append(span.person().orElse("-"));
        case "host" -> line.append("; host ").append(span.host().orElse("-"));
        case "place" -> line.append("; place ").append(span.place().orElse("-"));
        case "sector" -> line.append("; sector ").append(span.sector().orElse("-"));
        case "offices" -> line.append("; offices ").append(String.join(" | ", span.offices()));
        default -> {
        }
      }
    }
    return line.append(span.inferred() ? "; inferred" : "").toString();
  }
}
