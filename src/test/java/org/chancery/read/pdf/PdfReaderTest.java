package org.chancery.read.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.chancery.document.Block;
import org.chancery.document.Publication;
import org.chancery.read.html.LineLabels;
import org.chancery.read.html.Page;
import org.junit.jupiter.api.Test;

final class PdfReaderTest {
  private static final PdfReader READER = new PdfReader(new LineLabels() {
    @Override
    public String of(String line) {
      return line.matches("\\d{1,2} \\p{Alpha}+ \\d{4}") ? "date" : "";
    }

    @Override
    public String language(String text) {
      return "und";
    }

    @Override
    public boolean isNotice(String line) {
      return false;
    }
  });
  private static final List<String> LEFT = List.of(
      "The foreign minister of Norland arrived in Port", "Alba on Sunday for talks on the northern fish-",
      "eries. She was received at the palace by the", "king of Sudria, who is also the commander-in-",
      "chief. The two spoke of the commander-in-chief", "and of the treaty that their fathers had signed.");
  private static final List<String> RIGHT = List.of(
      "On Monday the ministers signed an agreement", "on trade between the islands. A joint statement",
      "was read to the press in the afternoon. Neither", "side took questions. The minister left for home",
      "on Tuesday morning, after a visit to the old", "harbour and its new museum of ships.");

  @Test
  void readsColumnsOneAfterTheOther() throws Exception {
    byte[] pdf = pdf(document -> {
      Sheet sheet = new Sheet(document);
      sheet.line("Ministers of the Islands Meet Again", 60, 740, 20);
      sheet.column(LEFT, 60, 700);
      sheet.column(RIGHT, 320, 700);
      sheet.close();
    });
    Page page = READER.read(pdf);
    assertThat(page.title()).contains("Ministers of the Islands Meet Again");
    assertThat(paragraphs(page)).containsExactly(
        "The foreign minister of Norland arrived in Port Alba on Sunday for talks on the northern fisheries. She was "
            + "received at the palace by the king of Sudria, who is also the commander-in-chief. The two spoke of the "
            + "commander-in-chief and of the treaty that their fathers had signed.",
        "On Monday the ministers signed an agreement on trade between the islands. A joint statement was read to the "
            + "press in the afternoon. Neither side took questions. The minister left for home on Tuesday morning, after "
            + "a visit to the old harbour and its new museum of ships.");
  }

  @Test
  void aHeadlineAcrossColumnsPartsThePage() throws Exception {
    byte[] pdf = pdf(document -> {
      Sheet sheet = new Sheet(document);
      sheet.column(LEFT.subList(0, 4), 60, 740);
      sheet.column(RIGHT.subList(0, 4), 320, 740);
      sheet.line("Of the second article this is the long headline over both columns", 60, 660, 14);
      sheet.column(RIGHT.subList(2, 6), 60, 630);
      sheet.column(LEFT.subList(2, 6), 320, 630);
      sheet.close();
    });
    String text = READER.read(pdf).text();
    assertThat(positions(text, "arrived in Port", "signed an agreement", "long headline", "museum of ships",
        "their fathers")).isSorted().doesNotContain(-1);
  }

  @Test
  void headsFeetAndPageNumbersAreSetAside() throws Exception {
    byte[] pdf = pdf(document -> {
      for (int i = 1; i <= 4; i++) {
        Sheet sheet = new Sheet(document);
        sheet.line("The Port Alba Gazette, volume " + (20 + i), 60, 770, 8);
        List<String> lines = new ArrayList<>(i % 2 == 0 ? LEFT : RIGHT);
        Collections.rotate(lines, i);
        sheet.column(lines, 60, 700);
        sheet.line("- " + i + " -", 300, 30, 8);
        sheet.close();
      }
    });
    Page page = READER.read(pdf);
    assertThat(page.asides()).extracting(aside -> aside.span().of(page.text()), aside -> aside.reason())
        .contains(org.assertj.core.groups.Tuple.tuple("The Port Alba Gazette, volume 22", "running-head"),
            org.assertj.core.groups.Tuple.tuple("- 3 -", "page-number"))
        .hasSize(8);
    assertThat(String.join("\n", paragraphs(page))).doesNotContain("Gazette").doesNotContain("- 1 -");
  }

  @Test
  void aSentenceGoesOnOverThePage() throws Exception {
    byte[] pdf = pdf(document -> {
      for (List<String> half : List.of(LEFT.subList(0, 3), LEFT.subList(3, 6))) {
        Sheet sheet = new Sheet(document);
        sheet.column(half, 60, 700);
        sheet.close();
      }
    });
    assertThat(paragraphs(READER.read(pdf))).singleElement().asString().contains("by the king of Sudria");
  }

