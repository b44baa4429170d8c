package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.read.Archives.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.chancery.document.Document;
import org.chancery.read.stream.Inflation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formats but WARC: what is read from them, and what damage costs. */
final class FormatTest {
  private static final String LINES = "{\"id\": \"a\", \"text\": \"" + Archives.text(1)
      + "\"}\n{\"id\": \"b\", \"text\": \""
      + Archives.text(2) + "\"}\n";

  @TempDir
  Path folder = Path.of("");

  @Test
  void whatIsCompressedIsReadAsWhatItIs() throws IOException {
    assertThat(Reading.of("a.jsonl.gz", Archives.gzip(utf8(LINES))).ids()).containsExactly("a", "b");
    assertThat(Reading.of("a.jsonl.bz2", bzip2(utf8(LINES))).ids()).containsExactly("a", "b");
    assertThat(Reading.of("p.html.gz", Archives.gzip(Archives.page(3))).documents).singleElement()
        .satisfies(page -> assertThat(page.title().orElse("")).contains("talk number 3"));
    assertThat(Reading.of("t.txt.gz", Archives.gzip(utf8(Archives.text(1)))).texts()).containsExactly(Archives.text(1));
    assertThat(Reading.of("two.gz", Archives.join(Archives.gzip(utf8(LINES.substring(0, 50))),
        Archives.gzip(utf8(LINES.substring(50))))).ids()).containsExactly("a", "b");
  }

  private static byte[] bzip2(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BZip2CompressorOutputStream packed = new BZip2CompressorOutputStream(out)) {
      packed.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void oneDocumentThatIsNotWholeIsNotRead() {
    byte[] packed = Archives.gzip(Archives.page(1));
    for (int cut : new int[]{packed.length - 1, packed.length - 8, packed.length - 30}) {
      Reading reading = Reading.of("p.html.gz", java.util.Arrays.copyOf(packed, cut));
      assertThat(reading.documents).isEmpty();
      assertThat(reading.reasons()).singleElement().asString().contains("cut off");
    }
  }

  @Test
  void filesInAnArchiveAreCalledAsInAFolder() throws IOException {
    byte[] bytes = Archives.zip(files());
    Path file = Files.write(folder.resolve("a.zip"), bytes);
    for (Reading reading : new Reading[]{Reading.of("a.zip", bytes), Reading.of(file)}) {
      assertThat(reading.ids()).containsExactly("a.zip/x/t.txt", "https://alba.example/1", "a", "b");
      assertThat(reading.skippedIds()).containsExactly("a.zip/empty.txt");
      assertThat(reading.findings).extracting(Finding::line).contains("a.zip/w.warc.gz: gzip, WARC: 1 document",
          "a.zip: ZIP archive: 4 documents, 1 skipped");
    }
  }

  private static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("x/t.txt", utf8(Archives.text(1)));
    files.put("empty.txt", new byte[0]);
    files.put("w.warc.gz", Archives.gzip(Archives.capture(1)));
    files.put("inner.zip", Archives.zip(Map.of("l.jsonl", utf8(LINES))));
    files.put(".hidden", utf8("x"));
    files.put("__MACOSX/t.txt", utf8("x"));
    return files;
  }

  @Test
  void aDamagedFileInAnArchiveCostsItselfAlone() {
    byte[] bytes = Archives.zip(files());
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("x/t.txt") + 20;
    bytes[at] ^= 0x7f;
    Reading reading = Reading.of("a.zip", bytes);
    assertThat(reading.ids()).containsExactly("https://alba.example/1", "a", "b");
    assertThat(reading.skippedIds()).contains("a.zip/x/t.txt");
  }

  @Test
  void archivesInArchivesAreOpenedToALimit() {
    byte[] bytes = utf8(LINES);
    for (int depth = 1; depth <= 7; depth++) {
      bytes = Archives.gzip(bytes);
      Reading reading = Reading.of("a", bytes);
      assertThat(reading.documents).hasSize(depth <= 5 ? 2 : 0);
      assertThat(reading.skipped).hasSize(depth <= 5 ? 0 : 1);
    }
  }

  @Test
  void aBombIsRefusedAndWhatStandsBeforeItIsRead() {
    byte[] bomb = Archives.gzip(Archives.join(utf8(LINES), new byte[3 << 20]));
    Reading packed = Reading.of("a.jsonl.gz", bomb, Limits.DEFAULT, new Inflation(1 << 20, 200));
    assertThat(packed.ids()).containsExactly("a", "b");
    assertThat(packed.reasons()).anySatisfy(reason -> assertThat(reason).contains("bomb"));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.jsonl", utf8(LINES));
    files.put("b.jsonl", new byte[3 << 20]);
    Reading archive = Reading.of("a.zip", Archives.zip(files), Limits.DEFAULT, new Inflation(1 << 20, 200));
    assertThat(archive.ids()).containsExactly("a", "b");
    assertThat(archive.reasons()).anySatisfy(reason -> assertThat(reason).contains("bomb"));
  }

