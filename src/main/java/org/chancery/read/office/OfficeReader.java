package org.chancery.read.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.chancery.read.stream.Refused;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads the running text of a Word or OpenDocument text: paragraphs and headings, notes and deleted text left out. */
public final class OfficeReader {
  private static final int LONGEST = 48 << 20;
  private static final int DEEPEST = 1000;

  /**
   * Reads a document.
   *
   * @throws Refused where it holds more than any article
   * @throws IOException where it is broken
   */
  public OfficeText read(Path file, ZipKind kind) throws IOException {
    boolean word = kind == ZipKind.WORD;
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      Document body = xml(zip, word ? "word/document.xml" : "content.xml");
      Document description = xml(zip, word ? "docProps/core.xml" : "meta.xml");
      Paragraphs paragraphs = new Paragraphs();
      body.traverse(paragraphs);
      Optional<String> title = text(description, List.of("title")).filter(paragraphs::shows);
      return new OfficeText(title, text(description, List.of("created", "creation-date", "modified", "date")),
          paragraphs.html(title));
    }
  }

  private static Document xml(ZipFile zip, String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    if (entry == null) {
      return Jsoup.parse("", "", Parser.xmlParser());
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new Refused("an office document of more than " + LONGEST + " bytes unpacked: not one article");
      }
      return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser().setMaxDepth(DEEPEST));
    }
  }

  private static Optional<String> text(Document description, List<String> names) {
    return names.stream().flatMap(name -> description.getAllElements().stream()
        .filter(element -> Paragraphs.local(element).equals(name))).map(Element::wholeText).map(String::strip)
        .filter(text -> !text.isEmpty()).findFirst();
  }
}
