package org.chancery.read;

import org.chancery.document.Span;
import org.chancery.read.html.LineLabels;

/** Tells web pages' lines by the words and shapes that lines of text without markup are told by. */
final class PageLabels implements LineLabels {
  private final Furniture furniture;
  private final LineMarks marks;

  private PageLabels(Furniture furniture) {
    this.furniture = furniture;
    this.marks = new LineMarks(furniture);
  }

  static PageLabels load() {
    return new PageLabels(Furniture.load());
  }

  @Override
  public boolean isNotice(String line) {
    return furniture.isNotice(line);
  }

  @Override
  public String of(String line) {
    return marks.of(Line.of(line, new Span(0, line.length()), false)).reason();
  }
}
