package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of our own making, each for one cause of text that leaks into an article or is lost from it: a page and the
 * paragraphs of its article, line by line, are a pair of files of one name; a pair more in the folder is a test more.
 */
class PageCausesTest {
  private static final Reader READER = new Reader(ReadOptions.NONE);

  static Stream<String> causes() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".html"))
          .map(name -> name.substring(0, name.length() - ".html".length())).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("causes")
  void theArticleIsWhatItsFileSays(String cause) throws IOException {
    byte[] page = Files.readAllBytes(folder().resolve(cause + ".html"));
    List<String> expected = Files.readAllLines(folder().resolve(cause + ".txt"));
    assertThat(paragraphs(READER.readPage(page, cause, Optional.empty(), Optional.empty()))).isEqualTo(expected);
  }

  private static List<String> paragraphs(ReadResult result) {
    return switch (result) {
      case ReadResult.Read(Document document) -> document.blocks().stream()
          .filter(block -> block.kind() == Block.Kind.PARAGRAPH).map(block -> block.span().of(document.text()))
          .toList();
      case ReadResult.Skipped(String id, String reason) -> throw new AssertionError(id + ": " + reason);
    };
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(PageCausesTest.class.getResource("html/causes")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
