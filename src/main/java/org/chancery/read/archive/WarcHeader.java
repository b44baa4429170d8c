package org.chancery.read.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.read.stream.Replay;

/**
 * The head of a WARC record (ISO 28500): a line with the version, then named fields up to a blank line. Lines may end in
 * LF alone, a field may go on in the next line.
 */
record WarcHeader(Map<String, String> fields) {
  private static final int LONGEST = 1 << 16;
  private static final String VERSION = "WARC/";

  /** Reads a head that begins here; none where there is none, and then the stream stands somewhere behind. */
  static Optional<WarcHeader> read(Replay in) throws IOException {
    for (int i = 0; i < VERSION.length(); i++) {
      if (in.read() != VERSION.charAt(i)) {
        return Optional.empty();
      }
    }
    StringBuilder line = new StringBuilder();
    int left = LONGEST;
    if (!line(in, line, 80)) {
      return Optional.empty();
    }
    Map<String, String> fields = new HashMap<>();
    String name = "";
    while (left > 0 && line(in, line, left)) {
      left -= line.length() + 1;
      String text = new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
      if (text.isEmpty()) {
        return fields.containsKey("warc-type") ? Optional.of(new WarcHeader(fields)) : Optional.empty();
      }
      int colon = text.indexOf(':');
      if (text.startsWith(" ") || text.startsWith("\t")) {
        fields.merge(name, text.strip(), (a, b) -> a + " " + b);
      } else if (colon > 0) {
        name = text.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        fields.putIfAbsent(name, text.substring(colon + 1).strip());
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Reads to the end of a line, without it; false where the stream ends first or the line is too long. */
  private static boolean line(Replay in, StringBuilder into, int most) throws IOException {
    into.setLength(0);
    for (int c = in.read(); c >= 0 && into.length() <= most; c = in.read()) {
      if (c == '\n') {
        if (!into.isEmpty() && into.charAt(into.length() - 1) == '\r') {
          into.setLength(into.length() - 1);
        }
        return true;
      }
      into.append((char) c);
    }
    return false;
  }

  String type() {
    return field("warc-type").orElse("").toLowerCase(Locale.ROOT);
  }

  /** The length of the block that follows; -1 where the head does not tell. */
  long length() {
    String length = field("content-length").orElse("");
    return length.matches("\\d{1,18}") ? Long.parseLong(length) : -1;
  }

  /** The address that the record is about; some writers put it in angle brackets. */
  Optional<String> target() {
    return field("warc-target-uri").map(
        uri -> uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri);
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
  }
}
