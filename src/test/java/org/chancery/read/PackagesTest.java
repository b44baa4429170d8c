package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.read.Archives.utf8;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.junit.jupiter.api.Test;

/** What other programs keep documents in: saved pages, mail, office documents, books, web archives with their index. */
final class PackagesTest {
  private static final String SAVED = """
      From: <Saved by Blink>
      Snapshot-Content-Location: https://alba.example/talk
      Subject: =?utf-8?Q?Talk=20=E2=80=93=20Alba=20Post?=
      Date: Tue, 1 Jun 2021 10:00:00 -0000
      MIME-Version: 1.0
      Content-Type: multipart/related;
      \ttype="text/html";
      \tboundary="----MultipartBoundary--x----"

      ------MultipartBoundary--x----
      Content-Type: text/html
      Content-ID: <frame-1@mhtml.blink>
      Content-Transfer-Encoding: %s
      Content-Location: https://alba.example/talk

      %s
      ------MultipartBoundary--x----
      Content-Type: text/html
      Content-Location: https://alba.example/frame

      <p>A frame that is no article.</p>
      ------MultipartBoundary--x------
      """;

  @Test
  void aPageThatABrowserSavedIsThatPage() {
    String page = new String(Archives.page(1), StandardCharsets.UTF_8);
    String quoted = page.replace("=", "=3D").replace("Norland", "Nor=\nland");
    String packed = Base64.getMimeEncoder().encodeToString(Archives.page(1));
    for (String file : List.of(SAVED.formatted("quoted-printable", quoted), SAVED.formatted("base64", packed),
        SAVED.formatted("quoted-printable", quoted).replace("\n", "\r\n"))) {
      Document document = only("talk.bin", utf8(file));
      assertThat(document.title()).contains("Ministers of the islands meet for talk number 1");
      assertThat(document.url()).contains("https://alba.example/talk");
      assertThat(document.text()).contains("minister of Norland arrived").doesNotContain("frame");
      assertThat(document.publication().date()).isEmpty();
    }
  }

  @Test
  void aMessageIsDatedByItsHead() {
    String mail = """
        Date: Mon, 3 May 2021 23:30:00 -1100
        Subject: Talk in Port Alba
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=outer

        --outer
        Content-Type: multipart/alternative; boundary=inner

        --inner
        Content-Type: text/plain; charset=utf-8

        %s
        --inner--
        --outer
        Content-Type: text/html
        Content-Disposition: attachment; filename=other.html

        <p>Attached.</p>
        --outer--
        """.formatted(Archives.text(1));
    Document document = only("m.eml", utf8(mail));
    assertThat(document.text().strip()).isEqualTo(Archives.text(1));
    assertThat(document.title()).contains("Talk in Port Alba");
    assertThat(document.publication().date()).contains("2021-05-03");
    assertThat(Reading.of("m.eml", utf8(mail.substring(0, 120))).reasons()).containsExactly("empty");
  }

  @Test
  void wordDocumentsAreRead() {
    String body = """
        <?xml version="1.0"?><w:document xmlns:w="w"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Talk
        in Port Alba</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">%s It was </w:t></w:r><w:del><w:r><w:delText>not
        </w:delText></w:r></w:del><w:r><w:t>in 2021 &amp; warm.</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>%s</w:t>
        <w:instrText>PAGE</w:instrText></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>
        """
        .formatted(Archives.text(1), Archives.text(2));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("[Content_Types].xml", utf8("<Types/>"));
    files.put("docProps/core.xml", utf8("<cp:coreProperties xmlns:cp='c'><dc:title>Document1</dc:title>"
        + "<dcterms:created>2021-05-03T10:00:00Z</dcterms:created></cp:coreProperties>"));
    files.put("word/document.xml", utf8(body));
    Document document = only("a.docx", Archives.zip(files));
    assertThat(document.title()).contains("Talk in Port Alba");
    assertThat(paragraphs(document)).containsExactly(Archives.text(1) + " It was in 2021 & warm.", Archives.text(2));
    assertThat(document.publication().date()).contains("2021-05-03");
    assertThat(document.publication().origin()).isEqualTo(Publication.Origin.GIVEN);
  }

