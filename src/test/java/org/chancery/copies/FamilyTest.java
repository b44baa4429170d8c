package org.chancery.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.chancery.copies.Family.Copy;
import org.chancery.copies.Family.Origin;
import org.chancery.copies.Family.Tie;
import org.chancery.copies.Likeness.Kind;
import org.junit.jupiter.api.Test;

class FamilyTest {
  private static final List<Origin> DOCUMENTS = List.of(origin("a", "2020-05-03", "P", ""),
      origin("b", "2020-05-01", "Q", ""), origin("c", "", "R", ""), origin("d", "2020-05-01", "S", ""),
      origin("e", "2020-05-09", "T", ""));
  private static final List<Tie> TIES = List.of(tie("a", "b", Kind.NEAR), tie("a", "c", Kind.SAME),
      tie("d", "e", Kind.SAME), tie("c", "e", Kind.PART));

  private static Origin origin(String id, String published, String publisher, String credit) {
    return new Origin(id, some(published), some(publisher), some(credit));
  }

  private static Optional<String> some(String text) {
    return Optional.of(text).filter(t -> !t.isEmpty());
  }

  private static Tie tie(String a, String b, Kind kind) {
    return new Tie(a, b, new Likeness(kind, kind == Kind.SAME ? 1 : 0.9));
  }

  private static List<String> ids(Family family) {
    return family.copies().stream().map(Copy::origin).map(Origin::id).toList();
  }

  @Test
  void theEarliestIsTheOriginalAndTheUndatedIsTheLast() {
    List<Family> families = Family.of(DOCUMENTS, TIES);
    assertThat(families).extracting(f -> f.original().id()).containsExactly("b", "d");
    assertThat(ids(families.getFirst())).containsExactly("a", "c");
    assertThat(families.getFirst().copies()).extracting(Copy::of).containsExactly("b", "a");
    assertThat(ids(families.getLast())).containsExactly("e");
  }

  @Test
  void theOutletThatAnotherNamesAsItsSourceIsTheOriginalThoughLater() {
    List<Family> families = Family.of(List.of(origin("a", "2020-05-03", "Paper", "Wire"),
        origin("b", "2020-05-04", "Wire", "Wire"), origin("c", "2020-05-05", "Gazette", "")),
        List.of(tie("a", "b", Kind.NEAR), tie("b", "c", Kind.NEAR)));
    assertThat(families).singleElement().satisfies(f -> assertThat(f.original().id()).isEqualTo("b"));
  }

  @Test
  void aPartMakesNoFamily() {
    assertThat(Family.of(DOCUMENTS, List.of(tie("a", "b", Kind.PART)))).isEmpty();
  }

  @Property(tries = 50)
  void theOrderDoesNotMatter(@ForAll long seed) {
    List<Origin> documents = new ArrayList<>(DOCUMENTS);
    List<Tie> ties = new ArrayList<>(TIES);
    Collections.shuffle(documents, new Random(seed));
    Collections.shuffle(ties, new Random(~seed));
    assertThat(Family.of(documents, ties)).isEqualTo(Family.of(DOCUMENTS, TIES));
  }
}
