package org.chancery.read;

import org.chancery.document.Span;
import org.chancery.read.html.LineLabels;

/** Tells web pages' lines by the words and shapes that lines of text without markup are told by. */
final class PageLabels implements LineLabels {
  private final LineMarks marks;

  private PageLabels(LineMarks marks) {
    this.marks = marks;
  }

  static PageLabels load() {
    return new PageLabels(new LineMarks(Furniture.load()));
  }

  @Override
  public String of(String line) {
    return marks.of(Line.of(line, new Span(0, line.length()), false)).reason();
  }
}
