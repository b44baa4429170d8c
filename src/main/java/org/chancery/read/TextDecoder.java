package org.chancery.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Bytes to text. The charset is, in this order: that of a byte-order mark; UTF-16 where every other byte is zero;
 * UTF-8 where the bytes are valid in it; UTF-8 with U+FFFD for the broken stretches where most of what is not ASCII is
 * valid, for a document mostly sound must not be lost; else what ICU's detector makes of it (GB18030, Big5, Shift_JIS,
 * EUC-KR, KOI8-R, windows-125x …), windows-1252 if it is at a loss. Formats that are no text are told by their first
 * bytes or by control characters.
 */
final class TextDecoder {
  private static final int PROBE = 8192;

  private TextDecoder() {}

  static Decoded decode(byte[] bytes) {
    return decode(bytes, bytes.length);
  }

  static Decoded decode(byte[] bytes, int length) {
    if (length >= 3 && at(bytes, 0) == 0xef && at(bytes, 1) == 0xbb && at(bytes, 2) == 0xbf) {
      return utf8(bytes, 3, length);
    }
    if (length >= 2 && at(bytes, 0) == 0xff && at(bytes, 1) == 0xfe) {
      return text(bytes, 2, length, StandardCharsets.UTF_16LE);
    }
    if (length >= 2 && at(bytes, 0) == 0xfe && at(bytes, 1) == 0xff) {
      return text(bytes, 2, length, StandardCharsets.UTF_16BE);
    }
    String format = Formats.name(bytes, length);
    if (!format.isEmpty()) {
      return new Decoded.Junk(format);
    }
    return withoutMark(bytes, length);
  }

  /** The text of bytes whose charset their transport tells; its word counts where the bytes do not say otherwise. */
  static Decoded labelled(byte[] bytes, Optional<String> label) {
    Decoded decoded = decode(bytes);
    return decoded instanceof Decoded.Text(String text, String charset) && !charset.startsWith("UTF-")
        && label.isPresent() && isCharset(label.get())
            ? text(bytes, 0, bytes.length, Charset.forName(label.get()))
            : decoded;
  }

  private static boolean isCharset(String label) {
    try {
      return Charset.isSupported(label);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  /**
   * The text of a web page, whose charset its transport or its head may tell.
   *
   * @param label the charset that its transport tells
   */
  static Decoded page(byte[] bytes, Optional<String> label) {
    return decode(bytes, bytes.length);
  }

  private static Decoded withoutMark(byte[] bytes, int length) {
    int[] zeros = new int[2];
    int probe = Math.min(length, PROBE) & ~1;
    for (int i = 0; i < probe; i++) {
      zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] > 0) {
      int half = probe / 2;
      if (zeros[1] * 10 > half * 2 && zeros[0] * 20 < half) {
        return text(bytes, 0, length, StandardCharsets.UTF_16LE);
      }
      if (zeros[0] * 10 > half * 2 && zeros[1] * 20 < half) {
        return text(bytes, 0, length, StandardCharsets.UTF_16BE);
      }
      return new Decoded.Junk("not text: binary data");
    }
    return utf8(bytes, 0, length);
  }

  private static Decoded utf8(byte[] bytes, int from, int length) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length - from);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(buffer).toString();
      return checked(text, "UTF-8");
    } catch (CharacterCodingException e) {
      return mostlyUtf8(bytes, from, length)
          ? text(bytes, from, length, StandardCharsets.UTF_8)
          : legacy(bytes, from, length);
    }
  }

  /** Whether most of the bytes beyond ASCII belong to valid UTF-8 characters. */
  private static boolean mostlyUtf8(byte[] bytes, int from, int to) {
    int valid = 0;
    int broken = 0;
    int at = from;
    while (at < to) {
      int lead = at(bytes, at);
      int width = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
      boolean sound = width > 0 && at + width <= to;
      for (int i = 1; sound && i < width; i++) {
        sound = (bytes[at + i] & 0xc0) == 0x80;
      }
      valid += sound && width > 1 ? 1 : 0;
      broken += sound ? 0 : 1;
      at += sound ? width : 1;
    }
    return valid > broken;
  }

  private static Decoded legacy(byte[] bytes, int from, int length) {
    byte[] sample = Arrays.copyOfRange(bytes, from, Math.min(length, from + (64 << 10)));
    Charset charset = Charset.forName("windows-1252");
    CharsetMatch match = new CharsetDetector().setText(sample).detect();
    if (match != null && match.getConfidence() >= 20 && Charset.isSupported(match.getName())) {
      String name = match.getName();
      charset = Charset.forName(name.equals("ISO-8859-1") ? "windows-1252" : name.equals("GB2312") ? "GB18030" : name);
    }
    return text(bytes, from, length, charset);
  }

  private static Decoded text(byte[] bytes, int from, int length, Charset charset) {
    return checked(new String(bytes, from, length - from, charset), charset.name());
  }

  /** Text has few control characters; binary data without zero bytes has many. */
  private static Decoded checked(String text, String charset) {
    int controls = 0;
    int probe = Math.min(text.length(), PROBE);
    for (int i = 0; i < probe; i++) {
      char c = text.charAt(i);
      controls += (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b') || c == '\ufffd'
          ? 1
          : 0;
    }
    return controls * 20 > probe ? new Decoded.Junk("not text: binary data") : new Decoded.Text(text, charset);
  }

  private static int at(byte[] bytes, int i) {
    return bytes[i] & 0xff;
  }
}
