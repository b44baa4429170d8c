package org.chancery.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.coding.Act;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.resolve.Event;
import org.chancery.time.Basis;

/**
 * Events as comma-separated values (RFC 4180, UTF-8, one line of names first), one event a row.
 *
 * <pre>
 * id                    stable id of the event
 * act                   act of the codebook
 * plover_type, plover_mode, plover_quad, cameo, goldstein   its crosswalk
 * date                  EDTF, empty where unknown
 * earliest, latest      first and last possible day, YYYY-MM-DD; empty where open or unknown
 * basis                 where the date comes from
 * status                whether it took place
 * source, target        states of the side, parted by ";"
 * source_cow, target_cow        their Correlates of War numbers, in the same order
 * source_persons, target_persons   persons of the side, parted by ";"
 * place, place_state, lat, lon  where
 * mentions              how many sentences tell it
 * documents             ids of the documents that do, parted by ";"
 * publisher_states      countries they were published from, parted by ";"
 * disagreements         fields on which they differ, parted by ";"
 * sentence              the first of the sentences
 * witnesses             how many independent ones tell it: all copies of one text count once
 * outlets               how many publishers do
 * </pre>
 */
public final class EventCsv {
  private static final String[] COLUMNS = {
      "id", "act", "plover_type", "plover_mode", "plover_quad", "cameo", "goldstein", "date", "earliest", "latest",
      "basis", "status", "source", "target", "source_cow", "target_cow", "source_persons", "target_persons", "place",
      "place_state", "lat", "lon", "mentions", "documents", "publisher_states", "disagreements", "sentence",
      "witnesses", "outlets"};

  private final Codebook codebook;

  /** A writer that takes PLOVER, CAMEO and Goldstein values from this codebook. */
  public EventCsv(Codebook codebook) {
    this.codebook = codebook;
  }

  /** Writes the line of column names. */
  public void header(Appendable out) throws IOException {
    row(List.of(COLUMNS), out);
  }

  /** Writes the event as one row. */
  public void write(Event event, Appendable out) throws IOException {
    Act act = codebook.nearest(event.act());
    Optional<Place> place = event.place();
    row(List.of(
        event.id(), event.act(), act.plover().type(), act.plover().mode().orElse(""),
        String.valueOf(act.plover().quad()), act.cameo(), String.valueOf(act.goldstein()),
        text(event.date()), day(event, true), day(event, false), text(event.basis().map(Basis::label)),
        event.status().label(),
        states(event.source()), states(event.target()), cows(event.source()), cows(event.target()),
        persons(event.source()), persons(event.target()),
        text(place.map(Place::name)), text(place.flatMap(Place::state)), text(place.flatMap(Place::latitude)),
        text(place.flatMap(Place::longitude)),
        String.valueOf(event.mentions().size()), mentions(event, m -> Optional.of(m.citation().document())),
        mentions(event, m -> m.citation().publisherState()),
        event.disagreements().stream().map(d -> d.field()).collect(Collectors.joining(";")),
        event.mentions().getFirst().citation().sentence(), String.valueOf(event.witnesses()),
        String.valueOf(event.outlets())), out);
  }

  private static void row(List<String> fields, Appendable out) throws IOException {
    for (int i = 0; i < fields.size(); i++) {
      out.append(i == 0 ? "" : ",").append(quoted(fields.get(i)));
    }
    out.append("\r\n");
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }

  private static String day(Event event, boolean earliest) {
    return text(event.date().map(d -> earliest ? d.earliest() : d.latest())
        .filter(d -> d.getYear() >= 0 && d.getYear() <= 9999));
  }

  private static String states(List<Party> side) {
    return joined(side.stream().map(Party::state));
  }

  private static String cows(List<Party> side) {
    Map<String, String> cows = new LinkedHashMap<>();
    side.forEach(p -> cows.putIfAbsent(p.state(), text(p.cow())));
    return String.join(";", cows.values());
  }

  private static String persons(List<Party> side) {
    return joined(side.stream().flatMap(p -> p.person().stream()));
  }

  private static String mentions(Event event, Function<Mention, Optional<String>> field) {
    return joined(event.mentions().stream().flatMap(m -> field.apply(m).stream()));
  }

  private static String joined(Stream<String> values) {
    return values.distinct().collect(Collectors.joining(";"));
  }

  private static String text(Optional<?> value) {
    return value.map(Object::toString).orElse("");
  }
}
