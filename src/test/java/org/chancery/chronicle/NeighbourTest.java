package org.chancery.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.chancery.coding.Codebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighbourTest {
  private static final Codebook CODEBOOK = Codebook.standard();

  private final Path file;

  NeighbourTest(@TempDir Path folder) {
    this.file = folder.resolve("c.duckdb");
  }

  @Test
  void aProgramThatIsKilledLeavesWholeDocuments() throws Exception {
    Process neighbour = Neighbour.start(file, "store");
    try (BufferedReader out = neighbour.inputReader()) {
      for (String line = out.readLine(); line != null && !line.equals("stored 2000"); line = out.readLine()) {
        assertThat(line).startsWith("stored ");
      }
      neighbour.destroyForcibly().waitFor();
    }
    try (Chronicle chronicle = Chronicle.read(file, CODEBOOK)) {
      assertThat(chronicle.documents()).isGreaterThanOrEqualTo(2000);
    }
    try (Chronicle chronicle = Chronicle.open(file, CODEBOOK, "coder 1")) {
      chronicle.resolve();
    }
    assertThat(
        count("SELECT count(*) FROM documents d WHERE (SELECT count(*) FROM mentions m WHERE m.document = d.id) <> "
            + Neighbour.MENTIONS))
        .isZero();
    assertThat(count("SELECT count(*) FROM mentions WHERE document NOT IN (SELECT id FROM documents)")).isZero();
    assertThat(
        count("SELECT count(*) FROM mentions m WHERE (SELECT count(*) FROM parties p WHERE p.mention = m.id) <> 2"))
        .isZero();
    assertThat(count("SELECT count(*) FROM mentions m WHERE (SELECT count(*) FROM event_mentions e "
        + "WHERE e.mention = m.id) <> 1")).isZero();
    assertThat(count("SELECT count(*) FROM touched")).isZero();
  }

  @Test
  void aFileThatAnotherProgramHasOpenIsSaidToBeInUse() throws Exception {
    Process neighbour = Neighbour.start(file, "hold");
    try (BufferedReader out = neighbour.inputReader()) {
      assertThat(out.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> Chronicle.open(file, CODEBOOK, "coder 1"))
          .isInstanceOf(ChronicleException.InUse.class).hasMessageContaining("c.duckdb");
      assertThatThrownBy(() -> Chronicle.read(file, CODEBOOK)).isInstanceOf(ChronicleException.InUse.class);
    }
    neighbour.outputWriter().close();
    assertThat(neighbour.waitFor()).isZero();
    Chronicle.open(file, CODEBOOK, "coder 1").close();
  }

  @Test
  void severalProgramsMayReadAtOnce() throws IOException {
    Chronicle.open(file, CODEBOOK, "coder 1").close();
    try (Chronicle one = Chronicle.read(file, CODEBOOK); Chronicle two = Chronicle.read(file, CODEBOOK)) {
      assertThat(one.documents()).isEqualTo(two.documents());
    }
  }

  private long count(String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
