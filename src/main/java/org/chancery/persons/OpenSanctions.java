package org.chancery.persons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads persons of OpenSanctions: {@code targets.simple.csv} (columns id, schema, name, aliases, countries; several
 * values joined by semicolons) and entities of FollowTheMoney, one JSON object a line, with {@code properties} name,
 * alias, country or nationality, position, gender. Entities that are no persons are passed over. A position is an
 * office without dates; of several countries the first counts.
 */
final class OpenSanctions implements Importer {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void read(BufferedReader in, Rows rows) throws IOException {
    in.mark(16);
    int first = in.read();
    in.reset();
    if (first == '{') {
      json(in, rows);
    } else {
      csv(new Delimited(in), rows);
    }
  }

  private static void csv(Delimited table, Rows rows) throws IOException {
    table.demand("id", "schema", "name", "countries");
    for (Optional<Delimited.Row> next = table.next(); next.isPresent(); next = table.next()) {
      Delimited.Row row = next.get();
      if (row.get("schema").equals("Person")) {
        rows.add(row.line(), new Rows.Entry(row.get("id"), row.get("name"), first(row.get("countries")), "", "", "", "",
            Map.of("la", List.of(row.get("aliases").split(";", -1)))));
      }
    }
  }

  private static String first(String list) {
    return list.split(";", -1)[0];
  }

  private static void json(BufferedReader in, Rows rows) throws IOException {
    int number = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      try {
        JsonNode entity = JSON.readTree(line);
        if (entity.path("schema").asText().equals("Person")) {
          person(number, entity, rows);
        }
      } catch (JsonProcessingException e) {
        rows.bad(number, e.getOriginalMessage());
      }
    }
  }

  private static void person(int line, JsonNode entity, Rows rows) {
    JsonNode properties = entity.path("properties");
    List<String> names = new ArrayList<>(texts(properties.path("name")));
    String name = names.isEmpty() ? entity.path("caption").asText() : names.getFirst();
    names.addAll(texts(properties.path("alias")));
    List<String> states = new ArrayList<>(texts(properties.path("country")));
    states.addAll(texts(properties.path("nationality")));
    List<String> offices = texts(properties.path("position"));
    for (String office : offices.isEmpty() ? List.of("") : offices) {
      rows.add(line, new Rows.Entry(entity.path("id").asText(), name, states.isEmpty() ? "" : states.getFirst(),
          texts(properties.path("gender")).stream().findFirst().orElse(""), office, "", "", Map.of("la", names)));
    }
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
