package org.chancery.read;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The names of files as text. A name is bytes, and what is no UTF-8 in it is written as {@code %FF}, so that two names
 * stay two, and the same under every locale.
 */
final class FileNames {
  private static final char BROKEN = '\ufffd';

  private FileNames() {}

  /** The name of a file that has one, without its folder. */
  static String of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    if (name.chars().noneMatch(c -> c == BROKEN || c == '?')) {
      return name;
    }
    String raw = file.toAbsolutePath().toUri().getRawPath().replaceFirst("/$", "");
    return decoded(raw.substring(raw.lastIndexOf('/') + 1));
  }

  /** A percent-encoded name, in which every stretch that is sound UTF-8 stands for itself. */
  static String decoded(String raw) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < raw.length(); i++) {
      boolean escaped = raw.charAt(i) == '%';
      bytes.write(escaped ? Integer.parseInt(raw, i + 1, i + 3, 16) : raw.charAt(i));
      i += escaped ? 2 : 0;
    }
    ByteBuffer left = ByteBuffer.wrap(bytes.toByteArray());
    StringBuilder name = new StringBuilder();
    while (left.hasRemaining()) {
      int length = Math.min(left.remaining(), width(left.get(left.position())));
      try {
        CharBuffer sound = StandardCharsets.UTF_8.newDecoder().decode(left.slice(left.position(), length));
        name.append(sound);
        left.position(left.position() + length);
      } catch (CharacterCodingException e) {
        name.append("%%%02X".formatted(left.get()));
      }
    }
    return name.toString();
  }

  /** How many bytes a character of UTF-8 has that begins so. */
  private static int width(byte lead) {
    int bits = lead & 0xff;
    return bits < 0xc0 ? 1 : bits < 0xe0 ? 2 : bits < 0xf0 ? 3 : 4;
  }
}
