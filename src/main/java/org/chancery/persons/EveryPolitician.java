package org.chancery.persons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads members of parliament as EveryPolitician keeps them: Popolo JSON ({@code persons} with {@code other_names},
 * {@code memberships} with role and dates) and its CSV (columns id, name, chamber, start_date, end_date, gender).
 * Neither tells the country, which the user gives. Entries of JSON are counted from 1 where lines are.
 */
final class EveryPolitician implements Importer {
  @Override
  public void read(BufferedReader in, Rows rows) throws IOException {
    in.mark(16);
    int first = in.read();
    in.reset();
    if (first == '{') {
      json(in.lines().collect(Collectors.joining("\n")), rows);
      return;
    }
    Delimited table = new Delimited(in);
    table.demand("id", "name");
    for (Optional<Delimited.Row> next = table.next(); next.isPresent(); next = table.next()) {
      Delimited.Row row = next.get();
      rows.add(row.line(), new Rows.Entry(row.get("id"), row.get("name"), "", row.get("gender"), row.get("chamber"),
          row.get("start_date"), row.get("end_date"), Map.of()));
    }
  }

  private static void json(String text, Rows rows) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
    Map<String, List<JsonNode>> memberships = new LinkedHashMap<>();
    root.path("memberships").forEach(membership -> memberships
        .computeIfAbsent(membership.path("person_id").asText(), id -> new ArrayList<>()).add(membership));
    int number = 0;
    for (JsonNode person : root.path("persons")) {
      number++;
      Map<String, List<String>> names = names(person);
      List<JsonNode> held = memberships.getOrDefault(person.path("id").asText(), List.of());
      for (JsonNode membership : held.isEmpty() ? List.of(person.path("none")) : held) {
        rows.add(number, new Rows.Entry(person.path("id").asText(), person.path("name").asText(), "",
            person.path("gender").asText(), membership.path("role").asText(), membership.path("start_date").asText(),
            membership.path("end_date").asText(), names));
      }
    }
  }

  private static Map<String, List<String>> names(JsonNode person) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    person.path("other_names").forEach(other -> {
      String form = other.path("name").asText();
      boolean latin = form.codePoints().filter(Character::isLetter)
          .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
      names.computeIfAbsent(latin ? "la" : other.path("lang").asText("und"), l -> new ArrayList<>()).add(form);
    });
    return names;
  }
}
