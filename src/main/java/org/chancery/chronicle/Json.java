package org.chancery.chronicle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.chancery.coding.Reason;

/** Lists kept in one column as JSON. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static String reasons(List<Reason> reasons) {
    ArrayNode list = MAPPER.createArrayNode();
    reasons.forEach(r -> list.addObject().put("field", r.field()).put("rule", r.rule()).put("text", r.text()));
    return list.toString();
  }

  static List<Reason> reasons(String json) {
    List<Reason> reasons = new ArrayList<>();
    tree(json).forEach(r ->
        reasons.add(new Reason(r.path("field").asText(), r.path("rule").asText(), r.path("text").asText())));
    return reasons;
  }

  static String texts(List<String> texts) {
    ArrayNode list = MAPPER.createArrayNode();
    texts.forEach(list::add);
    return list.toString();
  }

  static List<String> texts(String json) {
    List<String> texts = new ArrayList<>();
    tree(json).forEach(t -> texts.add(t.asText()));
    return texts;
  }

  static String anchors(List<List<Anchor>> anchors) {
    ArrayNode events = MAPPER.createArrayNode();
    for (List<Anchor> event : anchors) {
      ArrayNode list = events.addArray();
      event.forEach(a -> list.addObject().put("document", a.document()).put("sentence", a.sentence())
          .put("act", a.family()));
    }
    return events.toString();
  }

  static List<List<Anchor>> anchors(String json) {
    List<List<Anchor>> events = new ArrayList<>();
    for (JsonNode event : tree(json)) {
      List<Anchor> anchors = new ArrayList<>();
      event.forEach(a ->
          anchors.add(new Anchor(a.path("document").asText(), a.path("sentence").asText(), a.path("act").asText())));
      events.add(anchors);
    }
    return events;
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the chronicle holds what is no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
