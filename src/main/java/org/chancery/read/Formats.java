package org.chancery.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Names formats that hold no plain text by their first bytes. */
final class Formats {
  private Formats() {}

  /** Why bytes of this format are not read, empty where they may be text. */
  static String name(byte[] bytes, int length) {
    String head = new String(bytes, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1);
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return "a zip archive or office document, not plain text";
    }
    if (head.startsWith("\u001f\u008b")) {
      return "compressed (gzip): unpack it first";
    }
    if (head.startsWith("BZh") || head.startsWith("\u00fd7zXZ") || head.startsWith("7z\u00bc\u00af")
        || head.startsWith("(\u00b5/\u00fd")) {
      return "compressed: unpack it first";
    }
    if (head.startsWith("%PDF-")) {
      return "a PDF document, not plain text";
    }
    if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8")) {
      return "a picture, not text";
    }
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
      return "a web page (HTML), not plain text";
    }
    return start.startsWith("{\\rtf") ? "an RTF document, not plain text" : "";
  }
}
