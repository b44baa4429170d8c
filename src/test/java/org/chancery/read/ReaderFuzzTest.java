package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.fuzz.Fuzz;
import org.chancery.language.LanguageIdentifier;

/**
 * Every format of file under bytes that someone means ill with. {@code mvn test} reads the inputs that are kept beside
 * this class; {@code scripts/fuzz ReaderFuzzTest#warc 300} looks for more. Where a file holds records, the bytes stand
 * between two sound ones, and both must be read.
 */
final class ReaderFuzzTest {
  private static final Soundness SOUND = new Soundness();
  private static final Reader READER = new Reader(ReadOptions.NONE);
  private static final TextDecoder DECODER = new TextDecoder(LanguageIdentifier.load());
  private static final String FIRST = Archives.text(1);
  private static final String LAST = Archives.text(2);

  @Fuzz
  void anything(byte[] data) {
    SOUND.read("r", data);
  }

  @Fuzz
  void page(byte[] data) {
    ReadResult result = READER.readPage(data, "page", Optional.empty(), Optional.of("https://alba.example/a.html"));
    switch (result) {
      case ReadResult.Read(var document) -> {
        Soundness.check(document);
        assertThat(READER.readPage(data, "page", Optional.empty(), document.url())).isEqualTo(result);
      }
      case ReadResult.Skipped(var id, var reason) -> assertThat(reason).isNotEmpty();
    }
  }

  @Fuzz
  void text(byte[] data) {
    SOUND.plain("t.txt", data);
  }

  @Fuzz
  void markdown(byte[] data) {
    SOUND.plain("t.md", data);
  }

  @Fuzz
  void message(byte[] data) {
    SOUND.read("t.eml", Archives.join(utf8("MIME-Version: 1.0\n"), data));
  }

  @Fuzz
  void office(byte[] data) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", new byte[0]);
    files.put("word/document.xml", data);
    files.put("docProps/core.xml", data);
    SOUND.read("t.docx", Archives.zip(files));
  }

  @Fuzz
  void charset(byte[] data) {
    switch (DECODER.decode(data)) {
      case Decoded.Text(var text, var charset) -> assertThat(text.length()).isLessThanOrEqualTo(data.length);
      case Decoded.Junk(var reason) -> assertThat(reason).isNotEmpty();
    }
    DECODER.page(data, Optional.of(new String(data, 0, Math.min(data.length, 12), StandardCharsets.ISO_8859_1)));
  }

  @Fuzz
  void pdf(byte[] data) {
    SOUND.read("t.pdf", Archives.join(utf8("%PDF-1.4\n"), data));
  }

  @Fuzz
  void jsonLines(byte[] data) {
    both(SOUND.plain("r.jsonl", Archives.join(object("first", FIRST), utf8("\n"), data, utf8("\n"),
        object("last", LAST), utf8("\n"))));
  }

  @Fuzz
  void json(byte[] data) {
    both(SOUND.plain("r.json", Archives.join(utf8("[\n"), object("first", FIRST), utf8(",\n"), data, utf8("\n,\n"),
        object("last", LAST), utf8("\n]"))));
  }

  @Fuzz
  void table(byte[] data) {
    both(SOUND.plain("r.csv", Archives.join(utf8("id,text\nfirst," + row(FIRST)), data,
        utf8("\nlast," + row(LAST)))));
  }

  @Fuzz
  void feed(byte[] data) {
    both(SOUND.plain("r", Archives.join(utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss><channel>\n"),
        item("first", FIRST), data, item("last", LAST), utf8("\n</channel></rss>"))));
  }

  @Fuzz
  void sitemap(byte[] data) {
    assertThat(SOUND.plain("r", Archives.join(utf8("<urlset>"), data)).documents).isEmpty();
  }

  @Fuzz
  void warc(byte[] data) {
    Reading reading = SOUND.read("r.warc",
        Archives.join(Archives.capture(1), data, utf8("\r\n\r\n"), Archives.capture(2)));
    assertThat(reading.ids()).contains("https://alba.example/1");
    // Bytes that tell a length may claim what follows for themselves, and then it is theirs.
    if (!new String(data, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains("content-length")) {
      assertThat(reading.ids()).contains("https://alba.example/2");
    }
  }

  @Fuzz
  void warcResponse(byte[] data) {
    Reading reading = SOUND.read("r.warc", Archives.join(Archives.capture(1),
        Archives.response("https://alba.example/between", data), Archives.capture(2)));
    assertThat(reading.ids()).contains("https://alba.example/1", "https://alba.example/2");
  }

  @Fuzz
  void gzip(byte[] data) {
    both(SOUND.read("r.jsonl.gz", Archives.join(Archives.gzip(Archives.join(object("first", FIRST), utf8("\n"))),
        data, Archives.gzip(Archives.join(object("last", LAST), utf8("\n"))))));
  }

  @Fuzz
  void zip(byte[] data) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("first.txt", utf8(FIRST));
    files.put("between", data);
    files.put("last.txt", utf8(LAST));
    assertThat(SOUND.read("r.zip", Archives.zip(files)).ids()).contains("r.zip/first.txt", "r.zip/last.txt");
  }

  @Fuzz
  void zipBytes(byte[] data) {
    SOUND.read("r.zip", Archives.join(utf8("PK\u0003\u0004"), data));
  }

  @Fuzz
  void tar(byte[] data) {
    SOUND.read("r.tar", data);
  }

  @Fuzz
  void tarBlocks(byte[] data) {
    byte[] between = Arrays.copyOf(data, data.length + 511 & ~511);
    Reading reading = SOUND.read("r.tar", Archives.join(Archives.tarred("first.txt", utf8(FIRST)), between,
        Archives.tarred("last.txt", utf8(LAST))));
    assertThat(reading.ids()).contains("r.tar/first.txt");
    // A sound head may claim what follows.
    if (between.length < 512 * 2) {
      assertThat(reading.ids()).contains("r.tar/last.txt");
    }
  }

  private static void both(Reading reading) {
    assertThat(reading.ids()).anyMatch(id -> id.endsWith("first")).anyMatch(id -> id.endsWith("last"));
  }

  private static byte[] object(String id, String text) {
    return utf8("{\"id\": \"" + id + "\", \"text\": \"" + text + "\"}");
  }

  private static String row(String text) {
    return "\"" + text + "\"\n";
  }

  private static byte[] item(String id, String text) {
    return utf8("<item><guid isPermaLink=\"false\">" + id + "</guid><title>Talk</title><description>" + text
        + "</description></item>\n");
  }

  private static byte[] utf8(String text) {
    return Archives.utf8(text);
  }
}
