package org.chancery.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A charset of one byte a character that Java does not know, read from {@code charsets/<name>.tsv}. */
final class TableCharset {
  private final char[] characters = new char[256];

  private TableCharset() {
    for (int i = 0; i < 256; i++) {
      characters[i] = i < 0x80 ? (char) i : '\ufffd';
    }
  }

  static TableCharset load(String name) {
    TableCharset charset = new TableCharset();
    try (InputStream in = TableCharset.class.getResourceAsStream("/charsets/" + name + ".tsv")) {
      if (in == null) {
        throw new IllegalStateException("no charsets/" + name + ".tsv on the class path");
      }
      new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII)).lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> charset.characters[HexFormat.fromHexDigits(line, 0, 2)] = (char) HexFormat
              .fromHexDigits(line, 3, 7));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return charset;
  }

  String decode(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      text.append(characters[bytes[i] & 0xff]);
    }
    return text.toString();
  }
}
