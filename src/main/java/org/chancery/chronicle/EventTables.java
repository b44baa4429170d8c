package org.chancery.chronicle;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.chronicle.MentionRows.Stored;
import org.chancery.coding.Mention;
import org.chancery.resolve.Disagreement;
import org.chancery.resolve.Event;
import org.chancery.time.Basis;

/** Writes events into their tables. Inside a transaction. */
final class EventTables {
  private final Database database;

  EventTables(Database database) {
    this.database = database;
  }

  /** Writes the events; {@code rows} tells where each of their mentions is stored. */
  void write(List<Draft> drafts, IdentityHashMap<Mention, Stored> rows) throws SQLException {
    try (Table events = new Table(database, "events");
        Table parties = new Table(database, "event_parties");
        Table mentions = new Table(database, "event_mentions");
        Table disagreements = new Table(database, "disagreements");
        Table sources = new Table(database, "event_sources")) {
      for (Draft draft : drafts) {
        Event event = draft.event();
        event(draft, stored(event.mentions().getFirst(), rows).block(), events);
        sources.begin().text(event.id()).whole(event.witnesses()).whole(event.outlets()).end();
        side(event.id(), "source", event.source(), parties);
        side(event.id(), "target", event.target(), parties);
        for (Mention mention : event.mentions()) {
          Stored row = stored(mention, rows);
          mentions.begin().text(event.id()).number(row.id()).text(row.block())
              .text(mention.citation().document()).whole(mention.citation().span().begin()).end();
        }
        for (Disagreement disagreement : event.disagreements()) {
          disagreement(event.id(), disagreement, disagreements);
        }
      }
    }
  }

  private static Stored stored(Mention mention, IdentityHashMap<Mention, Stored> rows) {
    Stored stored = rows.get(mention);
    if (stored == null) {
      throw new IllegalStateException("an event holds a mention that it was not given");
    }
    return stored;
  }

  private static void event(Draft draft, String block, Table table) throws SQLException {
    Event event = draft.event();
    table.begin().text(event.id()).text(block).text(event.act()).text(event.date().map(Object::toString))
        .day(event.date().map(d -> d.earliest()).filter(EventTables::isCalendar))
        .day(event.date().map(d -> d.latest()).filter(EventTables::isCalendar))
        .text(event.basis().map(Basis::label)).text(event.status().label())
        .text(event.place().map(Place::name)).text(event.place().flatMap(Place::state))
        .real(event.place().flatMap(Place::latitude)).real(event.place().flatMap(Place::longitude))
        .flag(draft.rejected()).whole(event.mentions().size()).text(Json.reasons(event.reasons())).end();
  }

  /** An open end is no day. */
  private static boolean isCalendar(LocalDate day) {
    return day.getYear() >= -9999 && day.getYear() <= 9999;
  }

  private static void side(String event, String side, List<Party> parties, Table table) throws SQLException {
    for (int i = 0; i < parties.size(); i++) {
      Parties.write(parties.get(i), table.begin().text(event).text(side).whole(i));
    }
  }

  private static void disagreement(String event, Disagreement disagreement, Table table) throws SQLException {
    for (int i = 0; i < disagreement.values().size(); i++) {
      Disagreement.Value value = disagreement.values().get(i);
      List<String> documents = value.documents().isEmpty() ? List.of("") : value.documents();
      for (String document : documents) {
        table.begin().text(event).text(disagreement.field()).whole(i).text(value.value()).text(document).end();
      }
    }
  }

  static Optional<String> known(String document) {
    return document.isEmpty() ? Optional.empty() : Optional.of(document);
  }
}
