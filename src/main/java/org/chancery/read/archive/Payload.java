package org.chancery.read.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

/** Gets what may be a document out of a sound WARC record: undoes HTTP and its encodings. */
final class Payload {
  private static final Set<String> KINDS = Set.of("response", "resource", "conversion");
  private static final Set<String> SUBTYPES = Set.of("html", "xhtml+xml", "plain", "pdf", "rss+xml", "atom+xml",
      "rdf+xml", "xml", "markdown", "epub+zip", "vnd.oasis.opendocument.text",
      "vnd.openxmlformats-officedocument.wordprocessingml.document", "");

  private static final String HEAD = "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: ";

  private final int longest;
  private final WarcArchive.Visitor visitor;

  Payload(int longest, WarcArchive.Visitor visitor) {
    this.longest = longest;
    this.visitor = visitor;
  }

  /** Whether a record is of a kind that holds documents. */
  static boolean mayHold(WarcHeader header) {
    return KINDS.contains(header.type()) && header.target().isPresent();
  }

  void hand(WarcHeader header, String place, byte[] block) {
    if (!mayHold(header)) {
      visitor.passed();
      return;
    }
    MediaType type = MediaType.parseLeniently(header.field("content-type").orElse(""));
    if (!header.type().equals("response")) {
      hand(header, place, type, block);
    } else if (type.type().equalsIgnoreCase("application") && type.subtype().equalsIgnoreCase("http")) {
      answer(header, place, block);
    } else {
      visitor.passed();
    }
  }

  private void answer(WarcHeader header, String place, byte[] block) {
    try {
      HttpResponse http = http(block);
      MediaType type = http.headers().first("Content-Type").map(MediaType::parseLeniently)
          .orElse(MediaType.parseLeniently(""));
      if (http.status() < 200 || http.status() > 299 || !isText(place, type)) {
        visitor.passed();
      } else {
        hand(header, place, type, content(http, block));
      }
    } catch (IOException | RuntimeException e) {
      visitor.damaged(place, "not a sound HTTP message: " + e.getMessage());
    }
  }

  private void hand(WarcHeader header, String place, MediaType type, byte[] content) {
    if (!isText(place, type)) {
      visitor.passed();
    } else if (content.length > longest) {
      visitor.damaged(place, "longer than " + longest + " bytes unpacked: not one document");
    } else {
      visitor.capture(new Capture(place, name(type), Optional.ofNullable(type.parameters().get("charset")),
          header.field("warc-date"), new ByteArrayInputStream(content)));
    }
  }

  /** Whether this may be a document; a site's rules for crawlers (RFC 9309) are none. */
  private static boolean isText(String place, MediaType type) {
    return SUBTYPES.contains(type.subtype().toLowerCase(Locale.ROOT)) && !place.endsWith("/robots.txt");
  }

  private static String name(MediaType type) {
    return type.subtype().isEmpty() ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
  }

  /** The message in a block; jwarc knows where it ends when it comes in a record. */
  private static HttpResponse http(byte[] block) throws IOException {
    byte[] head = (HEAD + block.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    InputStream in = new SequenceInputStream(new ByteArrayInputStream(head), new ByteArrayInputStream(block));
    if (new WarcReader(in).next().orElse(null) instanceof WarcResponse response) {
      return response.http();
    }
    throw new IOException("no response");
  }

  /** The body; as it stands where it is not encoded as its head says, for some crawlers decode and keep the head. */
  private byte[] content(HttpResponse http, byte[] block) throws IOException {
    try (InputStream decoded = http.bodyDecoded().stream()) {
      return decoded.readNBytes(longest + 1);
    } catch (IOException | RuntimeException e) {
      byte[] raw = behindHead(block);
      if (isGzip(raw)) {
        throw new IOException("its content encoding is broken", e);
      }
      return raw;
    }
  }

  private static byte[] behindHead(byte[] block) {
    int lineFeeds = 0;
    int at = 0;
    while (at < block.length && lineFeeds < 2) {
      lineFeeds = block[at] == '\n' ? lineFeeds + 1 : block[at] == '\r' ? lineFeeds : 0;
      at++;
    }
    return Arrays.copyOfRange(block, at, block.length);
  }

  private static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }
}
