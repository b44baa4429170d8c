package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.read.stream.Inflation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Web archives, whole and damaged. */
final class WarcTest {
  private static final String HTML = "Content-Type: text/html; charset=utf-8\r\n";

  @Test
  void everyCaptureOfAPageIsADocumentCalledByItsAddress() {
    Reading reading = Reading.of("a.warc", captures(3));
    assertThat(reading.ids()).containsExactly("https://alba.example/1", "https://alba.example/2",
        "https://alba.example/3");
    Document second = reading.documents.get(1);
    assertThat(second.url()).contains("https://alba.example/2");
    assertThat(second.title()).contains("Ministers of the islands meet for talk number 2");
    assertThat(second.text()).contains("It was their meeting number 2.");
    assertThat(reading.skipped).isEmpty();
  }

  @Test
  void otherRecordsArePassedOverAndCounted() {
    byte[] page = Archives.page(1);
    byte[] archive = Archives.join(
        Archives.record("warcinfo", "", "application/warc-fields", Archives.utf8("software: none\r\n")),
        Archives.record("request", "https://alba.example/1", "application/http; msgtype=request",
            Archives.utf8("GET /1 HTTP/1.1\r\n\r\n")),
        Archives.record("metadata", "https://alba.example/1", "application/warc-fields", Archives.utf8("x: y\r\n")),
        Archives.record("revisit", "https://alba.example/1", "application/http", Archives.http(HTML, page)),
        Archives.response("https://alba.example/picture", Archives.http("Content-Type: image/png\r\n", page)),
        Archives.response("https://alba.example/robots.txt",
            Archives.http("Content-Type: text/plain\r\n", Archives.utf8("User-agent: *\nDisallow: /\n"))),
        Archives.response("https://alba.example/gone",
            Archives.join(Archives.utf8("HTTP/1.1 404 Not Found\r\n" + HTML + "\r\n"), page)),
        Archives.record("response", "dns:alba.example", "text/dns", Archives.utf8("192.0.2.1")),
        Archives.capture(1));
    Reading reading = Reading.of("a.warc", archive);
    assertThat(reading.ids()).containsExactly("https://alba.example/1");
    assertThat(reading.skipped).isEmpty();
    assertThat(reading.findings.getFirst())
        .isEqualTo(new Finding("a.warc", "WARC", archive.length, false, 1, 0, 8));
  }

  @Test
  void resourcesAndOtherMediaAreDocuments() {
    Reading reading = Reading.of("a.warc", Archives.join(
        Archives.record("resource", "https://alba.example/t.txt", "text/plain", Archives.utf8(Archives.text(1))),
        Archives.record("conversion", "https://alba.example/c", "text/plain", Archives.utf8(Archives.text(2))),
        Archives.response("https://alba.example/feed", Archives.http("Content-Type: application/rss+xml\r\n",
            Archives.utf8("<rss><channel><item><title>News</title><link>/7</link><description>" + Archives.text(3)
                + "</description></item></channel></rss>")))));
    assertThat(reading.ids()).containsExactly("https://alba.example/t.txt", "https://alba.example/c",
        "https://alba.example/feed#https://alba.example/7");
    assertThat(reading.documents.get(0).url()).contains("https://alba.example/t.txt");
    assertThat(reading.documents.get(2).url()).contains("https://alba.example/7");
  }

  @Test
  void transferAndContentEncodingsAreUndone() {
    byte[] page = Archives.page(1);
    byte[] packed = Archives.gzip(page);
    byte[] chunked = Archives.join(
        Archives.utf8("HTTP/1.1 200 OK\r\n" + HTML + "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"),
        chunks(packed));
    Reading reading = Reading.of("a.warc", Archives.join(
        Archives.response("https://alba.example/both", chunked),
        Archives.response("https://alba.example/gzip", Archives.http(HTML + "Content-Encoding: gzip\r\n", packed)),
        Archives.response("https://alba.example/said", Archives.http(HTML + "Content-Encoding: gzip\r\n", page)),
        Archives.response("https://alba.example/unsaid",
            Archives.http(HTML + "Transfer-Encoding: chunked\r\n", page)),
        Archives.response("https://alba.example/brotli", Archives.http(HTML + "Content-Encoding: br\r\n", brotli()))));
    assertThat(reading.skipped).isEmpty();
    assertThat(reading.texts()).allSatisfy(text -> assertThat(text).contains("It was their meeting number 1."));
    assertThat(reading.ids()).hasSize(5);
  }

