package org.chancery.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Names formats that hold no plain text by their first bytes. */
final class Formats {
  private static final int PAGE_HEAD = 4096;
  private static final List<String> PAGE_STARTS = List.of("<!doctype html", "<html", "<head", "<body", "<title",
      "<meta",
      "<div", "<table", "<article", "<main", "<p>", "<h1", "<script", "<link", "<style");

  /** Software's complaints stand before the pages of sites that nobody looks after. */
  private static final List<String> MESSAGE_STARTS = List.of("<br", "<b>", "<pre", "<p ", "<center", "<font");

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
    return head.stripLeading().startsWith("{\\rtf") ? "an RTF document, not plain text" : "";
  }

  /** Whether bytes begin like a web page: with a document type or an element of HTML, comments passed over. */
  static boolean isPage(byte[] bytes, int length) {
    String head = new String(bytes, 0, Math.min(length, PAGE_HEAD), StandardCharsets.ISO_8859_1)
        .replace("\0", "").toLowerCase(Locale.ROOT);
    int at = 0;
    while (true) {
      int open = head.indexOf('<', at);
      if (open < 0 || !isBlankOrMark(head, at, open)) {
        return false;
      }
      if (!head.startsWith("<!--", open) && !head.startsWith("<?xml", open)) {
        return PAGE_STARTS.stream().anyMatch(start -> head.startsWith(start, open))
            || MESSAGE_STARTS.stream().anyMatch(start -> head.startsWith(start, open)) && head.contains("<html");
      }
      int close = head.indexOf('>', head.startsWith("<!--", open) ? Math.max(open, head.indexOf("-->", open)) : open);
      if (close < 0) {
        return false;
      }
      at = close + 1;
    }
  }

  /** Whether nothing stands here but blanks and the bytes of a byte-order mark. */
  private static boolean isBlankOrMark(String head, int from, int to) {
    return head.substring(from, to).chars()
        .allMatch(c -> c <= ' ' || (from == 0 && (c == 0xef || c == 0xbb || c == 0xbf || c == 0xfe || c == 0xff)));
  }
}
