package org.chancery.persons;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads results of a query of Wikidata in SPARQL JSON with these variables: {@code person}, {@code personLabel},
 * {@code state} (ISO 3166-1 alpha-3, P298 of the country), {@code positionLabel}, {@code start}, {@code end},
 * {@code genderLabel}, and names in other languages as {@code name_zh}, {@code name_ru} and so on, variants in Latin
 * script as {@code name_la}, several joined by {@code |}. All but personLabel and state may be missing. Bad rows are
 * told by the number of the result, from 1.
 */
final class Wikidata implements Importer {
  private static final String NAME = "name_";

  @Override
  public void read(BufferedReader in, Rows rows) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(in.lines().collect(Collectors.joining("\n")));
    } catch (JsonProcessingException e) {
      throw new IOException(e.getOriginalMessage(), e);
    }
    if (!root.path("results").path("bindings").isArray()) {
      throw new IOException("no results.bindings: not SPARQL JSON");
    }
    int number = 0;
    for (JsonNode result : root.path("results").path("bindings")) {
      number++;
      String uri = value(result, "person");
      rows.add(number, new Rows.Entry(uri.substring(uri.lastIndexOf('/') + 1), value(result, "personLabel"),
          value(result, "state"), value(result, "genderLabel"), value(result, "positionLabel"),
          value(result, "start"), value(result, "end"), names(result)));
    }
  }

  private static Map<String, List<String>> names(JsonNode result) {
    Map<String, List<String>> names = new LinkedHashMap<>();
    result.properties().forEach(variable -> {
      if (variable.getKey().startsWith(NAME)) {
        names.computeIfAbsent(variable.getKey().substring(NAME.length()), l -> new ArrayList<>())
            .addAll(Arrays.asList(variable.getValue().path("value").asText().split("\\|", -1)));
      }
    });
    return names;
  }

  private static String value(JsonNode result, String variable) {
    return result.path(variable).path("value").asText();
  }
}
