package org.chancery.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.coding.Act;
import org.chancery.coding.Citation;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.resolve.Disagreement;
import org.chancery.resolve.Event;
import org.chancery.time.Basis;

/**
 * Events as JSON Lines: one event a line, its fields always the same and in the same order, null where unknown.
 *
 * <pre>
 * id, act, plover {type, mode, quad}, cameo, goldstein, date, basis, status,
 * source [{state, cow, person, office, sector, text}], target [...], place {name, state, lat, lon},
 * mentions [{document, url, publisher, publisher_state, published, language, sentence, begin, end, date, basis,
 *            status, attributed_to, confidence, copy_of}],
 * disagreements [{field, values [{value, documents}]}]
 * </pre>
 *
 * <p>{@code begin} and {@code end} count UTF-16 code units of the document's text. {@code copy_of} is the id of
 * the document that had the words first, where this one only repeats them. Immutable; safe for many threads.
 */
public final class EventJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final Codebook codebook;

  /** A writer that takes PLOVER, CAMEO and Goldstein values from this codebook. */
  public EventJson(Codebook codebook) {
    this.codebook = codebook;
  }

  /** The event as one line, without the line end. */
  public String line(Event event) {
    StringWriter line = new StringWriter(1024);
    try {
      write(event, line);
    } catch (IOException e) {
      throw new UncheckedIOException("a string cannot fail to be written", e);
    }
    return line.toString();
  }

  /** Writes the event as one line, without the line end; leaves the writer open. */
  public void write(Event event, Writer out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)) {
      write(event, json);
    }
  }

  /** Writes the event as one object. */
  public void write(Event event, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", event.id());
    act(json, event.act());
    string(json, "date", event.date().map(Object::toString));
    string(json, "basis", event.basis().map(Basis::label));
    json.writeStringField("status", event.status().label());
    parties(json, "source", event.source());
    parties(json, "target", event.target());
    place(json, event.place());
    json.writeArrayFieldStart("mentions");
    for (Mention mention : event.mentions()) {
      mention(json, mention);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("disagreements");
    for (Disagreement disagreement : event.disagreements()) {
      disagreement(json, disagreement);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void act(JsonGenerator json, String name) throws IOException {
    Act act = codebook.nearest(name);
    json.writeStringField("act", name);
    json.writeObjectFieldStart("plover");
    json.writeStringField("type", act.plover().type());
    string(json, "mode", act.plover().mode());
    json.writeNumberField("quad", act.plover().quad());
    json.writeEndObject();
    json.writeStringField("cameo", act.cameo());
    json.writeNumberField("goldstein", act.goldstein());
  }

  private static void parties(JsonGenerator json, String field, List<Party> parties) throws IOException {
    json.writeArrayFieldStart(field);
    for (Party party : parties) {
      json.writeStartObject();
      json.writeStringField("state", party.state());
      if (party.cow().isPresent()) {
        json.writeNumberField("cow", party.cow().get());
      } else {
        json.writeNullField("cow");
      }
      string(json, "person", party.person());
      string(json, "office", party.office());
      string(json, "sector", party.sector());
      json.writeStringField("text", party.text());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, Optional<Place> place) throws IOException {
    if (place.isEmpty()) {
      json.writeNullField("place");
      return;
    }
    json.writeObjectFieldStart("place");
    json.writeStringField("name", place.get().name());
    string(json, "state", place.get().state());
    number(json, "lat", place.get().latitude());
    number(json, "lon", place.get().longitude());
    json.writeEndObject();
  }

  private static void mention(JsonGenerator json, Mention mention) throws IOException {
    Citation citation = mention.citation();
    json.writeStartObject();
    json.writeStringField("document", citation.document());
    string(json, "url", citation.url());
    string(json, "publisher", citation.publisher());
    string(json, "publisher_state", citation.publisherState());
    string(json, "published", citation.published());
    json.writeStringField("language", citation.language());
    json.writeStringField("sentence", citation.sentence());
    json.writeNumberField("begin", citation.span().begin());
    json.writeNumberField("end", citation.span().end());
    string(json, "date", mention.date().map(Object::toString));
    string(json, "basis", mention.basis().map(Basis::label));
    json.writeStringField("status", mention.status().label());
    string(json, "attributed_to", mention.attributedTo());
    json.writeNumberField("confidence", mention.confidence());
    string(json, "copy_of", citation.copyOf());
    json.writeEndObject();
  }

  private static void disagreement(JsonGenerator json, Disagreement disagreement) throws IOException {
    json.writeStartObject();
    json.writeStringField("field", disagreement.field());
    json.writeArrayFieldStart("values");
    for (Disagreement.Value value : disagreement.values()) {
      json.writeStartObject();
      json.writeStringField("value", value.value());
      json.writeArrayFieldStart("documents");
      for (String document : value.documents()) {
        json.writeString(document);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void string(JsonGenerator json, String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }

  private static void number(JsonGenerator json, String field, Optional<Double> value) throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(field, value.get());
    } else {
      json.writeNullField(field);
    }
  }
}
