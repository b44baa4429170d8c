package org.chancery.chronicle;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.resolve.Disagreement;
import org.chancery.resolve.Event;

/** Reads events back, with all that belongs to them. */
final class EventRows {
  /** How many mentions are read at a time: each reading looks through the tables once. */
  private static final int MENTIONS = 20_000;
  private static final String IN = " IN (SELECT unnest(?::VARCHAR[]))";

  private final Database database;

  EventRows(Database database) {
    this.database = database;
  }

  /** An event that is wanted, and how many mentions it has. */
  record Hit(String id, int mentions) {}

  /** The events that a query wants, in order of date. */
  List<Hit> hits(Query query) {
    Condition condition = new Condition(query);
    return hits(condition.sql(), condition::bind);
  }

  /** The events that these documents mention, in order of date. */
  List<Hit> of(Collection<String> documents) {
    return hits("NOT e.rejected AND e.id IN (SELECT event FROM event_mentions WHERE document" + IN + ")",
        s -> s.setArray(1, database.texts(documents)));
  }

  /** The events that have a disagreement, in order of date. */
  List<Hit> disputed() {
    return hits("NOT e.rejected AND e.id IN (SELECT event FROM disagreements)", s -> {});
  }

  /** The events whose ids begin so. */
  List<Hit> beginning(String prefix) {
    return hits("starts_with(e.id, ?)", s -> s.setString(1, prefix));
  }

  private List<Hit> hits(String condition, Database.Binding binding) {
    return database.ask("SELECT e.id, e.mentions FROM events e WHERE " + condition
        + " ORDER BY coalesce(e.earliest, e.latest) NULLS LAST, e.latest NULLS LAST, e.id", binding, rows -> {
          List<Hit> hits = new ArrayList<>();
          while (rows.next()) {
            hits.add(new Hit(rows.getString(1), rows.getInt(2)));
          }
          return hits;
        });
  }

  /** Hands over these events in their order, reading some thousand mentions at a time. */
  void each(List<Hit> hits, Consumer<Event> consumer) {
    List<String> some = new ArrayList<>();
    int mentions = 0;
    for (Hit hit : hits) {
      some.add(hit.id());
      mentions += hit.mentions();
      if (mentions >= MENTIONS) {
        handOver(some, consumer);
        some.clear();
        mentions = 0;
      }
    }
    handOver(some, consumer);
  }

  private void handOver(List<String> ids, Consumer<Event> consumer) {
    Map<String, Event> events = ids.isEmpty() ? Map.of() : read(ids);
    for (String id : ids) {
      Event event = events.get(id);
      if (event != null) {
        consumer.accept(event);
      }
    }
  }

  private Map<String, Event> read(List<String> ids) {
    Database.Binding these = s -> s.setArray(1, database.texts(ids));
    Map<String, Parties> parties = database.ask("SELECT p.event, " + Parties.COLUMNS
        + " FROM event_parties p WHERE p.event" + IN + " ORDER BY p.event, p.side, p.position", these,
        EventRows::parties);
    Map<String, List<Mention>> mentions = mentions(these);
    Map<String, List<Disagreement>> disagreements = database.ask(
        "SELECT event, field, position, value, document FROM disagreements WHERE event" + IN
            + " ORDER BY event, CASE field WHEN 'date' THEN 0 WHEN 'act' THEN 1 WHEN 'place' THEN 2 "
            + "WHEN 'status' THEN 3 ELSE 4 END, field, position, document",
        these, EventRows::disagreements);
    return database.ask("SELECT id, act, place, place_state, latitude, longitude, date, basis, status, reasons "
        + "FROM events WHERE id" + IN, these, rows -> {
          Map<String, Event> events = new HashMap<>();
          while (rows.next()) {
            String id = rows.getString(1);
            Parties sides = parties.getOrDefault(id, new Parties());
            events.put(id, new Event(id, rows.getString(2), sides.source(), sides.target(), Parties.place(rows, 3),
                MentionRows.date(rows, 7), MentionRows.basis(rows, 8), MentionRows.status(rows.getString(9)),
                mentions.getOrDefault(id, List.of()), disagreements.getOrDefault(id, List.of()),
                Json.reasons(rows.getString(10))));
          }
          return events;
        });
  }

