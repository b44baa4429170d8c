package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The quality of the samples' coding cannot slip: floors a little under what is measured. */
final class SamplesTest {
  @Test
  void theSamplesAreCodedAtLeastThisWell() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();

    int code = Main.run(Console.of(out, err, Map.of(), ""), "evaluate", "--errors", "--floor",
        "strict-f1=0.78,lenient-f1=0.86,clean=1", "gold/samples.jsonl", "samples");

    assertThat(code).as(err.toString(StandardCharsets.UTF_8) + out.toString(StandardCharsets.UTF_8)).isZero();
  }
}