  @Test
  void jsonMayBeOnManyLinesInAnArrayOrInAWrapper() {
    String pretty = LINES.replace("{", "{\n  ").replace("\", \"", "\",\n  \"");
    assertThat(Reading.of("a.json", utf8(pretty)).ids()).containsExactly("a", "b");
    assertThat(Reading.of("a.json", utf8("[" + LINES.replace("}\n{", "},\n{") + "]")).ids()).containsExactly("a", "b");
    assertThat(
        Reading.of("", utf8("{\"status\": {\"n\": 2}, \"articles\": [" + LINES.replace("}\n{", "},{") + "]}")).ids())
        .containsExactly("a", "b");
    assertThat(Reading.of("a.json", utf8(LINES)).ids()).containsExactly("a", "b");
    assertThat(Reading.of("a.json", LINES.getBytes(StandardCharsets.UTF_16)).ids()).containsExactly("a", "b");
  }

  @Test
  void aBrokenObjectCostsItselfAlone() {
    for (String broken : new String[]{"{\"text\": oops}", "{\"text\": \"not closed}", "{\"text\": \"x\"",
        "{\"a\": [1, 2}",
        "{\"title\": \"no text\"}", "{\"text\": 1, \"a\": {\"b\": [}",
        "{\"a\":".repeat(2000) + "1" + "}".repeat(2000)}) {
      Reading reading = Reading.of("a.json", utf8("[\n" + LINES.replace("}\n", "},\n") + broken + ",\n"
          + LINES.replace("\"a\"", "\"c\"").replace("\"b\"", "\"d\"").replace("}\n{", "},\n{") + "]\n"));
      assertThat(reading.ids()).as(broken).containsExactly("a", "b", "c", "d");
      assertThat(reading.skipped).as(broken).isNotEmpty();
    }
  }

  @Test
  void rowsAreReadByTheNamesOfTheirColumns() {
    Document row = Reading.of("t.csv", utf8("\ufeffURL;Title;Body;Date;Source;Lang\nhttps://alba.example/1;"
        + "\"The \"\"old\"\"; harbour\";\"" + Archives.text(1) + "\r\n" + Archives.text(2)
        + "\";2021-05-03T10:00:00Z;Alba Post;en\r\n")).documents.getFirst();
    assertThat(row.id()).isEqualTo("https://alba.example/1");
    assertThat(row.title()).contains("The \"old\"; harbour");
    assertThat(row.text()).isEqualTo(Archives.text(1) + "\r\n" + Archives.text(2));
    assertThat(row.publication().date()).contains("2021-05-03");
    assertThat(row.publisher().name()).contains("Alba Post");
    assertThat(row.language()).isEqualTo("en");
    assertThat(Reading.of("t.tsv", utf8("id\ttext\n1\tIt's 5\" wide.\n2\tPlain.\n")).texts())
        .containsExactly("It's 5\" wide.", "Plain.");
    assertThat(Reading.of("", utf8("id,text\n1,Plain.\n")).ids()).containsExactly("1");
    assertThat(Reading.of("t.csv", utf8("a,b\n1,2\n")).reasons()).singleElement().asString().contains("column");
  }

  @Test
  void aBrokenRowCostsItsOwnLineAlone() {
    Reading reading = Reading.of("t.csv", utf8("""
        id,title,text
        1,x,Plain.
        2,"not closed,Plain.
        3,x,"Quoted, and
        on two lines."
        4,"a "b" c",Plain.
        5,x,too,many
        6,x
        7,x,
        8,x,Plain.
        9,x,"never closed
        """));
    assertThat(reading.ids()).containsExactly("1", "3", "8");
    assertThat(reading.skippedIds()).containsExactly("t.csv:2", "t.csv:4", "t.csv:5", "t.csv:6", "t.csv:7", "t.csv:9");
  }

  @Test
  void endlessRecordsArePassedOverWithoutBeingHeld() {
    Limits limits = new Limits(2000, 2000, 2000);
    String endless = "x".repeat(500_000);
    assertThat(
        Reading.of("a.json", utf8("[{\"text\": \"" + endless + "\"},{\"id\": \"a\", \"text\": \"Plain.\"}]"), limits,
            Inflation.DEFAULT).ids())
        .containsExactly("a");
    assertThat(Reading.of("a.csv", utf8("id,text\n1," + endless + "\n2,\"" + endless + "\"\n3,Plain.\n"), limits,
        Inflation.DEFAULT).ids()).containsExactly("3");
    assertThat(Reading.of("a.xml", utf8("<rss><channel><item><title>" + endless + "</title></item>"
        + "<item><guid>a</guid><title>Plain.</title></item></channel></rss>"), limits, Inflation.DEFAULT).ids())
        .containsExactly("a.xml#a");
  }

