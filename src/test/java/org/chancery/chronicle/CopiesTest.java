package org.chancery.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chancery.coding.Coded;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.copies.Likeness.Kind;
import org.chancery.copies.Prose;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.chancery.resolve.Event;
import org.chancery.resolve.Retold;
import org.chancery.resolve.Tell;
import org.chancery.time.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopiesTest {
  private static final Codebook CODEBOOK = Codebook.standard();
  private static final String TEXT = Prose.of(1, 8);
  private static final String OTHER = Prose.of(2, 8);
  private static final String DIGEST = Prose.of(3, 6) + "\n" + TEXT + "\n" + OTHER;

  /**
   * A document that tells a visit in the first sentence of {@link #TEXT}, where it has that, and another in the first of
   * {@link #OTHER}; both "yesterday".
   */
  private static Coded document(String id, String text, String published) {
    Document document = new Document(id, Optional.empty(), Optional.of("Title"), text,
        new Publication(Optional.of(published), Publication.Origin.GIVEN, ""),
        new Publisher(Optional.of("Publisher of " + id), Optional.empty()), "en",
        List.of(new Block(new Span(0, text.length()), Block.Kind.PARAGRAPH)), List.of());
    List<Mention> mentions = new ArrayList<>();
    for (int prose = 1; prose <= 2; prose++) {
      int at = text.indexOf(Prose.sentence(prose, 0));
      if (at >= 0) {
        Tell visit = Tell.of("visit", prose == 1 ? "SWE" : "NOR", "FIN").on(published).known(Basis.RELATIVE).in(id, at);
        mentions
            .add(Retold.by(Retold.saying(visit.mention(), Prose.sentence(prose, 0)), "Publisher of " + id, published));
      }
    }
    return new Coded(document, mentions);
  }

  private static final List<Coded> DOCUMENTS = List.of(
      document("a", TEXT, "2001-02-07"),
      document("b", TEXT.toUpperCase(Locale.ROOT), "2001-02-03"),
      document("c", TEXT, "2001-02-05"),
      document("d", TEXT + " " + Prose.sentence(7, 1), "2001-02-04"),
      document("e", TEXT.substring(TEXT.indexOf(". ") + 2), "2001-02-04"),
      document("f", DIGEST, "2001-02-06"),
      document("g", OTHER, "2001-02-05"),
      document("h", OTHER.replace("the", "that"), "2001-02-09"),
      document("i", Prose.of(4, 8), "2001-02-03"),
      document("j", Prose.sentence(1, 0), "2001-02-03"),
      document("k", "Please wait.", "2001-02-03"),
      document("l", "Please wait.", "2001-02-03"));

  private static Chronicle of(List<Coded> documents) {
    Chronicle chronicle = Chronicle.inMemory(CODEBOOK);
    documents.forEach(chronicle::store);
    chronicle.resolve();
    return chronicle;
  }

  private static List<String> groups(Chronicle chronicle) {
    return chronicle.copies().stream().map(g -> g.original().document() + " < " + g.copies().stream()
        .map(c -> c.source().document() + " " + c.likeness().kind() + " " + c.like() + " " + c.likeness().share())
        .collect(Collectors.joining(", "))).toList();
  }

  /** What the events say, without their ids, which hang on what was there before. */
  private static List<String> told(Chronicle chronicle) {
    return chronicle.events(Query.ALL).stream().map(e -> e.act() + e.source() + e.date() + e.witnesses() + e.outlets()
        + e.mentions().stream().map(m -> m.citation().document() + m.date() + m.citation().copyOf()).toList()
        + e.disagreements()).sorted().toList();
  }

  @Test
  void copiesAreListedWithWhatTheyHaveInCommon() {
    try (Chronicle chronicle = of(DOCUMENTS)) {
      assertThat(chronicle.copies()).hasSize(2);
      CopyGroup text = chronicle.copies().getFirst();
      assertThat(text.original().document()).isEqualTo("b");
      assertThat(text.original().publisher()).contains("Publisher of b");
      assertThat(text.copies()).extracting(c -> c.source().document() + " " + c.likeness().kind())
          .containsExactly("a " + Kind.SAME, "c " + Kind.SAME, "d " + Kind.NEAR, "e " + Kind.NEAR, "f " + Kind.PART);
      CopyGroup other = chronicle.copies().getLast();
      assertThat(other.original().document()).isEqualTo("g");
      assertThat(other.copies()).extracting(c -> c.source().document() + " " + c.likeness().kind())
          .containsExactly("f " + Kind.PART, "h " + Kind.NEAR);
    }
  }

  @Test
  void theEventIsDatedByTheOriginalAndEveryOutletStays() {
    try (Chronicle chronicle = of(DOCUMENTS)) {
      Event visit = chronicle.events(Query.ALL).stream()
          .filter(e -> e.source().getFirst().state().equals("NOR")).findFirst().orElseThrow();
      assertThat(visit.date().map(Object::toString)).contains("2001-02-05");
      assertThat(visit.mentions()).extracting(m -> m.citation().document() + " " + m.citation().copyOf().orElse("-"))
          .containsExactly("f g", "g -", "h g");
      assertThat(visit.witnesses()).isEqualTo(1);
      assertThat(visit.outlets()).isEqualTo(3);
    }
  }

  @Test
  void aDocumentThatIsCodedAnewLeavesItsFamily() {
    try (Chronicle chronicle = of(List.of(DOCUMENTS.get(0), DOCUMENTS.get(1), DOCUMENTS.get(2)))) {
      assertThat(groups(chronicle)).singleElement().satisfies(g -> assertThat(g).startsWith("b < a"));
      chronicle.store(document("b", Prose.of(5, 8), "2001-02-03"));
      chronicle.resolve();
      assertThat(groups(chronicle)).singleElement().satisfies(g -> assertThat(g).startsWith("c < a"));
      assertThat(chronicle.events(Query.ALL)).singleElement().satisfies(e -> {
        assertThat(e.date().map(Object::toString)).contains("2001-02-05");
        assertThat(e.mentions()).extracting(m -> m.citation().copyOf().orElse("-")).containsExactly("c", "-");
      });
    }
  }

  @Test
  void nothingIsDoneWhereNothingCame() {
    try (Chronicle chronicle = of(DOCUMENTS)) {
      assertThat(chronicle.resolve()).isZero();
      chronicle.store(document("z", Prose.of(6, 8), "2001-02-03"));
      assertThat(chronicle.resolve()).isZero();
    }
  }

  @Test
  void copiesAreKeptInTheFile(@TempDir Path folder) {
    Path file = folder.resolve("c.duckdb");
    try (Chronicle chronicle = Chronicle.open(file, CODEBOOK, "1")) {
      DOCUMENTS.forEach(chronicle::store);
      chronicle.flush();
    }
    try (Chronicle chronicle = Chronicle.open(file, CODEBOOK, "1")) {
      chronicle.resolve();
    }
    try (Chronicle read = Chronicle.read(file, CODEBOOK); Chronicle once = of(DOCUMENTS)) {
      assertThat(groups(read)).isEqualTo(groups(once));
      assertThat(told(read)).isEqualTo(told(once));
    }
  }

  @Property(tries = 25)
  void theOrderAndTheBatchesOfDocumentsDoNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int batch) {
    Random random = new Random(seed);
    List<Coded> some = new ArrayList<>(DOCUMENTS);
    Collections.shuffle(some, random);
    List<Coded> documents = some.subList(0, 6 + random.nextInt(DOCUMENTS.size() - 5));
    try (
        Chronicle once = of(
            documents.stream().sorted((x, y) -> x.document().id().compareTo(y.document().id())).toList());
        Chronicle often = Chronicle.inMemory(CODEBOOK)) {
      for (int i = 0; i < documents.size(); i++) {
        Coded coded = documents.get(i);
        if (random.nextInt(3) == 0) {
          often.store(document(coded.document().id(), random.nextBoolean() ? TEXT : OTHER, "2001-02-01"));
          often.resolve();
        }
        often.store(coded);
        if (i % batch == 0) {
          often.resolve();
        }
      }
      often.resolve();
      assertThat(groups(often)).isEqualTo(groups(once));
      assertThat(told(often)).isEqualTo(told(once));
    }
  }

  @Test
  void whatVeryManyTextsHaveInCommonIsNoSign() {
    String furniture = Prose.of(99, 3);
    List<Coded> pages = new ArrayList<>();
    for (int i = 0; i < 430; i++) {
      pages.add(document("p" + i, Prose.of(100 + i, 2) + " " + furniture, "2001-02-03"));
    }
    try (Chronicle chronicle = of(pages.subList(0, 300))) {
      pages.subList(300, 430).forEach(chronicle::store);
      chronicle.resolve();
      assertThat(chronicle.copies()).isEmpty();
      chronicle.store(document("q", Prose.of(100, 2) + " " + furniture, "2001-02-04"));
      chronicle.resolve();
      assertThat(groups(chronicle)).singleElement().satisfies(g -> assertThat(g).startsWith("p0 < q SAME"));
    }
  }
}
