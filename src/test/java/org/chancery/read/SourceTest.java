package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceTest {
  @Test
  void aWordIsAPathUnlessItIsADashOrBeginsAsAnAddressDoes() {
    assertThat(Source.of("-")).isEqualTo(new Source.StandardInput());
    assertThat(Source.of("samples")).isEqualTo(new Source.Local(Path.of("samples")));
    assertThat(Source.of("https:notes.txt")).isEqualTo(new Source.Local(Path.of("https:notes.txt")));
    assertThat(Source.of("https://news.example/a?b=c"))
        .isEqualTo(new Source.Web(URI.create("https://news.example/a?b=c")));
    assertThat(Source.of("HTTP://news.example")).isInstanceOf(Source.Web.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://news.example/a", "file:///etc/hosts", "https://", "https:///a", "http://a b/",
      "https://user:secret@news.example/"})
  void anAddressThatCannotBeFetchedIsToldWithoutRepeatingIt(String word) {
    assertThatThrownBy(() -> Source.of(word)).isInstanceOf(IllegalArgumentException.class)
        .message().isNotBlank().doesNotContain("secret");
  }
}
