package org.chancery.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CodebookTest {
  private final Codebook codebook = Codebook.standard();

  @Test
  void everyActHasItsCrosswalk() {
    assertThat(codebook.acts()).hasSizeGreaterThan(90).allSatisfy(act -> {
      assertThat(act.label()).isNotBlank();
      assertThat(act.cameo()).matches("\\d{3,4}");
      assertThat(act.goldstein()).isBetween(-10.0, 10.0);
      assertThat(act.plover().quad()).isBetween(1, 4);
      assertThat(act.parent().stream()).allSatisfy(parent -> assertThat(codebook.act(parent)).isPresent());
      assertThat(act.near()).allSatisfy(near -> assertThat(codebook.act(near)).isPresent());
    });
  }

  @Test
  void aKindTakesOverWhatItDoesNotSay() {
    Act visit = codebook.act("visit.goodwill").orElseThrow();
    assertThat(visit.plover().mode()).contains("visit");
    assertThat(visit.cameo()).isEqualTo("042");
    assertThat(visit.goldstein()).isEqualTo(1.9);
    assertThat(visit.near()).contains("visit.state").doesNotContain("visit.private");
    assertThat(codebook.act("visit.private").orElseThrow().near()).isEmpty();
    assertThat(codebook.act("relations.sever").orElseThrow().symmetric()).isFalse();
    assertThat(codebook.act("relations.establish").orElseThrow().symmetric()).isTrue();
  }

  @Test
  void anUnknownActIsTakenForTheNearestKnown() {
    assertThat(codebook.act("visit.lunar")).isEmpty();
    assertThat(codebook.nearest("visit.lunar").name()).isEqualTo("visit");
    assertThat(codebook.nearest("nonsense").name()).isEqualTo("consult");
  }

  @Test
  void aCodebookThatContradictsItselfIsRefused() {
    assertThatThrownBy(() -> read("acts: {a.b: {label: x}}")).hasMessageContaining("the family of a.b");
    assertThatThrownBy(() -> read("acts: {a: {label: x, plover: [NONE, ~], cameo: \"010\", goldstein: 0}}"))
        .hasMessageContaining("PLOVER type NONE");
    assertThatThrownBy(() -> read("acts: {a: {label: x}}")).hasMessageContaining("a lacks plover");
  }

  private static Codebook read(String yaml) throws java.io.IOException {
    return Codebook.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }
}