  @Test
  void anIndentBeginsAParagraph() throws Exception {
    byte[] pdf = pdf(document -> {
      Sheet sheet = new Sheet(document);
      sheet.column(LEFT, 60, 700);
      sheet.line(RIGHT.getFirst(), 75, 700 - 14 * LEFT.size(), 11);
      sheet.column(RIGHT.subList(1, 6), 60, 700 - 14 * (LEFT.size() + 1));
      sheet.close();
    });
    assertThat(paragraphs(READER.read(pdf))).hasSize(2);
  }

  @Test
  void theFilesDateCountsWhereTheTextShowsNone() throws Exception {
    assertThat(READER.read(dated("It was signed in March 2019 by both.")).publication().date()).contains("2019-05-06");
    assertThat(READER.read(dated("It was signed in March 1972 by both.")).publication())
        .isEqualTo(Publication.UNKNOWN);
    assertThat(READER.read(dated("3 May 2019")).publication()).isEqualTo(Publication.UNKNOWN);
  }

  private static byte[] dated(String line) throws IOException {
    return pdf(document -> {
      java.util.Calendar date = java.util.Calendar.getInstance(java.util.TimeZone.getTimeZone("UTC"), Locale.ROOT);
      date.clear();
      date.set(2019, java.util.Calendar.MAY, 6, 12, 0);
      document.getDocumentInformation().setCreationDate(date);
      Sheet sheet = new Sheet(document);
      sheet.line(line, 60, 740, 11);
      sheet.column(LEFT, 60, 600);
      sheet.close();
    });
  }

  @Test
  void picturesOfPagesHoldNoText() throws Exception {
    byte[] pdf = pdf(document -> {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(
            LosslessFactory.createFromImage(document, new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB)), 0, 0);
      }
    });
    assertThatThrownBy(() -> READER.read(pdf)).isInstanceOf(Unreadable.class).hasMessageContaining("without text");
  }

  @Test
  void anEncryptedDocumentIsNotRead() throws Exception {
    byte[] pdf = pdf(document -> {
      Sheet sheet = new Sheet(document);
      sheet.column(LEFT, 60, 700);
      sheet.close();
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
    });
    assertThatThrownBy(() -> READER.read(pdf)).isInstanceOf(Unreadable.class).hasMessageContaining("encrypted");
  }

  @Test
  void aCutDocumentIsReadOrRefusedButNeverFails() throws Exception {
    byte[] pdf = pdf(document -> {
      Sheet sheet = new Sheet(document);
      sheet.column(LEFT, 60, 700);
      sheet.close();
    });
    for (int length = 0; length < pdf.length; length += 37) {
      byte[] cut = Arrays.copyOf(pdf, length);
      try {
        assertThat(READER.read(cut).text()).isNotNull();
      } catch (Unreadable e) {
        assertThat(e.reason()).isNotBlank();
      }
    }
  }

  @Test
  void aBombIsRefusedBeforeItGoesOff() {
    Deflater deflater = new Deflater();
    deflater.setInput(new byte[100 << 20]);
    deflater.finish();
    byte[] packed = new byte[1 << 20];
    int length = deflater.deflate(packed);
    deflater.end();
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.writeBytes(("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode /Length " + length + " >>\nstream\n")
        .getBytes(StandardCharsets.ISO_8859_1));
    pdf.write(packed, 0, length);
    assertThatThrownBy(() -> READER.read(pdf.toByteArray())).isInstanceOf(Unreadable.class)
        .hasMessageContaining("bomb");
  }

  private static List<String> paragraphs(Page page) {
    return page.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> block.span().of(page.text())).toList();
  }

  private static List<Integer> positions(String text, String... parts) {
    return Arrays.stream(parts).map(text::indexOf).collect(Collectors.toList());
  }

  /** What fills a document. */
  private interface Filling {
    void fill(PDDocument document) throws IOException;
  }

  private static byte[] pdf(Filling filling) throws IOException {
    try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      filling.fill(document);
      document.save(out);
      return out.toByteArray();
    }
  }

  /** A page to write lines on; heights count from the lower edge. */
  private static final class Sheet {
    private final PDPageContentStream content;

    Sheet(PDDocument document) throws IOException {
      PDPage page = new PDPage();
      document.addPage(page);
      content = new PDPageContentStream(document, page);
    }

    void line(String text, float x, float y, float size) throws IOException {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), size);
      content.newLineAtOffset(x, y);
      content.showText(text);
      content.endText();
    }

    void column(List<String> lines, float x, float y) throws IOException {
      for (int i = 0; i < lines.size(); i++) {
        line(lines.get(i), x, y - 14 * i, 11);
      }
    }

    void close() throws IOException {
      content.close();
    }
  }
}
