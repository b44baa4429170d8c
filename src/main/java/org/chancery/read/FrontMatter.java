package org.chancery.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Map;

/**
 * A text and the named values before it: YAML between two lines of three hyphens, as static sites keep it. Aliases and
 * tags of YAML are not followed.
 */
record FrontMatter(Fields fields, String text) {
  private static final int LONGEST = 1 << 16;

  /** The text with what stands before it; all of it is text where no named values stand before. */
  static FrontMatter of(String all) {
    String text = all.startsWith("\ufeff") ? all.substring(1) : all;
    FrontMatter none = new FrontMatter(new Fields(Map.of()), all);
    if (!text.startsWith("---\n") && !text.startsWith("---\r\n")) {
      return none;
    }
    int begin = text.indexOf('\n') + 1;
    int end = begin;
    while (end < Math.min(LONGEST, text.length()) && !isRule(text, end)) {
      int next = text.indexOf('\n', end) + 1;
      end = next == 0 ? text.length() : next;
    }
    if (end >= Math.min(LONGEST, text.length())) {
      return none;
    }
    Fields fields = yaml(text.substring(begin, end));
    int rest = text.indexOf('\n', end) + 1;
    return fields.values().isEmpty() ? none : new FrontMatter(fields, rest == 0 ? "" : text.substring(rest));
  }

  private static boolean isRule(String text, int at) {
    return (text.startsWith("---", at) || text.startsWith("...", at))
        && (at + 3 == text.length() || text.charAt(at + 3) == '\n' || text.charAt(at + 3) == '\r');
  }

  private static Fields yaml(String yaml) {
    try (JsonParser parser = new YAMLFactory().createParser(yaml)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? JsonLine.fields(parser) : new Fields(Map.of());
    } catch (IOException e) {
      return new Fields(Map.of());
    }
  }

  Envelope envelope(Item item) {
    Envelope told = fields.envelope(item.id(), text);
    // A file's name is its id, whatever it calls itself.
    return new Envelope(item.id(), text, told.url().or(item::url), told.title(), told.published(), told.publisher(),
        told.language());
  }
}