  @Test
  void markdownIsReadWithWhatStandsBeforeIt() {
    Document document = Reading.of("n.md", utf8("""
        ---
        title: "Ministers meet: a report"
        date: 2021-05-03
        publisher: Alba Post
        tags: [sea, trade]
        ---
        # Ministers meet: a report

        %s **Both** were [glad](https://alba.example) of
        it.

        - %s
        """.formatted(Archives.text(1), Archives.text(2)))).documents.getFirst();
    assertThat(document.title()).contains("Ministers meet: a report");
    assertThat(document.publication().date()).contains("2021-05-03");
    assertThat(document.publisher().name()).contains("Alba Post");
    assertThat(document.text()).contains(Archives.text(1) + " Both were glad of it.").contains(Archives.text(2))
        .doesNotContain("**").doesNotContain("tags");
  }

  @Test
  void plainTextMayHaveSuchAHeadToo() {
    Document document = Reading.of("n.txt", utf8("---\ndate: 2021-05\n---\n" + Archives.text(1))).documents.getFirst();
    assertThat(document.publication().date()).contains("2021-05");
    assertThat(document.text()).isEqualTo(Archives.text(1));
    String ruled = "---\n" + Archives.text(1) + "\n---\n" + Archives.text(2);
    assertThat(Reading.of("n.txt", utf8(ruled)).texts()).containsExactly(ruled);
    String bomb = "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\ndate: 2021\n---\n" + Archives.text(1);
    assertThat(Reading.of("n.txt", utf8(bomb)).texts()).containsExactly(Archives.text(1));
  }

  @Test
  void entriesOfFeedsAreDocuments() {
    Reading rss = Reading.of("f.xml", utf8("""
        <?xml version="1.0" encoding="UTF-8"?><!-- a feed --><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">
        <!ENTITY y "&x;&x;">]>
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Post</title>
        <item><title>Of fish &amp; ships &y;</title><link>https://alba.example/1</link>
        <pubDate>Sun, 2 May 2021 00:30:00 +0900</pubDate><description>Short.</description>
        <content:encoded><![CDATA[<p>%1$s</p><p>%2$s</p><!-- </item> -->]]></content:encoded></item>
        <item><title>Broken<item><title>Escaped</title><description>&lt;p&gt;%1$s&lt;/p&gt;</description></item>
        <item></item>
        </channel></rss>
        """.formatted(Archives.text(1), Archives.text(2))));
    assertThat(rss.ids()).containsExactly("f.xml#https://alba.example/1", "f.xml#3");
    Document first = rss.documents.getFirst();
    assertThat(first.title()).contains("Of fish & ships &y;");
    assertThat(first.publication().date()).contains("2021-05-02");
    assertThat(first.text()).contains(Archives.text(1)).contains(Archives.text(2)).doesNotContain("root:");
    assertThat(rss.documents.get(1).text()).contains(Archives.text(1)).doesNotContain("<p>");
    assertThat(rss.skippedIds()).containsExactly("f.xml#2", "f.xml#4");
  }

  @Test
  void atomAndRdfAreFeedsToo() {
    Document atom = Reading.of("f.atom", utf8("""
        <feed xmlns="http://www.w3.org/2005/Atom"><id>urn:f</id><entry><id>urn:1</id>
        <title type="html">A &lt;i&gt;new&lt;/i&gt; treaty</title><link rel="replies" href="https://alba.example/r"/>
        <link href="https://alba.example/1"/><updated>2021-06-01T00:00:00Z</updated>
        <published>2021-05-03T23:00:00-11:00</published><summary>Short.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>%s</p></div></content></entry></feed>
        """.formatted(Archives.text(1)))).documents.getFirst();
    assertThat(atom.id()).isEqualTo("f.atom#urn:1");
    assertThat(atom.url()).contains("https://alba.example/1");
    assertThat(atom.title()).contains("A new treaty");
    assertThat(atom.publication().date()).contains("2021-05-03");
    assertThat(atom.text()).contains(Archives.text(1));
    Charset cyrillic = Charset.forName("windows-1251");
    Document rdf = Reading.of("f.rdf", """
        <?xml version="1.0" encoding="windows-1251"?><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/"><channel/>
        <item rdf:about="https://alba.example/2"><title>Министры встретились</title><dc:date>2021-05-04</dc:date>
        <description>Министр прибыл в столицу в понедельник.</description></item></rdf:RDF>
        """.getBytes(cyrillic)).documents.getFirst();
    assertThat(rdf.text()).contains("Министр прибыл в столицу");
    assertThat(rdf.url()).contains("https://alba.example/2");
    assertThat(rdf.publication().date()).contains("2021-05-04");
  }

  @Test
  void aSitemapIsTold() {
    assertThat(Reading.of("s.xml", utf8("<?xml version=\"1.0\"?><urlset><url><loc>https://alba.example/1</loc></url>"
        + "<url><loc>https://alba.example/2</loc></url></urlset>")).reasons()).singleElement().asString()
        .contains("sitemap").contains("2 addresses");
    assertThat(Reading.of("x.xml", utf8("<?xml version=\"1.0\"?><invoice/>")).reasons()).singleElement().asString()
        .contains("XML");
  }

  @Test
  void officeDocumentsAreNoArchives() {
    assertThat(Reading.of("a.docx", Archives.zip(Map.of("[Content_Types].xml", utf8("<Types/>")))).reasons())
        .singleElement().asString().contains("office");
  }
}
