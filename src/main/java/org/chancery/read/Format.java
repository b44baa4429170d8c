package org.chancery.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.read.mail.MessageReader;
import org.chancery.read.records.Rows;

/** How bytes hold documents; told by what they begin with, and where that leaves a doubt by name or media type. */
enum Format {
  /** Compressed with gzip. */
  GZIP("gzip"),
  /** Compressed with bzip2. */
  BZIP2("bzip2"),
  /** A ZIP archive. */
  ZIP("ZIP archive"),
  /** A tape archive. */
  TAR("tar archive"),
  /** A web archive. */
  WARC("WARC"),
  /** A PDF document. */
  PDF("PDF"),
  /** An RSS or Atom feed. */
  FEED("feed"),
  /** A list of a site's addresses. */
  SITEMAP("sitemap"),
  /** A document a line. */
  JSON_LINES("JSON Lines"),
  /** Objects of JSON on however many lines. */
  JSON("JSON"),
  /** Rows of a table, the first with the columns' names. */
  TABLE("table"),
  /** A message of mail, or a web page saved in the form of one. */
  MESSAGE("message"),
  /** Text in Markdown. */
  MARKDOWN("Markdown"),
  /** XML of another kind. */
  XML("XML"),
  /** A web page, whatever it begins with. */
  PAGE("web page"),
  /** One plain text, or one web page. */
  TEXT("text");

  /** How many bytes the format is told by. */
  static final int HEAD = 1 << 16;

  private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf");
  private static final Set<String> SITEMAPS = Set.of("urlset", "sitemapindex");

  private final String label;

  Format(String label) {
    this.label = label;
  }

  /** What a person calls it. */
  String label() {
    return label;
  }

  /** Whether it holds one document, which is lost where a part of it is. */
  boolean isOne() {
    return switch (this) {
      case PDF, MESSAGE, MARKDOWN, PAGE, TEXT, SITEMAP, XML -> true;
      case GZIP, BZIP2, ZIP, TAR, WARC, FEED, JSON_LINES, JSON, TABLE -> false;
    };
  }

  /** Whether its records are lines, and a line that breaks off must not be joined to another. */
  boolean isLines() {
    return this == JSON_LINES || this == TABLE;
  }

  /** The format of what begins with {@code head}. */
  static Format of(byte[] head, Item item) {
    String begin = new String(head, StandardCharsets.ISO_8859_1);
    return byMagic(begin).or(() -> byRoot(begin)).or(() -> byType(item)).or(() -> byName(head, item))
        .orElseGet(() -> Formats.isPage(head, head.length)
            ? PAGE
            : begin.replace("\0", "").contains("<?xml") && !XmlRoot.name(begin).isEmpty() ? XML : byText(head));
  }

  private static Optional<Format> byMagic(String begin) {
    if (begin.startsWith("\u001f\u008b")) {
      return Optional.of(GZIP);
    }
    if (begin.startsWith("PK\u0003\u0004") || begin.startsWith("PK\u0005\u0006")) {
      return Optional.of(ZIP);
    }
    if (begin.startsWith("BZh") && begin.startsWith("1AY&SY", 4)) {
      return Optional.of(BZIP2);
    }
    if (begin.startsWith("WARC/") && begin.length() > 6 && Character.isDigit(begin.charAt(5))) {
      return Optional.of(WARC);
    }
    if (isTar(begin)) {
      return Optional.of(TAR);
    }
    if (MessageReader.begins(begin)) {
      return Optional.of(MESSAGE);
    }
    // The standard lets up to a kilobyte of other things stand before.
    int pdf = begin.indexOf("%PDF-");
    return pdf >= 0 && pdf < 1024 && begin.substring(0, pdf).indexOf('<') < 0 && (pdf == 0 || !isProse(begin, pdf))
        ? Optional.of(PDF)
        : Optional.empty();
  }

  /** Whether this is the head of a file in a tape archive: with its mark and a sound checksum. */
  private static boolean isTar(String begin) {
    if (!begin.startsWith("ustar", 257) || begin.length() < 512) {
      return false;
    }
    int sum = 8 * ' ';
    for (int i = 0; i < 512; i++) {
      sum += i < 148 || i >= 156 ? begin.charAt(i) : 0;
    }
    String told = begin.substring(148, 156).replaceAll("[^0-7]", "");
    return !told.isEmpty() && Integer.parseInt(told, 8) == sum;
  }

  private static boolean isProse(String begin, int to) {
    return begin.substring(0, to).chars().filter(Character::isLetter).count() > 20;
  }

  private static Optional<Format> byRoot(String begin) {
    String root = XmlRoot.name(begin);
    if (root.equals("html")) {
      return Optional.of(PAGE);
    }
    return FEEDS.contains(root)
        ? Optional.of(FEED)
        : SITEMAPS.contains(root) ? Optional.of(SITEMAP) : Optional.empty();
  }

  private static Optional<Format> byType(Item item) {
    return switch (item.mediaType()) {
      case "text/html", "application/xhtml+xml" -> Optional.of(PAGE);
      case "message/rfc822", "multipart/related" -> Optional.of(MESSAGE);
      case "text/markdown" -> Optional.of(MARKDOWN);
      case "text/plain" -> Optional.of(TEXT);
      default -> Optional.empty();
    };
  }

  private static Optional<Format> byName(byte[] head, Item item) {
    String name = item.name().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
      case "json" -> Optional.of(JsonShape.isLines(head) ? JSON_LINES : JSON);
      case "csv", "tsv", "tab" -> Optional.of(TABLE);
      case "md", "markdown" -> Optional.of(MARKDOWN);
      case "tar" -> Optional.of(TAR);
      case "mht", "mhtml", "eml" -> Optional.of(MESSAGE);
      default -> Optional.empty();
    };
  }

  private static Format byText(byte[] head) {
    if (JsonShape.isJson(head)) {
      return JsonShape.isLines(head) ? JSON_LINES : JSON;
    }
    List<String> columns = Rows.names(firstLine(head));
    return Fields.areColumns(columns) ? TABLE : TEXT;
  }

  /** The first line of UTF-8, or of another charset that writes ASCII as ASCII does. */
  static String firstLine(byte[] head) {
    String text = new String(head, StandardCharsets.UTF_8);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
