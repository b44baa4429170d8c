package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that a chronicle learns, and tables of persons that a user adds. */
final class NamesCommandTest {
  private static final String BARE = "Aldar Buyant visited Norway on 3 May 1999.\n";

  @TempDir
  private Path folder = Path.of("");

  /** What a command left behind. */
  private record Ended(int code, String out, String err) {}

  @BeforeEach
  void documents() throws IOException {
    Path told = Files.createDirectory(folder.resolve("told"));
    for (int day = 1; day < 5; day++) {
      Files.writeString(told.resolve("told" + day + ".txt"),
          "Aldar Buyant, fisheries minister of Mongolia, visited Sweden on " + day
              + " March 1999.\n\nA lake froze. Ten boats stood still that day.\n");
    }
    Files.writeString(folder.resolve("bare.txt"), BARE);
  }

  private Ended run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Main.run(Console.of(out, err, Map.of(), ""), args);
    return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Ended ask(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--chronicle", folder.resolve("names.duckdb").toString()));
    return run(all.toArray(String[]::new));
  }

  private Ended code(String... args) {
    List<String> all = new ArrayList<>(List.of("code", "--format", "jsonl", "--language", "en"));
    all.addAll(List.of(args));
    return ask(all.toArray(String[]::new));
  }

  @Test
  void aNameToldOftenIsLearnedAndListed() {
    code("-q", folder.resolve("told").toString());
    Ended names = ask("names");
    assertThat(names.code()).isZero();
    assertThat(names.out()).contains("Aldar Buyant").contains("MNG").contains("fisheries minister of Mongolia");
    assertThat(names.err()).contains("1 names learned: told in at least 3 documents");
    assertThat(ask("names", "--documents", "5").out()).isEmpty();
    assertThat(ask("names", "--json").out()).contains("\"documents\":4").contains("\"state\":\"MNG\"");
  }

  @Test
  void aLearnedNameIsUsedOnlyWhereItIsAskedFor() {
    code("-q", folder.resolve("told").toString());
    String bare = folder.resolve("bare.txt").toString();
    assertThat(code(bare).out()).doesNotContain("NOR");
    Ended knowing = code("--learned", "3", bare);
    assertThat(knowing.err()).contains("coding with 1 names learned from the chronicle");
    assertThat(knowing.out()).contains("visit").contains("\"MNG\"").contains("\"NOR\"").contains("Aldar Buyant");
  }

  @Test
  void whatWasLearnedServesAsATable() throws IOException {
    code("-q", folder.resolve("told").toString());
    Path table = Files.writeString(folder.resolve("learned.tsv"), ask("names", "--tsv").out());
    Ended coded = run("code", "--chronicle", ":memory:", "--format", "jsonl", "--language", "en", "--persons",
        table.toString(), folder.resolve("bare.txt").toString());
    assertThat(coded.code()).isZero();
    assertThat(coded.out()).contains("\"MNG\"").contains("\"NOR\"");
  }

  @Test
  void badRowsOfATableAreToldAndTheRestIsUsed() throws IOException {
    Path tables = Files.createDirectory(folder.resolve("tables"));
    Files.writeString(tables.resolve("mine.tsv"),
        "bad row\naldar-buyant\tAldar Buyant\tMNG\tm\tfisheries minister@1998/2000\t\n");
    Ended coded = run("code", "--chronicle", ":memory:", "--format", "jsonl", "--language", "en", "--persons",
        tables.toString(), folder.resolve("bare.txt").toString());
    assertThat(coded.code()).isEqualTo(Exit.PARTLY.code());
    assertThat(coded.err()).contains("mine.tsv, line 1: 1 columns");
    assertThat(coded.out()).contains("\"MNG\"");
  }

  @Test
  void aListIsImportedIntoATable() throws IOException {
    Path list = Files.writeString(folder.resolve("list.csv"),
        "ccode,leader,year,month\n712,Aldar Buyant,1999,5\n12345,Nobody,1999,5\n");
    Path table = folder.resolve("leaders.tsv");
    Ended imported = run("import-persons", "--format", "reign", list.toString(), "--out", table.toString());
    assertThat(imported.code()).isEqualTo(Exit.PARTLY.code());
    assertThat(imported.err()).contains("list.csv, line 3").contains("1 persons, 1 rows skipped");
    assertThat(Files.readString(table)).contains("Aldar Buyant\tMNG\t\tleader@1999-05/1999-05");
    assertThat(run("import-persons", "--format", "unheard", list.toString()).code()).isEqualTo(Exit.USAGE.code());
  }
}