  /** The page in Brotli, as stored blocks: there is no encoder among the libraries. */
  private static byte[] brotli() {
    byte[] page = Archives.page(1);
    // Window of 16 bits ("0"), then a last-less, uncompressed block: ISLAST 0, MNIBBLES 0 (four), MLEN - 1, one.
    long bits = 0;
    int at = 1;
    at += 1; // ISLAST
    at += 2; // MNIBBLES
    bits |= (long) (page.length - 1) << at;
    at += 16;
    bits |= 1L << at;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      out.write((int) (bits >> (8 * i)));
    }
    out.writeBytes(page);
    out.write(3); // ISLAST, ISLASTEMPTY
    return out.toByteArray();
  }

  private static byte[] chunks(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < bytes.length; at += 100) {
      int size = Math.min(100, bytes.length - at);
      out.writeBytes(Archives.utf8(Integer.toHexString(size) + "\r\n"));
      out.write(bytes, at, size);
      out.writeBytes(Archives.utf8("\r\n"));
    }
    out.writeBytes(Archives.utf8("0\r\n\r\n"));
    return out.toByteArray();
  }

  @Test
  void aPageIsNotPublishedAfterItsCapture() {
    Reading reading = Reading.of("a.warc", Archives.join(feed("early", "2021-05-03"), feed("late", "2030-01-01"),
        feed("east", "2021-06-02")));
    assertThat(reading.documents).extracting(document -> document.publication().date().orElse(""))
        .containsExactly("2021-05-03", "", "2021-06-02");
    assertThat(reading.documents.get(1).publication()).satisfies(publication -> {
      assertThat(publication.origin()).isEqualTo(Publication.Origin.UNKNOWN);
      assertThat(publication.reason()).contains("2021-06-01").contains("2030-01-01");
    });
  }

  private static byte[] feed(String name, String date) {
    return Archives.response("https://alba.example/" + name, Archives.http("Content-Type: application/atom+xml\r\n",
        Archives.utf8("<feed><entry><id>" + name + "</id><title>News</title><published>" + date
            + "T00:00:00Z</published><summary>" + Archives.text(1) + "</summary></entry></feed>")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "999", "12345", "99999999", "123456789012345678", "many", "-5", ""})
  void aWrongLengthCostsOneRecord(String length) {
    List<byte[]> records = records(6);
    records.set(2, replaced(records.get(2), length));
    Reading reading = Reading.of("a.warc", joined(records));
    assertThat(reading.ids()).containsExactly("https://alba.example/1", "https://alba.example/2",
        "https://alba.example/4", "https://alba.example/5", "https://alba.example/6");
    assertThat(reading.skippedIds()).contains("https://alba.example/3");
  }

  private static byte[] replaced(byte[] record, String length) {
    String text = new String(record, java.nio.charset.StandardCharsets.ISO_8859_1);
    return text.replaceFirst("Content-Length: \\d+", "Content-Length: " + length)
        .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  @Test
  void aRecordThatQuotesARecordIsOneRecord() {
    byte[] quoting = Archives.join(Archives.page(7), Archives.capture(8));
    Reading reading = Reading.of("a.warc", Archives.join(Archives.capture(1),
        Archives.response("https://alba.example/7", Archives.http(HTML, quoting)), Archives.capture(2)));
    assertThat(reading.ids()).containsExactly("https://alba.example/1", "https://alba.example/7",
        "https://alba.example/2");
  }

  @Test
  void rubbishBetweenRecordsCostsNoRecord() {
    Reading reading = Reading.of("a.warc",
        Archives.join(Archives.capture(1), Archives.utf8("WARC rubbish W\r\n\r\nWARC/1.0\r\n"), Archives.capture(2)));
    assertThat(reading.ids()).containsExactly("https://alba.example/1", "https://alba.example/2");
    assertThat(reading.skippedIds()).singleElement().asString().startsWith("a.warc at byte ");
  }

  @Test
  void everyDamagedByteOfAGzipCostsAtMostOneRecord() {
    List<byte[]> members = records(5).stream().map(Archives::gzip).toList();
    int begin = members.get(0).length + members.get(1).length;
    for (int at = begin; at < begin + members.get(2).length; at += 11) {
      byte[] bytes = joined(members);
      bytes[at] ^= 0x55;
      Reading reading = Reading.of("a.warc.gz", bytes);
      assertThat(reading.ids()).as("byte %d %s", at, reading.skipped).contains("https://alba.example/1",
          "https://alba.example/2",
          "https://alba.example/4", "https://alba.example/5");
      if (reading.ids().size() == 4) {
        assertThat(reading.skipped).as("byte %d", at).isNotEmpty();
      } else {
        assertThat(reading.texts().get(2)).as("byte %d", at)
            .isEqualTo(Reading.of("a.warc", captures(3)).texts().get(2));
      }
    }
  }

  @Test
  void aRecordThatIsNoDocumentMayBeOfAnyLength() {
    byte[] film = new byte[300_000];
    Arrays.fill(film, (byte) 'W');
    byte[] bytes = Archives.join(Archives.capture(1),
        Archives.response("https://alba.example/film", Archives.http("Content-Type: video/mp4\r\n", film)),
        Archives.record("metadata", "https://alba.example/long", "text/plain", film), Archives.capture(2));
    Reading reading = Reading.of("a.warc", bytes, new Limits(100_000, 100_000, 100_000), Inflation.DEFAULT);
    assertThat(reading.ids()).containsExactly("https://alba.example/1", "https://alba.example/2");
    assertThat(reading.reasons()).singleElement().asString().contains("longer than 100000 bytes");
  }

  private static byte[] captures(int count) {
    return joined(records(count));
  }

  private static List<byte[]> records(int count) {
    List<byte[]> records = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      records.add(Archives.capture(i));
    }
    return records;
  }

  private static byte[] joined(List<byte[]> parts) {
    return Archives.join(parts.toArray(byte[][]::new));
  }
}
