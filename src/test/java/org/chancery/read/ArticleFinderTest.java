package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.chancery.document.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each pair of files in {@code articles}, a text and what is expected of it, is a test. A line of the expectation is a
 * block's kind or an aside's reason and the first words of the line of text; all lines, in their order.
 */
class ArticleFinderTest {
  private static final ArticleFinder FINDER = new ArticleFinder(Furniture.load());

  @TestFactory
  Stream<DynamicTest> sortsEveryLine() throws IOException, URISyntaxException {
    Path folder = Path.of(ArticleFinderTest.class.getResource("articles").toURI());
    List<Path> texts;
    try (Stream<Path> files = Files.list(folder)) {
      texts = files.filter(file -> file.toString().endsWith(".txt")).sorted().toList();
    }
    assertThat(texts).hasSizeGreaterThan(10);
    return texts.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
  }

  private static void check(Path file) {
    String text = read(file);
    List<String> expected = read(Path.of(file.toString().replace(".txt", ".expected"))).lines().toList();
    List<String> actual = new ArrayList<>(sorted(text));
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      if (actual.get(i).startsWith(expected.get(i))) {
        actual.set(i, expected.get(i));
      }
    }
    assertThat(actual).isEqualTo(expected);
  }

  @Property(tries = 500)
  void everyVisibleUnitIsInOneBlockOrAside(
      @ForAll @StringLength(max = 200) @Chars({'a', 'B', '.', ',', ' ', '\n', '\r', '3', '。', '国', '(', ')', ':',
          '©'}) String text) {
    Article article = FINDER.find(text, Optional.empty());
    int[] covered = new int[text.length()];
    Stream.concat(article.blocks().stream().map(b -> b.span()), article.asides().stream().map(a -> a.span()))
        .forEach(span -> {
          for (int i = span.begin(); i < span.end(); i++) {
            covered[i]++;
          }
        });
    for (int i = 0; i < text.length(); i++) {
      assertThat(covered[i]).as("unit %d of <%s>", i, text).isLessThanOrEqualTo(1);
      if (!Lines.isBlank(text.charAt(i))) {
        assertThat(covered[i]).as("unit %d of <%s>", i, text).isEqualTo(1);
      }
    }
  }

  private static List<String> sorted(String text) {
    Article article = FINDER.find(text, Optional.empty());
    SortedMap<Span, String> lines = new TreeMap<>();
    article.blocks().forEach(block -> lines.put(block.span(), block.kind() + " " + block.span().of(text)));
    article.asides().forEach(aside -> lines.put(aside.span(), aside.reason() + " " + aside.span().of(text)));
    return List.copyOf(lines.values());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
