package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Reading of real pages cannot slip: floors a little under what is measured, over pages that are read in place (system
 * property {@code chancery.corpora}); skipped where they are absent.
 */
final class WebPagesTest {
  private static final Path WEB = Path.of(System.getProperty("chancery.corpora", "../shared"), "web");

  @Test
  void articlesAreFoundAtLeastThisWell() {
    evaluate("f1=0.970,precision=0.968,recall=0.970,exact=0.47", "articles");
  }

  @Test
  void datesAreFoundAtLeastThisWell() {
    evaluate("dates=0.93", "dates");
  }

  @Test
  void datesAreFoundAsWellWithTheAddress() {
    evaluate("dates=0.93", "dates", "--addresses");
  }

  private static void evaluate(String floor, String pages, String... options) {
    Assumptions.assumeTrue(Files.exists(WEB.resolve(pages)), "no pages at " + WEB.resolve(pages));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of("evaluate-pages", "--floor", floor));
    arguments.addAll(List.of(options));
    arguments.addAll(List.of(WEB.resolve(pages + ".json").toString(), WEB.resolve(pages).toString()));
    int code = Main.run(Console.of(out, err, Map.of(), ""), arguments.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8)).isZero();
  }
}