  @Test
  void openDocumentTextsAreRead() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
    files.put("content.xml",
        utf8(
            """
                <office:document-content><office:body><office:text><text:tracked-changes><text:p>Old words.</text:p>
                </text:tracked-changes><text:h>Talk in Port Alba</text:h><text:p>%s<text:s/>The <text:span>end</text:span>.<text:note>
                <text:p>A note.</text:p></text:note></text:p><text:p/><text:p>%s</text:p></office:text></office:body>
                </office:document-content>
                """
                .formatted(Archives.text(1), Archives.text(2))));
    files.put("meta.xml", utf8("<office:meta><dc:title>Talk in Port Alba</dc:title></office:meta>"));
    Document document = only("a.odt", Archives.zip(files));
    assertThat(document.title()).contains("Talk in Port Alba");
    assertThat(paragraphs(document)).containsExactly(Archives.text(1) + " The end.", Archives.text(2));
    assertThat(document.publication().date()).isEmpty();
  }

  @Test
  void ofABookTheChaptersAreDocuments() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("mimetype", utf8("application/epub+zip"));
    files.put("META-INF/container.xml", utf8("<container/>"));
    files.put("OEBPS/nav.xhtml", utf8("<html><body><nav>Contents</nav></body></html>"));
    files.put("OEBPS/one.xhtml",
        utf8("<?xml version=\"1.0\"?><html xmlns=\"x\"><body><h1>One</h1><p>" + Archives.text(1)
            + "</p></body></html>"));
    files.put("OEBPS/style.css", utf8("p {}"));
    Reading reading = Reading.of("a.epub", Archives.zip(files));
    assertThat(reading.ids()).containsExactly("a.epub/OEBPS/one.xhtml");
    assertThat(reading.skipped).isEmpty();
  }

  @Test
  void ofWebArchivesWithAnIndexTheArchivesAreRead() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("datapackage.json", utf8("{\"wacz_version\": \"1.1.1\"}"));
    files.put("archive/data.warc.gz", Archives.gzip(Archives.capture(1)));
    files.put("pages/pages.jsonl", utf8("{\"format\": \"json-pages-1.0\"}\n{\"url\": \"https://alba.example/1\", "
        + "\"text\": \"Talk\"}\n"));
    files.put("indexes/index.cdx", utf8("com,example)/ 2021\n"));
    Reading reading = Reading.of("a.wacz", Archives.zip(files));
    assertThat(reading.ids()).containsExactly("https://alba.example/1");
    assertThat(reading.skipped).isEmpty();
  }

  @Test
  void ofATarArchiveADamagedHeadCostsItsFileAlone() {
    String longName = "a/".repeat(90) + "long.txt";
    byte[] second = Archives.tarred("second.txt", utf8(Archives.text(2)));
    byte[] damaged = second.clone();
    damaged[130] ^= 1;
    byte[] last = Archives.tarred(longName, utf8(Archives.text(3)));
    Reading sound = Reading.of("a.tar",
        Archives.join(Archives.tarred("first.txt", utf8(Archives.text(1))), second, last));
    assertThat(sound.ids()).containsExactly("a.tar/first.txt", "a.tar/second.txt", "a.tar/" + longName);
    assertThat(sound.texts()).containsExactly(Archives.text(1), Archives.text(2), Archives.text(3));
    assertThat(sound.skipped).isEmpty();
    Reading reading = Reading.of("a.tar",
        Archives.join(Archives.tarred("first.txt", utf8(Archives.text(1))), damaged, last));
    assertThat(reading.ids()).containsExactly("a.tar/first.txt", "a.tar/" + longName);
    assertThat(reading.reasons()).singleElement().asString().contains("damaged or cut off at byte ");
  }

  @Test
  void whatIsNotReadIsToldByName() {
    Map<String, byte[]> sheet = new LinkedHashMap<>();
    sheet.put("[Content_Types].xml", utf8("<Types/>"));
    sheet.put("xl/workbook.xml", utf8("<workbook/>"));
    assertThat(reason("a.xlsx", Archives.zip(sheet))).contains("office document that is no text");
    assertThat(reason("a.rtf", utf8("{\\rtf1\\ansi Talk in Port Alba.}"))).contains("RTF");
    assertThat(reason("a.webarchive", utf8("bplist00\u00d1\u0001\u0002_WebMainResource"))).contains("Safari");
    assertThat(reason("a.doc", new byte[]{(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0})).contains("before 2007");
    assertThat(reason("empty.tar", new byte[1024])).contains("tar");
    assertThat(reason("empty.zip", Archives.zip(Map.of()))).contains("zip");
    assertThat(only("a.txt", utf8("ID3 and RIFF are names of formats, said the minister of Norland on Sunday.")).text())
        .startsWith("ID3");
  }

  @Test
  void elementsOfHtmlMayHaveAPrefix() {
    Document document = only("a.xml",
        utf8("<?xml version=\"1.0\"?><h:html xmlns:h=\"http://www.w3.org/1999/xhtml\"><h:head>"
            + "<h:title>Talk</h:title></h:head><h:body><h:h1>Talk in Port Alba</h:h1><h:p>" + Archives.text(1)
            + "</h:p><h:p>" + Archives.text(2) + "</h:p></h:body></h:html>"));
    assertThat(document.title()).contains("Talk in Port Alba");
    assertThat(paragraphs(document)).containsExactly(Archives.text(1), Archives.text(2));
  }

  private static String reason(String name, byte[] bytes) {
    Reading reading = Reading.of(name, bytes);
    assertThat(reading.documents).isEmpty();
    assertThat(reading.skipped).hasSize(1);
    return reading.reasons().getFirst();
  }

  private static Document only(String name, byte[] bytes) {
    Reading reading = Reading.of(name, bytes);
    assertThat(reading.skipped).isEmpty();
    assertThat(reading.documents).hasSize(1);
    return reading.documents.getFirst();
  }

  private static List<String> paragraphs(Document document) {
    return document.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> block.span().of(document.text())).toList();
  }
}
