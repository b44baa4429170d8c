package org.chancery.read;

import java.nio.charset.StandardCharsets;

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

  private static String begin(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
  }
}
