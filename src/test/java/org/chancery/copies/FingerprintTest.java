package org.chancery.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.document.Publisher;
import org.chancery.document.Span;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void onlyParagraphsCount() {
    String text = "A title\nThe ferry left at nine.\nBy A. Writer\nRead on: other news";
    Document document = new Document("a", Optional.empty(), Optional.empty(), text, Publication.UNKNOWN,
        Publisher.UNKNOWN, "en", List.of(new Block(new Span(0, 7), Block.Kind.TITLE),
            new Block(new Span(8, 31), Block.Kind.PARAGRAPH), new Block(new Span(32, 44), Block.Kind.CREDIT)),
        List.of(new Aside(new Span(45, text.length()), "link-list")));
    assertThat(Fingerprint.of(document).text()).isEqualTo(Fingerprint.of("The ferry left at nine.").text());
    assertThat(Fingerprint.of(document).words()).isEqualTo(5);
  }

  @Test
  void charactersOfScriptsWithoutSpacesCountHalf() {
    assertThat(Fingerprint.of("渡轮九点起航").words()).isEqualTo(3);
    assertThat(Fingerprint.of("ferry 渡轮").words()).isEqualTo(2);
  }

  @Test
  void aFingerprintComesBackFromItsBytes() {
    Fingerprint fingerprint = Fingerprint.of(Prose.of(1, 5) + " 渡轮九点起航");
    Fingerprint again = Fingerprint.of(fingerprint.bytes());
    assertThat(again.text()).isEqualTo(fingerprint.text());
    assertThat(again.units()).containsExactly(fingerprint.units());
    assertThat(again.samples()).containsExactly(fingerprint.samples());
  }

  @Property(tries = 100)
  void textsThatShareNineteenWordsShareASample(@ForAll @IntRange(min = 0, max = 10_000) int seed,
      @ForAll @IntRange(min = 0, max = 6) int before, @ForAll @IntRange(min = 0, max = 6) int after) {
    String shared = Prose.of(seed, 2); // Twenty-four words.
    Fingerprint one = Fingerprint.of(Prose.of(seed + 20_000, before) + " " + shared + Prose.of(seed + 30_000, after));
    Fingerprint two = Fingerprint.of(Prose.of(seed + 40_000, after) + " " + shared + Prose.of(seed + 50_000, before));
    Set<Long> samples = new HashSet<>(Arrays.stream(one.samples()).boxed().toList());
    samples.retainAll(Arrays.stream(two.samples()).boxed().toList());
    assertThat(samples).isNotEmpty();
  }
}
