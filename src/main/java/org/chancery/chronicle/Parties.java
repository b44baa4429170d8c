package org.chancery.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.Party;
import org.chancery.actor.Place;

/** Columns that mentions and events have in common. */
final class Parties {
  /** The columns of a party, in the order in which they are written and read. */
  static final String COLUMNS = "p.side, p.state, p.cow, p.person, p.office, p.sector, p.text";

  private final List<Party> source = new ArrayList<>();
  private final List<Party> target = new ArrayList<>();

  /** Writes a party behind the owner, side and position that the row already has. */
  static void write(Party party, Table row) throws SQLException {
    row.text(party.state()).whole(party.cow()).text(party.person()).text(party.office()).text(party.sector())
        .text(party.text()).end();
  }

  /** Adds the party of a row whose {@link #COLUMNS} begin at {@code column}. */
  void add(ResultSet row, int column) throws SQLException {
    int cow = row.getInt(column + 2);
    Optional<Integer> number = row.wasNull() ? Optional.empty() : Optional.of(cow);
    Party party = new Party(row.getString(column + 1), number, text(row, column + 3), text(row, column + 4),
        text(row, column + 5), row.getString(column + 6));
    (row.getString(column).equals("source") ? source : target).add(party);
  }

  List<Party> source() {
    return source;
  }

  List<Party> target() {
    return target;
  }

  /** The place whose name, state, latitude and longitude begin at {@code column}. */
  static Optional<Place> place(ResultSet row, int column) throws SQLException {
    Optional<String> name = text(row, column);
    Optional<String> state = text(row, column + 1);
    Optional<Double> latitude = real(row, column + 2);
    Optional<Double> longitude = real(row, column + 3);
    return name.map(n -> new Place(n, state, latitude, longitude));
  }

  static Optional<String> text(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Optional<Double> real(ResultSet row, int column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Optional.empty() : Optional.of(value);
  }
}
