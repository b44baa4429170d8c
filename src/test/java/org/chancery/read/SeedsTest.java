package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.read.ReadResult.Read;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five articles that the project starts from, read in place where they are at hand. */
class SeedsTest {
  @ParameterizedTest
  @CsvSource({
      "000_1edf0e9f289afb2f.txt, en, PRK, 18, 1",
      "001_4b2164c57b0c2a07.txt, en, VNM, 5, 28",
      "002_7902425b74d4c0e7.txt, sv, VNM, 11, 1",
      "003_411fadefafaa17fe.txt, en, PRK, 10, 5",
      "004_4d23778077858854.txt, en, CHN, 11, 5",
  })
  void findsArticlePublisherAndLanguage(String name, String language, String state, int paragraphs, int asides) {
    Path file = Path.of(System.getProperty("chancery.corpora", "../shared"), "seeds", name);
    assumeTrue(Files.exists(file), "no corpora at " + file);
    List<Document> documents = new java.util.ArrayList<>();
    new Reader(ReadOptions.NONE).read(new Source.Local(file), result -> {
      if (result instanceof Read(Document document)) {
        documents.add(document);
      }
    });
    assertThat(documents).hasSize(1);
    Document document = documents.getFirst();
    assertThat(document.id()).isEqualTo(name);
    assertThat(document.language()).isEqualTo(language);
    assertThat(document.publisher().state()).contains(state);
    assertThat(document.blocks()).filteredOn(b -> b.kind() == Block.Kind.PARAGRAPH).hasSize(paragraphs);
    assertThat(document.asides()).hasSize(asides);
    assertThat(document.asides()).extracting(Aside::reason).doesNotContain("");
  }
}
