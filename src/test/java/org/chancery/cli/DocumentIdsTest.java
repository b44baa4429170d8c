package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DocumentIdsTest {
  @Test
  void knowsWhatWasAddedAndNothingElse() {
    DocumentIds ids = new DocumentIds();
    for (int i = 0; i < 20_000; i++) {
      assertThat(ids.add("https://alba.example/" + i)).isTrue();
    }
    for (int i = 0; i < 20_000; i++) {
      assertThat(ids.contains("https://alba.example/" + i)).isTrue();
      assertThat(ids.contains("https://alba.example/x" + i)).isFalse();
      assertThat(ids.add("https://alba.example/" + i)).isFalse();
    }
  }
}
