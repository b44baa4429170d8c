package org.chancery.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.chronicle.Correction.Author;
import org.chancery.chronicle.Correction.Field;
import org.chancery.chronicle.Correction.Merge;
import org.chancery.chronicle.Correction.Reject;
import org.chancery.chronicle.Correction.Sentence;
import org.chancery.chronicle.Correction.SetField;
import org.chancery.chronicle.Correction.Split;
import org.chancery.chronicle.Corrections.Logged;

/** The table of corrections. */
final class CorrectionLog {
  private final Database database;

  CorrectionLog(Database database) {
    this.database = database;
  }

  List<Logged> all() {
    return database.ask("SELECT number, kind, events, anchors, field, value, made_at, made_by, why FROM corrections "
        + "ORDER BY number", s -> {}, rows -> {
          List<Logged> all = new ArrayList<>();
          while (rows.next()) {
            all.add(logged(rows));
          }
          return all;
        });
  }

  /** Adds a correction. Inside a transaction. */
  void add(Correction correction, List<List<Anchor>> anchors, Author author) throws SQLException {
    List<String> events = correction instanceof Merge merge ? merge.events() : List.of(correction.event());
    Optional<String> field = correction instanceof SetField set ? Optional.of(lower(set.field())) : Optional.empty();
    Optional<String> value = correction instanceof SetField set ? set.value() : Optional.empty();
    int number = 1 + all().size();
    try (Table table = new Table(database, "corrections")) {
      table.begin().whole(number).text(kind(correction)).text(Json.texts(events)).text(Json.anchors(anchors))
          .text(field).text(value).text(author.at()).text(author.by()).text(author.why()).end();
    }
  }

  private static String kind(Correction correction) {
    return switch (correction) {
      case Merge merge -> "merge";
      case Split split -> "split";
      case Reject reject -> "reject";
      case SetField set -> "set";
    };
  }

  private static Logged logged(ResultSet row) throws SQLException {
    List<String> events = Json.texts(row.getString(3));
    List<List<Anchor>> anchors = Json.anchors(row.getString(4));
    Author author = new Author(row.getString(7), row.getString(8), row.getString(9));
    return new Logged(new Correction.Entry(row.getInt(1), correction(row, events, anchors), author), anchors);
  }

  private static Correction correction(ResultSet row, List<String> events, List<List<Anchor>> anchors)
      throws SQLException {
    String kind = row.getString(2);
    return switch (kind) {
      case "merge" -> new Merge(events);
      case "split" -> new Split(events.getFirst(), anchors.getFirst().stream()
          .map(a -> new Sentence(a.document(), a.sentence())).toList());
      case "reject" -> new Reject(events.getFirst());
      case "set" -> new SetField(events.getFirst(),
          Field.valueOf(row.getString(5).toUpperCase(Locale.ROOT)), Parties.text(row, 6));
      default -> throw new SQLException("unknown kind of correction: " + kind);
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
