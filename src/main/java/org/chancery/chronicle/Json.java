package org.chancery.chronicle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.coding.Reason;

/** Lists kept in one column as JSON; token by token, which loads faster and runs faster than an object mapper. */
final class Json {
  private static final JsonFactory JSON = new JsonFactory();

  private Json() {}

  /** Writes a value. */
  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** Reads a value. */
  private interface Reading<T> {
    T from(JsonParser json) throws IOException;
  }

  static String reasons(List<Reason> reasons) {
    return write(json -> {
      json.writeStartArray();
      for (Reason reason : reasons) {
        json.writeStartObject();
        json.writeStringField("field", reason.field());
        json.writeStringField("rule", reason.rule());
        json.writeStringField("text", reason.text());
        json.writeEndObject();
      }
      json.writeEndArray();
    });
  }

  static List<Reason> reasons(String text) {
    return read(text, json -> list(json, item -> {
      Map<String, String> fields = fields(item);
      return new Reason(field(fields, "field"), field(fields, "rule"), field(fields, "text"));
    }));
  }

  static String texts(List<String> texts) {
    return write(json -> json.writeArray(texts.toArray(new String[0]), 0, texts.size()));
  }

  static List<String> texts(String text) {
    return read(text, json -> list(json, JsonParser::getText));
  }

  static String anchors(List<List<Anchor>> events) {
    return write(json -> {
      json.writeStartArray();
      for (List<Anchor> anchors : events) {
        json.writeStartArray();
        for (Anchor anchor : anchors) {
          json.writeStartObject();
          json.writeStringField("document", anchor.document());
          json.writeStringField("sentence", anchor.sentence());
          json.writeStringField("act", anchor.family());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    });
  }

  static List<List<Anchor>> anchors(String text) {
    return read(text, json -> list(json, event -> list(event, item -> {
      Map<String, String> fields = fields(item);
      return new Anchor(field(fields, "document"), field(fields, "sentence"), field(fields, "act"));
    })));
  }

  private static String write(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be written", e);
    }
    return text.toString();
  }

  private static <T> T read(String text, Reading<T> reading) {
    try (JsonParser json = JSON.createParser(text)) {
      json.nextToken();
      return reading.from(json);
    } catch (IOException e) {
      throw new IllegalStateException("the chronicle holds what is no JSON: " + e.getMessage(), e);
    }
  }

  private static <T> List<T> list(JsonParser json, Reading<T> item) throws IOException {
    List<T> items = new ArrayList<>();
    for (JsonToken token = json.nextToken(); token != null && token != JsonToken.END_ARRAY; token = json.nextToken()) {
      items.add(item.from(json));
    }
    return items;
  }

  private static Map<String, String> fields(JsonParser json) throws IOException {
    Map<String, String> fields = new HashMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      fields.put(name, json.getText());
    }
    return fields;
  }

  private static String field(Map<String, String> fields, String name) {
    return fields.getOrDefault(name, "");
  }
}
