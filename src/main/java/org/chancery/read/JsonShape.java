package org.chancery.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether bytes begin like JSON, and whether like one object a line. */
final class JsonShape {
  private JsonShape() {}

  /** Whether an object begins here, or an array of objects. */
  static boolean isJson(byte[] head) {
    String text = begin(head);
    if (text.isEmpty()) {
      return false;
    }
    String rest = text.substring(1).stripLeading();
    return text.charAt(0) == '{'
        ? rest.startsWith("\"") || rest.startsWith("}")
        : text.charAt(0) == '[' && rest.startsWith("{");
  }

  /** Whether the first line is an object by itself, or no JSON at all. */
  static boolean isLines(byte[] head) {
    String text = begin(head);
    int end = text.indexOf('\n');
    String line = end >= 0 ? text.substring(0, end) : head.length < Format.HEAD ? text : "";
    if (text.startsWith("[")) {
      return false;
    }
    return !text.startsWith("{") || (!line.isEmpty() && JsonLine.isObject(line));
  }

  /**
   * Where the list of documents begins in a text that is an object around it; -1 where it is none. Told by the first
   * element of the list, which has a text.
   *
   * @param head the begin of the text, without a byte-order mark
   * @return in bytes of UTF-8
   */
  static long listed(String head) {
    byte[] utf8 = head.getBytes(StandardCharsets.UTF_8);
    try (JsonParser parser = new JsonFactory().createParser(utf8)) {
      long list = -1;
      int depth = 0;
      int element = 0;
      JsonToken last = JsonToken.NOT_AVAILABLE;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.START_ARRAY && element == 0) {
          list = parser.currentTokenLocation().getByteOffset();
        } else if (token == JsonToken.START_OBJECT && element == 0 && last == JsonToken.START_ARRAY) {
          element = depth;
        } else if (element > 0 && depth < element) {
          element = 0;
        } else if (token == JsonToken.FIELD_NAME && Fields.isText(parser.currentName().toLowerCase(Locale.ROOT))) {
          return element > 0 ? list : -1;
        }
        last = token;
      }
      return -1;
    } catch (IOException e) {
      return -1; // The head ends, or is no JSON, before a text comes.
    }
  }

  private static String begin(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
  }
}
