package org.chancery.chronicle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.chancery.chronicle.ChronicleException.CannotOpen;
import org.chancery.chronicle.ChronicleException.InUse;
import org.chancery.chronicle.ChronicleException.NotAChronicle;
import org.chancery.chronicle.ChronicleException.TooNew;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** The DuckDB file under a chronicle: opens it, makes its tables, and runs statements in transactions. */
final class Database implements AutoCloseable {
  private static final int SCHEMA = 1;

  /** What the chronicle has learned to keep since its first tables; each is made where it is missing. */
  private static final List<String> SINCE = List.of("sightings.sql", "runs.sql", "copies.sql", "watch.sql");

  private static final Pattern TABLE = Pattern.compile("CREATE TABLE IF NOT EXISTS (\\w+)");

  private final DuckDBConnection connection;

  /** Something done with the database. */
  interface Work<T> {
    T run() throws SQLException;
  }

  /** Puts values into the places of a statement. */
  interface Binding {
    void bind(PreparedStatement statement) throws SQLException;
  }

  /** Takes the rows of an answer. */
  interface Rows<T> {
    T read(ResultSet rows) throws SQLException;
  }

  private Database(DuckDBConnection connection) {
    this.connection = connection;
  }

  /** A database without a file, gone when closed. */
  static Database inMemory() {
    try {
      Database database = new Database(connect("jdbc:duckdb:", false));
      database.create();
      return database;
    } catch (SQLException e) {
      throw new ChronicleException.Failed("cannot open a chronicle in memory", e);
    }
  }

  /** The chronicle in a file, made where there is none. */
  static Database open(Path file) {
    if (Files.isDirectory(file)) {
      throw new CannotOpen(file, "it is a folder", null);
    }
    Database database = connect(file, false);
    try {
      if (database.tables() == 0) {
        database.create();
      }
      database.check(file);
      database.transaction(() -> {
        return database.add();
      });
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The chronicle in a file that is there, for reading only. */
  static Database read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new CannotOpen(file, "there is no such file", null);
    }
    Database database = connect(file, true);
    try {
      database.check(file);
      return database;
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  DuckDBConnection connection() {
    return connection;
  }

  /** Does all of the work or, where it fails, nothing of it. */
  void transaction(Work<?> work) {
    try {
      connection.setAutoCommit(false);
      try {
        work.run();
        connection.commit();
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new ChronicleException.Failed("cannot write the chronicle", e);
    }
  }

  /** The answer to a question. */
  <T> T ask(String sql, Binding binding, Rows<T> rows) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      try (ResultSet answer = statement.executeQuery()) {
        return rows.read(answer);
      }
    } catch (SQLException e) {
      throw new ChronicleException.Failed("cannot read the chronicle", e);
    }
  }

  /** Runs a statement that changes rows. */
  void change(String sql, Binding binding) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      binding.bind(statement);
      statement.execute();
    }
  }

  /** Runs a statement without values. */
  void change(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** An array of texts, for {@code unnest}. */
  Array texts(Collection<String> texts) throws SQLException {
    return connection.createArrayOf("VARCHAR", texts.toArray());
  }

  /** An array of whole numbers, for {@code unnest}. */
  Array numbers(Collection<Long> numbers) throws SQLException {
    return connection.createArrayOf("BIGINT", numbers.toArray());
  }

  /** Whether a table is there: a file that an earlier version made, open for reading alone, lacks what came since. */
  boolean has(String table) {
    return ask("SELECT 1 FROM duckdb_tables() WHERE table_name = ?", s -> s.setString(1, table), ResultSet::next);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new ChronicleException.Failed("cannot close the chronicle", e);
    }
  }

  private static Database connect(Path file, boolean readOnly) {
    try {
      return new Database(connect("jdbc:duckdb:" + file, readOnly));
    } catch (SQLException e) {
      throw reason(file, e);
    }
  }

  private static DuckDBConnection connect(String url, boolean readOnly) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("autoinstall_known_extensions", "false");
    properties.setProperty("autoload_known_extensions", "false");
    if (readOnly) {
      properties.setProperty("duckdb.read_only", "true");
    }
    return (DuckDBConnection) new DuckDBDriver().connect(url, properties);
  }

  /** DuckDB tells its errors apart only by their words. */
  private static ChronicleException reason(Path file, SQLException e) {
    String message = Optional.ofNullable(e.getMessage()).orElse("");
    if (message.contains("Could not set lock") || message.contains("different configuration")
        || message.contains("being used by another process")) {
      return new InUse(file, e);
    }
    if (message.contains("newer version") || message.contains("with version number")) {
      return new TooNew(file, e);
    }
    if (message.contains("not a valid DuckDB database")) {
      return new NotAChronicle(file, e);
    }
    return new CannotOpen(file, message.lines().findFirst().orElse("unknown reason"), e);
  }

  private int tables() {
    return ask("SELECT count(*) FROM duckdb_tables()", s -> {}, rows -> {
      rows.next();
      return rows.getInt(1);
    });
  }

  private void create() {
    transaction(() -> {
      change(script("schema.sql"));
      return add();
    });
  }

  private boolean add() throws SQLException {
    for (String tables : SINCE) {
      String script = script(tables);
      if (!TABLE.matcher(script).results().allMatch(table -> has(table.group(1)))) {
        change(script);
      }
    }
    return true;
  }

  private void check(Path file) {
    int version;
    try {
      version = ask("SELECT value FROM meta WHERE name = 'schema' AND EXISTS "
          + "(SELECT 1 FROM meta WHERE name = 'program' AND value = 'chancery')", s -> {},
          rows -> rows.next() ? Integer.parseInt(rows.getString(1)) : 0);
    } catch (ChronicleException.Failed | NumberFormatException e) {
      throw new NotAChronicle(file, e);
    }
    if (version == 0) {
      throw new NotAChronicle(file, null);
    }
    if (version > SCHEMA) {
      throw new TooNew(file, null);
    }
  }

  private static String script(String name) {
    try (InputStream in = Database.class.getResourceAsStream("/chronicle/" + name)) {
      if (in == null) {
        throw new IllegalStateException("chronicle/" + name + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("chronicle/" + name + ": " + e.getMessage(), e);
    }
  }
}
