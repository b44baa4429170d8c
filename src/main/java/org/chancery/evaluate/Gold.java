package org.chancery.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chancery.evaluate.Fact.Sides;
import org.chancery.time.Edtf;

/**
 * The facts of one document, as a line of a gold file (JSON Lines) gives them.
 *
 * <pre>
 * {"key": document id, "language": "en", "negative": true where it states no act,
 *  "facts": [{"core": 1, "act": ["visit.official", "visit"], "date": ["1958-11-28", null], "parties": [["PRK"], ["VNM"]],
 *             "sym": 1, "persons": [...], "status": "occurred", "status_alt": [...], "parties_alt": [[[...], [...]]]}]}
 * </pre>
 *
 * <p>Other fields are passed over. {@code null} among the dates accepts any.
 *
 * @param key id of the document
 * @param language BCP 47 tag
 * @param negative whether the document states no act at all
 * @param facts what it states
 */
public record Gold(String key, String language, boolean negative, List<Fact> facts) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public Gold {
    facts = List.copyOf(facts);
  }

  /** Reads a gold file. Throws IllegalArgumentException, with the line, for what cannot be understood. */
  public static List<Gold> read(Path file) throws IOException {
    List<Gold> all = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (!line.isBlank()) {
        all.add(parse(line, file + ", line " + number));
      }
    }
    return all;
  }

  /** Reads one line; {@code where} names it in the message of the IllegalArgumentException. */
  public static Gold parse(String line, String where) {
    try {
      JsonNode node = JSON.readTree(line);
      String key = required(node, "key");
      List<Fact> facts = new ArrayList<>();
      for (JsonNode fact : node.path("facts")) {
        facts.add(fact(fact, key + "#" + (facts.size() + 1)));
      }
      return new Gold(key, node.path("language").asText("und"), node.path("negative").asBoolean(), facts);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(where + ": " + e.getOriginalMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
    }
  }

  private static Fact fact(JsonNode node, String number) {
    List<String> acts = texts(node.path("act"));
    if (acts.isEmpty()) {
      throw new IllegalArgumentException("a fact without act");
    }
    List<Sides> sides = new ArrayList<>(List.of(sides(node.path("parties"))));
    node.path("parties_alt").forEach(other -> sides.add(sides(other)));
    List<String> statuses = new ArrayList<>();
    if (node.path("status").isTextual()) {
      statuses.add(node.path("status").asText());
    }
    statuses.addAll(texts(node.path("status_alt")));
    return new Fact(node.path("id").asText(number), node.path("core").asInt(1) == 1, acts, dates(node.path("date")),
        sides, node.path("sym").asInt() == 1, texts(node.path("persons")), statuses);
  }

  private static List<Edtf> dates(JsonNode node) {
    List<Edtf> dates = new ArrayList<>();
    for (JsonNode date : node) {
      if (date.isNull()) {
        return List.of();
      }
      dates.add(Edtf.parse(date.asText()));
    }
    return dates;
  }

  private static Sides sides(JsonNode node) {
    return new Sides(states(node.path(0)), states(node.path(1)));
  }

  private static Set<String> states(JsonNode node) {
    return new HashSet<>(texts(node));
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    node.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String required(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException("no " + field);
    }
    return node.path(field).asText();
  }
}
