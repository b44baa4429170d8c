package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.ReaderInputStream;
import org.chancery.language.LanguageIdentifier;

/**
 * Bytes to text. The charset is, in this order: that of a byte-order mark; UTF-16 where zero bytes and {@link Utf16}
 * say so; UTF-8 where the bytes are valid in it; UTF-8 with U+FFFD for the broken stretches where most of what is not
 * ASCII is valid, for a document mostly sound must not be lost; else what a label says or {@link CharsetGuess} finds
 * (GB18030, Big5, Shift_JIS, EUC-KR, KOI8-R, windows-125x, TIS-620, TCVN, VISCII …), windows-1252 if it is at a loss.
 * Formats that are no text are told by their first bytes or by control characters.
 */
final class TextDecoder {
  private static final int PROBE = 8192;

  private static final int HEAD = 4096;
  private static final Pattern LABEL = Pattern
      .compile(
          "(?i)<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)|<\\?xml[^>]{0,100}encoding=[\"']([\\w.:-]+)");

  private final CharsetGuess guess;

  TextDecoder(LanguageIdentifier languages) {
    this.guess = new CharsetGuess(languages);
  }

  Decoded decode(byte[] bytes) {
    return decode(bytes, bytes.length);
  }

  Decoded decode(byte[] bytes, int length) {
    return decode(bytes, length, Optional::empty);
  }

  /**
   * The text of a web page, whose charset its transport or its head may tell.
   *
   * @param label the charset that its transport tells
   */
  Decoded page(byte[] bytes, Optional<String> label) {
    return decode(bytes, bytes.length, () -> label.or(() -> {
      Matcher told = LABEL.matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1));
      return told.find() ? Optional.of(told.group(1) == null ? told.group(2) : told.group(1)) : Optional.empty();
    }));
  }

  private Decoded decode(byte[] bytes, int length, Supplier<Optional<String>> label) {
    if (length >= 3 && at(bytes, 0) == 0xef && at(bytes, 1) == 0xbb && at(bytes, 2) == 0xbf) {
      return utf8(bytes, 3, length, label);
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
    return withoutMark(bytes, length, label);
  }

  /** The charset that bytes are in. */
  Charset charset(byte[] head) {
    return charset(decode(head));
  }

  /** The charset that bytes were in; UTF-8 where they are no text. */
  static Charset charset(Decoded head) {
    return switch (head) {
      case Decoded.Text(var text, var charset) -> charset;
      case Decoded.Junk junk -> StandardCharsets.UTF_8;
    };
  }

  /** A stream of text in this charset as one in UTF-8. */
  static InputStream utf8(InputStream in, Charset charset) throws IOException {
    return charset.equals(StandardCharsets.UTF_8)
        ? in
        : ReaderInputStream.builder().setReader(new InputStreamReader(in, charset))
            .setCharset(StandardCharsets.UTF_8).get();
  }

  /** A stream whose lines end in the byte of a line feed: a text in UTF-16 as one in UTF-8. */
  InputStream lines(InputStream in, byte[] head) throws IOException {
    Charset charset = charset(head);
    return charset.name().startsWith("UTF-16") ? utf8(in, charset) : in;
  }

  /** The text of bytes whose charset their transport may tell. */
  Decoded labelled(byte[] bytes, Optional<String> label) {
    return decode(bytes, bytes.length, () -> label);
  }

  private Decoded withoutMark(byte[] bytes, int length, Supplier<Optional<String>> label) {
    int probe = Math.min(length, PROBE) & ~1;
    int zeros = 0;
    for (int i = 0; i < probe; i++) {
      zeros += bytes[i] == 0 ? 1 : 0;
    }
    if (zeros > 0) {
      Optional<Charset> wide = Utf16.of(bytes, probe);
      if (wide.isPresent()) {
        return text(bytes, 0, length, wide.get());
      }
      if (zeros > probe / 50) {
        return new Decoded.Junk("not text: binary data");
      }
    }
    return isShifted(bytes, length)
        ? text(bytes, 0, length, Charset.forName("ISO-2022-JP"))
        : utf8(bytes, 0, length, label);
  }

  private Decoded utf8(byte[] bytes, int from, int length, Supplier<Optional<String>> label) {
    String text = new String(bytes, from, length - from, StandardCharsets.UTF_8);
    // The constructor is several times as fast as a decoder, but puts U+FFFD where a decoder would complain.
    return text.indexOf('\ufffd') < 0 || isUtf8(bytes, from, length) || mostlyUtf8(bytes, from, length)
        ? checked(text, StandardCharsets.UTF_8)
        : legacy(bytes, from, length, label);
  }

  private static boolean isUtf8(byte[] bytes, int from, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes, from, length - from));
      return true;
    } catch (CharacterCodingException e) {
      return false;
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

  private Decoded legacy(byte[] bytes, int from, int length, Supplier<Optional<String>> label) {
    Decoded.Text decoded = guess.decode(bytes, from, length, label.get());
    return checked(decoded.text(), decoded.charset());
  }

  /** Whether the bytes are Japanese of seven bits: an escape to two-byte characters near the begin. */
  private static boolean isShifted(byte[] bytes, int length) {
    for (int i = 0; i + 2 < Math.min(length, PROBE); i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }

  private static Decoded text(byte[] bytes, int from, int length, Charset charset) {
    return checked(new String(bytes, from, length - from, charset), charset);
  }

  /** Text has few control characters; binary data without zero bytes has many. */
  private static Decoded checked(String text, Charset charset) {
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
