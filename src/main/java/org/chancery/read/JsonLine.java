package org.chancery.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one line of JSON Lines: an object with the fields {@code text} and, if they are there, {@code id, url, title,
 * published, publisher, language}, or names for them that {@link Fields} knows. Other fields are passed over; numbers
 * count as their text.
 */
final class JsonLine {
  private static final JsonFactory JSON = new JsonFactoryBuilder()
      .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(1 << 26).build()).build();

  private static final List<String> NESTED = List.of("rendered", "name", "value", "#text");

  private JsonLine() {}

  /**
   * The document in a line.
   *
   * @param fallback its id where it names none
   * @throws BadLine where the line holds no document
   */
  static Envelope parse(String line, String fallback) throws BadLine {
    Fields fields;
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new BadLine("not a JSON object");
      }
      fields = fields(parser);
      if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
        throw new BadLine("malformed JSON: more than one object, or one that does not end");
      }
    } catch (JsonParseException e) {
      throw new BadLine("malformed JSON at column " + e.getLocation().getColumnNr() + ": " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new BadLine("malformed JSON: " + e.getMessage());
    }
    String text = fields.text().orElseThrow(
        () -> new BadLine(fields.values().containsKey("text") ? "the field \"text\" is empty" : "no field \"text\""));
    return fields.envelope(fallback, text);
  }

  /** The named values of the object whose begin the parser has read; the first of those called the same. */
  static Fields fields(JsonParser parser) throws IOException {
    Map<String, String> fields = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      String key = name.toLowerCase(Locale.ROOT);
      JsonToken value = parser.nextToken();
      if (value == null) {
        break;
      }
      Optional<String> told = switch (value) {
        case START_OBJECT -> within(parser);
        case START_ARRAY -> joined(parser, Fields.isText(key));
        case VALUE_NULL -> Optional.empty();
        default -> Optional.of(parser.getText());
      };
      told.ifPresent(text -> fields.putIfAbsent(key, text));
    }
    return new Fields(fields);
  }

  /** What an object says for itself where a text is expected: {"name": "Alba Post"}, {"rendered": "…"}. */
  private static Optional<String> within(JsonParser parser) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken value = parser.nextToken();
      if (value == JsonToken.VALUE_STRING && NESTED.contains(name)) {
        texts.putIfAbsent(name, parser.getText());
      } else if (value != null) {
        parser.skipChildren();
      }
    }
    return NESTED.stream().filter(texts::containsKey).map(texts::get).findFirst();
  }

  /** A text that is told as an array of its paragraphs. */
  private static Optional<String> joined(JsonParser parser, boolean wanted) throws IOException {
    List<String> paragraphs = new ArrayList<>();
    for (JsonToken token = parser.nextToken(); token != null && token != JsonToken.END_ARRAY; token = parser
        .nextToken()) {
      if (wanted && token == JsonToken.VALUE_STRING) {
        paragraphs.add(parser.getText());
      }
      parser.skipChildren();
    }
    return paragraphs.isEmpty() ? Optional.empty() : Optional.of(String.join("\n\n", paragraphs));
  }

  /** Whether a line is a whole object, well formed at least in its brackets. */
  static boolean isObject(String line) {
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      parser.skipChildren();
      return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * An object in another.
   *
   * @param json it
   * @param listed whether it stands in a list, as documents do
   */
  record Inner(String json, boolean listed) {}

  /** The objects that are an object's own values, or stand in arrays that are: documents, where it is a wrapper. */
  static List<Inner> wrapped(String json) {
    List<Inner> objects = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(json)) {
      parser.nextToken();
      while (parser.nextFieldName() != null) {
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        JsonToken token = list ? parser.nextToken() : parser.currentToken();
        while (token != null && token != JsonToken.END_ARRAY) {
          int begin = (int) parser.currentTokenLocation().getCharOffset();
          parser.skipChildren();
          if (token == JsonToken.START_OBJECT) {
            objects.add(new Inner(json.substring(begin, (int) parser.currentLocation().getCharOffset()), list));
          }
          token = list ? parser.nextToken() : null;
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return objects;
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

    /** Whether it is an object, only without a text. */
    boolean lacksText() {
      return reason().startsWith("no field");
    }
  }
}