  private Map<String, List<Mention>> mentions(Database.Binding these) {
    Map<Long, String> owners = database.ask("SELECT mention, event FROM event_mentions WHERE event" + IN, these,
        rows -> {
          Map<Long, String> all = new HashMap<>();
          while (rows.next()) {
            all.put(rows.getLong(1), rows.getString(2));
          }
          return all;
        });
    Map<String, List<Mention>> mentions = new HashMap<>();
    new MentionRows(database).of(owners.keySet()).forEach(stored -> mentions
        .computeIfAbsent(owners.getOrDefault(stored.id(), ""), e -> new ArrayList<>()).add(stored.mention()));
    mentions.values().forEach(m -> m.sort(Event.MENTIONS));
    return mentions;
  }

  private static Map<String, Parties> parties(ResultSet rows) throws SQLException {
    Map<String, Parties> parties = new HashMap<>();
    while (rows.next()) {
      parties.computeIfAbsent(rows.getString(1), id -> new Parties()).add(rows, 2);
    }
    return parties;
  }

  private static Map<String, List<Disagreement>> disagreements(ResultSet rows) throws SQLException {
    Map<String, Map<String, Map<String, List<String>>>> told = new HashMap<>();
    while (rows.next()) {
      List<String> documents = told.computeIfAbsent(rows.getString(1), e -> new LinkedHashMap<>())
          .computeIfAbsent(rows.getString(2), f -> new LinkedHashMap<>())
          .computeIfAbsent(rows.getString(4), v -> new ArrayList<>());
      EventTables.known(rows.getString(5)).ifPresent(documents::add);
    }
    Map<String, List<Disagreement>> disagreements = new HashMap<>();
    told.forEach((event, fields) -> fields.forEach(
        (field, values) -> disagreements.computeIfAbsent(event, e -> new ArrayList<>()).add(new Disagreement(field,
            values.entrySet().stream().map(v -> new Disagreement.Value(v.getKey(), v.getValue())).toList()))));
    return disagreements;
  }

  /** A query as a condition of SQL. */
  private final class Condition {
    private final List<Database.Binding> bindings = new ArrayList<>();
    private final StringBuilder sql = new StringBuilder("NOT e.rejected");
    private int places;

    Condition(Query query) {
      query.parties().forEach(party -> and(
          "EXISTS (SELECT 1 FROM event_parties p WHERE p.event = e.id AND p.state = ?)", party));
      query.from().ifPresent(day -> and("e.date IS NOT NULL AND (e.latest IS NULL OR e.latest >= ?::DATE)",
          day.toString()));
      query.to().ifPresent(day -> and("e.date IS NOT NULL AND (e.earliest IS NULL OR e.earliest <= ?::DATE)",
          day.toString()));
      if (!query.acts().isEmpty()) {
        list("EXISTS (SELECT 1 FROM unnest(?::VARCHAR[]) a(act) WHERE e.act = a.act "
            + "OR starts_with(e.act, a.act || '.'))", query.acts());
      }
      if (!query.statuses().isEmpty()) {
        list("e.status" + IN, query.statuses().stream().map(Status::label).sorted().toList());
      }
      query.text().ifPresent(this::text);
    }

    private void text(String text) {
      String has = " AND contains(lower(%s), lower(?)))";
      sql.append(" AND (").append("EXISTS (SELECT 1 FROM event_mentions em JOIN mentions m ON m.id = em.mention "
          + "WHERE em.event = e.id" + has.formatted("m.sentence")).append(" OR EXISTS (SELECT 1 FROM event_parties p "
              + "WHERE p.event = e.id" + has.formatted("p.person"))
          .append(" OR contains(lower(coalesce(e.place, '')), lower(?)))");
      for (int i = 0; i < 3; i++) {
        int place = ++places;
        bindings.add(s -> s.setString(place, text));
      }
    }

    private void and(String condition, String value) {
      sql.append(" AND ").append(condition);
      int place = ++places;
      bindings.add(s -> s.setString(place, value));
    }

    private void list(String condition, List<String> values) {
      sql.append(" AND ").append(condition);
      int place = ++places;
      bindings.add(s -> s.setArray(place, database.texts(values)));
    }

    String sql() {
      return sql.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
      for (Database.Binding binding : bindings) {
        binding.bind(statement);
      }
    }
  }
}
