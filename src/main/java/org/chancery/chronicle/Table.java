package org.chancery.chronicle;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/** A table that rows are added to, fast. Values come in the order of the table's columns. */
final class Table implements AutoCloseable {
  private final DuckDBAppender appender;

  Table(Database database, String name) throws SQLException {
    this.appender = database.connection().createAppender("main", name);
  }

  Table begin() throws SQLException {
    appender.beginRow();
    return this;
  }

  void end() throws SQLException {
    appender.endRow();
  }

  Table text(String value) throws SQLException {
    appender.append(value);
    return this;
  }

  Table text(Optional<String> value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.get());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Table whole(int value) throws SQLException {
    appender.append(value);
    return this;
  }

  Table whole(Optional<Integer> value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.get().intValue());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Table number(long value) throws SQLException {
    appender.append(value);
    return this;
  }

  Table real(double value) throws SQLException {
    appender.append(value);
    return this;
  }

  Table real(Optional<Double> value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.get().doubleValue());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Table day(Optional<LocalDate> value) throws SQLException {
    if (value.isPresent()) {
      appender.append(value.get());
    } else {
      appender.appendNull();
    }
    return this;
  }

  Table bytes(byte[] value) throws SQLException {
    appender.append(value);
    return this;
  }

  Table flag(boolean value) throws SQLException {
    appender.append(value);
    return this;
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
