package org.chancery.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A charset of one byte a character that Java does not know, read from {@code charsets/<name>.tsv}; for reading only. */
final class TableCharset extends Charset {
  private final char[] characters = new char[256];

  private TableCharset(String name) {
    super(name, new String[0]);
    for (int i = 0; i < 256; i++) {
      characters[i] = i < 0x80 ? (char) i : '\ufffd';
    }
  }

  static TableCharset load(String name) {
    TableCharset charset = new TableCharset(name);
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

  @Override
  public boolean contains(Charset other) {
    return equals(other) || other.equals(StandardCharsets.US_ASCII);
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining() && out.hasRemaining()) {
          out.put(characters[in.get() & 0xff]);
        }
        return in.hasRemaining() ? CoderResult.OVERFLOW : CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public boolean canEncode() {
    return false;
  }

  @Override
  public CharsetEncoder newEncoder() {
    throw new UnsupportedOperationException("only for reading");
  }
}
