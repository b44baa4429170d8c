package org.chancery.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chancery.language.LanguagePack;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the date examples of every pack. Those of {@code dates.yaml}: the text, a sentence a line; the date and country
 * of publication; the values told, in order, with their role where it is not that of an event and with what they clash.
 * Those of {@code date-examples.tsv}, a row each: the phenomenon that it shows; the date of publication; the values,
 * parted by bars, each followed by its basis where that is part of what is shown; the text, its lines parted by \n.
 */
class PackExamplesTest {
  private static final Pattern NAMES_BASIS = Pattern.compile(" (stated|relative|anniversary|context|published)$");

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    List<Path> folders;
    try (Stream<Path> files = Files.list(Path.of("languages"))) {
      folders = files.filter(folder -> Files.exists(folder.resolve("dates.yaml"))).sorted().toList();
    }
    return folders.stream().map(folder -> LanguagePack.open(folder.getFileName().toString()))
        .flatMap(Optional::stream).flatMap(PackExamplesTest::examples);
  }

  private static Stream<DynamicTest> examples(LanguagePack pack) {
    DateReader reader = DateReader.load(pack);
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode example : pack.yaml("dates.yaml").path("examples")) {
      String text = example.path("text").asText();
      tests.add(DynamicTest.dynamicTest(pack.tag() + ": " + text,
          () -> assertThat(read(pack, reader, example)).isEqualTo(expected(example))));
    }
    for (List<String> row : pack.rows("date-examples.tsv")) {
      tests.add(DynamicTest.dynamicTest(pack.tag() + ", " + row.get(0) + ": " + row.get(3),
          () -> assertThat(read(pack, reader, row)).isEqualTo(expected(row))));
    }
    assertThat(tests).as("examples of %s", pack.tag()).isNotEmpty();
    return tests.stream();
  }

  private static List<String> expected(JsonNode example) {
    return example.path("values").valueStream().map(JsonNode::asText).toList();
  }

  private static List<String> expected(List<String> row) {
    return Stream.of(row.get(2).split("\\|", -1)).map(String::strip).filter(value -> !value.isEmpty()).toList();
  }

  private static List<String> read(LanguagePack pack, DateReader reader, List<String> row) {
    Optional<Edtf> published = Optional.of(row.get(1)).filter(p -> !p.isEmpty()).map(Edtf::parse);
    Tokens tokens = pack.tokenizer().tokenize(row.get(3).replace("\\n", "\n"));
    List<DateExpression> dates = reader.read(tokens, sentences(tokens), new DateContext(published, Optional.empty()));
    List<String> expected = expected(row);
    return IntStream.range(0, dates.size()).mapToObj(i -> told(dates.get(i))
        + (i < expected.size() && NAMES_BASIS.matcher(expected.get(i)).find()
            ? " " + dates.get(i).basis().label()
            : ""))
        .toList();
  }

  private static List<String> read(LanguagePack pack, DateReader reader, JsonNode example) {
    Optional<Edtf> published = Optional.of(example.path("published").asText()).filter(p -> !p.isEmpty())
        .map(Edtf::parse);
    Optional<String> state = Optional.of(example.path("state").asText()).filter(s -> !s.isEmpty());
    Tokens tokens = pack.tokenizer().tokenize(example.path("text").asText());
    return reader.readAll(tokens, sentences(tokens), new DateContext(published, state)).stream()
        .map(PackExamplesTest::told).toList();
  }

  private static String told(DateExpression date) {
    return (date.role() == DateRole.EVENT ? "" : date.role().label() + " ") + date.value()
        + date.clash().map(clash -> " not " + clash).orElse("");
  }

  private static List<Sentence> sentences(Tokens tokens) {
    List<Sentence> sentences = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= tokens.size(); i++) {
      if (i == tokens.size() || tokens.text().substring(tokens.end(i - 1), tokens.begin(i)).contains("\n")) {
        sentences.add(new Sentence(from, i, 0, false));
        from = i;
      }
    }
    return sentences;
  }
}
