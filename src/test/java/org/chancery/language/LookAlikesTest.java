package org.chancery.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Languages that look like others, those without a pack above all: what has none must not be coded by another's. */
class LookAlikesTest {
  private static final LanguageIdentifier IDENTIFIER = LanguageIdentifier.load();
  private static final Set<String> PACKS = Set.of("ar", "de", "en", "es", "fa", "fr", "ja", "ko", "lo", "pt", "ru",
      "sv", "th", "vi", "zh");
  /** Written Cantonese is Chinese to the identifier, as to most of its readers. */
  private static final Set<String> VARIETIES = Set.of("yue");

  record Headline(String tag, String text) {}

  private static List<Headline> headlines() throws IOException {
    try (InputStream in = Objects.requireNonNull(LookAlikesTest.class.getResourceAsStream("look-alikes.tsv"))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1))
          .map(row -> new Headline(row[0], row[1])).toList();
    }
  }

  @Test
  void noLanguageWithoutAPackIsTakenForOneWithAPack() throws IOException {
    assertThat(headlines()).filteredOn(line -> !PACKS.contains(line.tag()) && !VARIETIES.contains(line.tag()))
        .filteredOn(line -> PACKS.contains(IDENTIFIER.identify(line.text()))).isEmpty();
  }

  @Test
  void nineteenOfTwentyHeadlinesAreNamed() throws IOException {
    List<Headline> headlines = headlines();
    long right = headlines.stream().filter(line -> IDENTIFIER.identify(line.text()).equals(line.tag())).count();
    assertThat(right * 20).isGreaterThanOrEqualTo(headlines.size() * 19L);
  }
}
