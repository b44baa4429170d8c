package org.chancery.read.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** What a ZIP archive is: files that someone packed, or one thing that is kept in this form. */
public enum ZipKind {
  /** Files that someone packed. */
  ARCHIVE,
  /** A Word document (DOCX). */
  WORD,
  /** An OpenDocument text (ODT). */
  OPEN_DOCUMENT,
  /** A book (EPUB), whose chapters are web pages. */
  BOOK,
  /** Web archives with their index (WACZ). */
  WEB_ARCHIVES,
  /** A spreadsheet, presentation or drawing. */
  OTHER_OFFICE,
  /** A program. */
  PROGRAM;

  private static final int LONGEST_TYPE = 200;

  /** The kind of a file; {@link #ARCHIVE} where its directory cannot be read. */
  public static ZipKind of(Path file) {
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      return of(zip);
    } catch (IOException | RuntimeException e) {
      return ARCHIVE; // Whoever reads the archive tells what is wrong with it.
    }
  }

  private static ZipKind of(ZipFile zip) throws IOException {
    String type = type(zip);
    if (type.equals("application/epub+zip")) {
      return BOOK;
    }
    if (type.startsWith("application/vnd.oasis.opendocument.")) {
      return type.startsWith("application/vnd.oasis.opendocument.text") ? OPEN_DOCUMENT : OTHER_OFFICE;
    }
    if (zip.getEntry("[Content_Types].xml") != null) {
      return zip.getEntry("word/document.xml") != null ? WORD : OTHER_OFFICE;
    }
    if (zip.getEntry("META-INF/MANIFEST.MF") != null) {
      return PROGRAM;
    }
    List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
    boolean captures = entries.stream().anyMatch(entry -> entry.getName().matches("archive/.+\\.warc(\\.gz)?"));
    return captures && zip.getEntry("datapackage.json") != null ? WEB_ARCHIVES : ARCHIVE;
  }

  private static String type(ZipFile zip) throws IOException {
    ZipArchiveEntry entry = zip.getEntry("mimetype");
    if (entry == null) {
      return "";
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
    }
  }

  /** Whether a file in an archive of this kind holds what a reader wants. */
  public boolean isContent(String name) {
    return switch (this) {
      case ARCHIVE -> true;
      case WEB_ARCHIVES -> name.startsWith("archive/");
      case BOOK -> name.matches("(?i).*\\.x?html?") && !name.matches("(?i)(.*/)?(nav|toc|cover|titlepage)[^/]*");
      case WORD, OPEN_DOCUMENT, OTHER_OFFICE, PROGRAM -> false;
    };
  }
}
