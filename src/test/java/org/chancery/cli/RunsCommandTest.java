package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.Run;
import org.chancery.chronicle.RunLog;
import org.chancery.coding.Codebook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The accounts that runs leave in the chronicle. */
final class RunsCommandTest {
  private static final String VISIT = "Kenya Daily\n\nThe President of Kenya visited Norway on 3 May 1999.\n";

  @TempDir
  private Path folder = Path.of("");
  private Path documents = Path.of("");

  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void documents() throws IOException {
    documents = Files.createDirectory(folder.resolve("documents"));
    Files.writeString(documents.resolve("visit.txt"), VISIT);
    Files.writeString(documents.resolve("finnish.txt"),
        "Presidentti matkusti eilen Tukholmaan, jossa hän tapaa kuninkaan ja pääministerin. Matka kestää kaksi päivää, "
            + "ja siihen osallistuu myös ulkoministeri.\n");
    Files.writeString(documents.resolve("empty.txt"), "");
    try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(documents.resolve("two.jsonl.gz")))) {
      packed.write("""
          {"id": "a", "publisher": "Coast Post", "language": "en", "text": "Ghana recognised Fiji on 2 May 1971."}
          {"id": "b", "text": }
          """.getBytes(StandardCharsets.UTF_8));
    }
  }

  private Ended run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--chronicle", chronicle().toString()));
    int code = Main.run(Console.of(out, err, Map.of(), ""), all.toArray(String[]::new));
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Path chronicle() {
    return folder.resolve("runs.duckdb");
  }

  @Test
  void eachRunIsAccountedFor() throws IOException {
    run("code", "-q", documents.toString());
    run("code", "-q", documents.toString());
    Ended listed = run("runs");
    assertThat(listed.code()).isZero();
    assertThat(listed.out().lines()).hasSize(2).first().asString()
        .contains("5 documents: 2 coded, 0 known, 3 skipped").endsWith(documents.toString());
    assertThat(listed.out().lines().skip(1).findFirst().orElse("")).contains("0 coded, 2 known, 3 skipped");
    long bytes = 0;
    for (String name : List.of("visit.txt", "finnish.txt", "empty.txt", "two.jsonl.gz")) {
      bytes += Files.size(documents.resolve(name));
    }
    assertThat(run("runs", "1", "--json").out())
        .contains("\"files\":4,\"bytes\":" + bytes + ",\"coded\":2,\"known\":0,\"skipped\":3,\"mentions\":2")
        .contains("\"by_format\":{\"text\":3,\"gzip, JSON Lines\":1}")
        .contains("\"by_language\":{\"en\":2,\"fi\":1}")
        .contains("\"by_publisher\":{\"\":2,\"Coast Post\":1}")
        .contains("\"empty\":1").contains("\"no language pack for \\\"fi\\\"\":1");
  }

  @Test
  void whatWasSkippedIsListed() {
    run("code", "-q", documents.toString());
    assertThat(run("runs", "0", "--skipped").out().lines()).hasSize(3)
        .contains("empty.txt: empty", "finnish.txt: no language pack for \"fi\"")
        .anyMatch(line -> line.startsWith("two.jsonl.gz:2: "));
    assertThat(run("runs", "0", "--skipped", "--json").out())
        .contains("{\"document\":\"empty.txt\",\"reason\":\"empty\"}");
    assertThat(run("runs", "--skipped").code()).isEqualTo(Exit.USAGE.code());
    assertThat(run("runs", "7").code()).isEqualTo(Exit.USAGE.code());
  }

  @Test
  void aRunThatWasBrokenOffSaysSo() {
    Clock clock = Clock.fixed(Instant.parse("2024-03-01T10:00:00Z"), ZoneOffset.UTC);
    try (Chronicle open = Chronicle.open(chronicle(), Codebook.standard(), "1")) {
      RunLog log = open.begin(List.of("a", "b", "c", "d", "e"), clock);
      for (int i = 0; i < 2500; i++) {
        log.skipped("file" + i, "at byte " + i);
      }
    }
    try (Chronicle open = Chronicle.read(chronicle(), Codebook.standard())) {
      Run run = open.runs().getFirst();
      assertThat(run.ended()).isEmpty();
      assertThat(run.totals().skipped()).isEqualTo(2000);
      assertThat(run.counts().get(Run.Count.REASON)).containsExactly(Map.entry("at byte #", 2000L));
    }
    assertThat(run("runs").out()).contains("broken off; a b c and 2 more");
    assertThat(run("runs", "1").out()).contains("run 1").contains("broken off").contains("    2000  at byte #");
  }

  @Test
  void aChronicleWithoutRunsSaysSo() {
    try (Chronicle open = Chronicle.open(chronicle(), Codebook.standard(), "1")) {
      assertThat(open.runs()).isEmpty();
    }
    assertThat(run("runs").err()).contains("no runs");
  }
}
