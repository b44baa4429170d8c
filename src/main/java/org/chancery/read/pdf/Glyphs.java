package org.chancery.read.pdf;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the runs of glyphs on one page, upright ones only, in the order in which the page draws them. */
final class Glyphs extends PDFTextStripper {
  private static final double WORD = 0.16;
  private static final double APART = 1.1;
  private static final int MOST = 200_000;

  private final List<Run> runs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private double left;
  private double right;
  private double base;
  private double size;
  private int count;

  Glyphs() {
    setSuppressDuplicateOverlappingText(false);
  }

  /** The runs of a page, counted from 0. */
  List<Run> of(PDDocument document, int page) throws IOException {
    runs.clear();
    count = 0;
    setStartPage(page + 1);
    setEndPage(page + 1);
    writeText(document, Writer.nullWriter());
    end();
    return List.copyOf(runs);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    String drawn = glyph.getUnicode();
    if (drawn == null || glyph.getDir() != 0 || count > MOST) {
      return;
    }
    count++;
    String letters = Bidirectional.letters(drawn);
    double from = glyph.getXDirAdj();
    double to = from + glyph.getWidthDirAdj();
    double height = Math.max(1, Math.abs(glyph.getFontSizeInPt()));
    boolean same = !text.isEmpty() && Math.abs(glyph.getYDirAdj() - base) < 0.3 * size && from > left - size * 0.2
        && from - right < APART * size;
    if (!same) {
      end();
      left = from;
      right = from;
      base = glyph.getYDirAdj();
      size = height;
    } else if (from - right > WORD * size && !text.toString().endsWith(" ") && !letters.isBlank()) {
      text.append(' ');
    } else if (isDouble(letters, from)) {
      return;
    }
    text.append(letters.isBlank() ? " " : letters);
    right = letters.isBlank() ? right : Math.max(right, to);
    size = Math.max(size, height);
  }

  /** Whether a glyph is drawn over the same one again, a hair beside, to look bold. */
  private boolean isDouble(String letters, double from) {
    return from < right - size * 0.2 && text.toString().endsWith(letters);
  }

  private void end() {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      runs.add(new Run(line, left, right, base, size));
    }
    text.setLength(0);
  }

  @Override
  protected void writePage() {
    // Nothing is written: the runs are what is wanted.
  }
}
