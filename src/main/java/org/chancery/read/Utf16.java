package org.chancery.read;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells UTF-16 without a byte-order mark. Of Latin text every other byte is zero; of other writing fewer are, and the
 * bytes are taken for UTF-16 where they read as writing in it.
 */
final class Utf16 {
  private static final int MOST_SCRIPTS = 4;

  private Utf16() {}

  /** The byte order of bytes, among the first {@code length} of which there are zeros; none where they are not UTF-16. */
  static Optional<Charset> of(byte[] bytes, int length) {
    int[] zeros = new int[2];
    int printable = 0;
    for (int i = 0; i < length; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
      printable += (bytes[i] >= ' ' && bytes[i] < 0x7f) || bytes[i] == '\n' ? 1 : 0;
    }
    if (printable * 10 > length * 7) {
      return Optional.empty(); // ASCII with zeros strewn in.
    }
    int half = length / 2;
    if (zeros[1] * 10 > half * 2 && zeros[0] * 20 < half) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    if (zeros[0] * 10 > half * 2 && zeros[1] * 20 < half) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return Optional.of(StandardCharsets.UTF_16LE).filter(charset -> isWriting(new String(bytes, 0, length, charset)))
        .or(() -> Optional.of(StandardCharsets.UTF_16BE)
            .filter(charset -> isWriting(new String(bytes, 0, length, charset))));
  }

  /** Whether it is writing beyond doubt: characters that there are, with blanks, of few scripts and mostly of one. */
  private static boolean isWriting(String text) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    int letters = 0;
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isDefined(c) || c == '\ufffd' || Character.getType(c) == Character.PRIVATE_USE
          || (c < ' ' && !Character.isWhitespace(c))) {
        return false;
      }
      blanks += c == ' ' || c == '\n' ? 1 : 0;
      if (Character.isLetter(c)) {
        letters++;
        scripts.merge(UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    int most = scripts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return blanks > 0 && scripts.size() <= MOST_SCRIPTS && most * 10 > letters * 6 && letters * 2 > text.length();
  }
}
