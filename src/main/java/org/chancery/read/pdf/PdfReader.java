package org.chancery.read.pdf;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.chancery.read.html.LineLabels;
import org.chancery.read.html.Page;

/**
 * Reads a PDF document as one text: all pages, in reading order, a paragraph a line.
 *
 * <p>Running heads, feet and page numbers are asides. The title is the one in the document's description where the first
 * page shows it, else the largest type of the first page. The date of the file counts as that of publication only where
 * the text shows no date line and speaks of that year.
 *
 * <p>Safe for many threads.
 */
public final class PdfReader {
  private static final int MOST_PAGES = 5000;
  private static final int MOST_UNITS = 4 << 20;
  private static final long LARGEST_STREAM = 64L << 20;

  private final LineLabels labels;

  /** A reader that asks {@code labels} what the words of a line give away. Sets the fonts of PDFBox. */
  public PdfReader(LineLabels labels) {
    this.labels = labels;
    FontMappers.set(new BundledFonts());
  }

  /**
   * Reads a document.
   *
   * @throws Unreadable where there is no text to be had
   */
  public Page read(byte[] pdf) throws Unreadable {
    if (new Streams(LARGEST_STREAM).anyTooLarge(pdf)) {
      throw new Unreadable("a PDF document with a decompression bomb; not read");
    }
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (!document.getCurrentAccessPermission().canExtractContent()) {
        throw new Unreadable("a PDF document that is encrypted against copying its text");
      }
      List<List<TextLine>> pages = pages(document);
      if (pages.stream().allMatch(List::isEmpty)) {
        throw new Unreadable("a PDF document without text, perhaps pictures of pages");
      }
      Optional<String> title = Optional.ofNullable(document.getDocumentInformation().getTitle()).map(String::strip)
          .filter(t -> !t.isEmpty());
      return new PdfText(labels, title, created(document)).page(pages);
    } catch (InvalidPasswordException e) {
      throw new Unreadable("an encrypted PDF document");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox throws many kinds of exceptions for broken documents.
      throw new Unreadable("a broken PDF document: " + e.getMessage());
    }
  }

  private static List<List<TextLine>> pages(PDDocument document) throws IOException, Unreadable {
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      throw new Unreadable("a PDF document of " + count + " pages: not one article");
    }
    List<List<TextLine>> pages = new ArrayList<>();
    Glyphs glyphs = new Glyphs();
    int column = 0;
    long units = 0;
    for (int page = 0; page < count; page++) {
      Columns columns = new Columns(page, column);
      pages.add(columns.lines(glyphs.of(document, page)));
      column = columns.nextColumn();
      units += pages.getLast().stream().mapToLong(line -> line.text().length()).sum();
      if (units > MOST_UNITS) {
        throw new Unreadable("a PDF document with more than " + MOST_UNITS + " letters: not one article");
      }
    }
    return pages;
  }

  private static Optional<LocalDate> created(PDDocument document) {
    Calendar created = document.getDocumentInformation().getCreationDate();
    return Optional.ofNullable(created)
        .map(date -> date.toInstant().atZone(date.getTimeZone().toZoneId()).toLocalDate());
  }
}
