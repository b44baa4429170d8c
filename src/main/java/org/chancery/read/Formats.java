package org.chancery.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names formats that hold no plain text by their first bytes. */
final class Formats {
  private static final int PAGE_HEAD = 4096;
  private static final List<String> PAGE_STARTS = List.of("<!doctype html", "<html", "<head", "<body", "<title",
      "<meta",
      "<div", "<table", "<article", "<main", "<p>", "<h1", "<script", "<link", "<style");

  /** Software's complaints stand before the pages of sites that nobody looks after. */
  private static final List<String> MESSAGE_STARTS = List.of("<br", "<b>", "<pre", "<p ", "<center", "<font");
  private static final String COMPRESSED = "compressed: unpack it first";
  private static final String PICTURE = "a picture, not text";
  private static final Map<String, String> OTHERS = Map.ofEntries(
      Map.entry("PK\u0003\u0004", "a zip archive or office document, not plain text"),
      Map.entry("PK\u0005\u0006", "an empty zip archive"),
      Map.entry("\u001f\u008b", "compressed (gzip): unpack it first"), Map.entry("BZh", COMPRESSED),
      Map.entry("\u00fd7zXZ", COMPRESSED), Map.entry("7z\u00bc\u00af", COMPRESSED),
      Map.entry("(\u00b5/\u00fd", COMPRESSED), Map.entry("Rar!\u001a", COMPRESSED),
      Map.entry("%PDF-", "a PDF document, not plain text"), Map.entry("\u0089PNG", PICTURE),
      Map.entry("\u00ff\u00d8\u00ff", PICTURE), Map.entry("GIF8", PICTURE),
      Map.entry("OggS", "sound or film, not text"), Map.entry("ID3\u0003", "sound, not text"),
      Map.entry("ID3\u0004", "sound, not text"),
      Map.entry("bplist00", "a Safari web archive or another property list: save the page as HTML or PDF"),
      Map.entry("\u00d0\u00cf\u0011\u00e0",
          "an office document of before 2007, or a message of Outlook: save it as DOCX, ODT"
              + " or PDF"),
      Map.entry("SQLite format 3", "a database, not text"));

  private Formats() {}

  /** Why bytes of this format are not read, empty where they may be text. */
  static String name(byte[] bytes, int length) {
    String head = new String(bytes, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1);
    return OTHERS.entrySet().stream().filter(other -> head.startsWith(other.getKey())).map(Map.Entry::getValue)
        .findFirst().orElseGet(() -> behindBegin(head));
  }

  private static String behindBegin(String head) {
    if (head.startsWith("\0\0\0") && head.startsWith("ftyp", 4)) {
      return "a film, not text";
    }
    if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
      return PICTURE;
    }
    return head.stripLeading().startsWith("{\\rtf")
        ? "an RTF document, not plain text: save it as DOCX, ODT or PDF"
        : "";
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
