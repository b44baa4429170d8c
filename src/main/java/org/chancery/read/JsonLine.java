package org.chancery.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one line of JSON Lines: an object with the fields {@code text} and, if they are there, {@code id, url, title,
 * published, publisher, language}. Other fields are passed over; numbers count as their text.
 */
final class JsonLine {
  private static final JsonFactory JSON = new JsonFactoryBuilder()
      .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1 << 26).build()).build();

  private JsonLine() {}

  /**
   * The document in a line.
   *
   * @param fallback its id where it names none
   * @throws BadLine where the line holds no document
   */
  static Envelope parse(String line, String fallback) throws BadLine {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine("not a JSON object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken value = parser.nextToken();
        if (value.isStructStart()) {
          parser.skipChildren();
        } else if (value != JsonToken.VALUE_NULL) {
          fields.put(name, parser.getText());
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new BadLine("malformed JSON: more than one object, or one that does not end");
      }
    } catch (JsonParseException e) {
      throw new BadLine("malformed JSON at column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadLine("malformed JSON: " + e.getMessage());
    }
    return envelope(fields, fallback);
  }

  private static Envelope envelope(Map<String, String> fields, String fallback) throws BadLine {
    String text = fields.get("text");
    if (text == null || text.isBlank()) {
      throw new BadLine(text == null ? "no field \"text\"" : "the field \"text\" is empty");
    }
    Optional<String> url = field(fields, "url");
    return new Envelope(field(fields, "id").or(() -> url).orElse(fallback), text, url, field(fields, "title"),
        field(fields, "published"), field(fields, "publisher"), field(fields, "language"));
  }

  private static Optional<String> field(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name)).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** A line that holds no document. */
  static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    BadLine(String reason) {
      super(reason);
    }

    String reason() {
      return String.valueOf(getMessage());
    }
  }
}
