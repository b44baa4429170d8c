package org.chancery.read.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A page as lines of text, as a browser without styles would show it: what stands between the edges of boxes and line
 * breaks is one {@link Piece}, and the pieces' text, joined by line ends, is the page's text. What is never shown is
 * left out; what is hidden is kept and said to be. Made by {@link Typesetter}.
 */
final class Layout {
  private static final int FIRST_PROSE = 6;
  private static final int LAST_PROSE = 12;

  /** All boxes in the order of the page, the outermost first. */
  final List<Box> boxes = new ArrayList<>();
  final List<Piece> pieces = new ArrayList<>();
  /** The times that markup gives. */
  final List<Stamp> stamps = new ArrayList<>();
  /** Paragraphs that tell visitors about the site. */
  final Set<Piece> notices = new HashSet<>();
  private final LineText lines = new LineText();
  private String text = "";

  /**
   * A time that markup gives.
   *
   * @param kind "published" where markup says that it is when the article was, "changed" where it is of a later change,
   *     else "time"
   * @param value as markup has it
   * @param piece the number of the line that it stands at
   */
  record Stamp(String kind, String value, int piece, Box box) {}

  Layout() {
    boxes.add(new Box(null, 0, "body", "", Names.Name.NONE, 0));
  }

  /** All text, line by line. */
  String text() {
    return text;
  }

  /** The line under way. */
  LineText lines() {
    return lines;
  }

  String line(Piece piece) {
    return piece.span().of(text);
  }

  Box open(Box parent, String tag, String classes, Names.Name name) {
    Box box = new Box(parent, boxes.size(), tag, classes, name, pieces.size());
    boxes.add(box);
    return box;
  }

  /** Ends the line under way. */
  void endLine(Box box, boolean broken) {
    if (lines.isEmpty()) {
      lines.clear();
    } else {
      pieces.add(lines.end(box, broken));
    }
  }

  /** Ends the page. */
  void end() {
    text = lines.toString();
    boxes.getFirst().to = pieces.size();
    sum();
  }

  /** Finds the notices to visitors: they stand first or last. */
  void findNotices(LineLabels labels) {
    List<Piece> prose = pieces.stream().filter(Piece::prose).toList();
    for (int i = 0; i < prose.size(); i++) {
      if ((i < FIRST_PROSE || i >= prose.size() - LAST_PROSE) && labels.isNotice(line(prose.get(i)))) {
        notices.add(prose.get(i));
      }
    }
  }

  /** Whether a line is running text that nothing has set aside so far. */
  boolean isText(Piece piece) {
    return piece.box().reason == null && piece.prose() && !notices.contains(piece);
  }

  /** Lays out a text that the page keeps outside of its body, paragraph by paragraph. */
  Box append(List<String> paragraphs) {
    Box outer = open(boxes.getFirst(), "div", "", Names.Name.NONE);
    for (String paragraph : paragraphs) {
      Box box = open(outer, "p", "", Names.Name.NONE);
      lines.add(paragraph, 0, paragraph.length(), LineText.Link.NONE);
      endLine(box, false);
      box.to = pieces.size();
    }
    outer.to = pieces.size();
    end();
    return outer;
  }

  /** Adds up what the boxes hold, the innermost first. */
  private void sum() {
    for (Box each : boxes) {
      each.weight = 0;
      each.linked = 0;
      each.prose = 0;
      each.paragraphs = 0;
    }
    for (Piece piece : pieces) {
      piece.box().weight += piece.weight();
      piece.box().linked += piece.linked();
      piece.box().prose += piece.prose() ? piece.weight() - piece.linked() : 0;
      piece.box().paragraphs += piece.prose() ? 1 : 0;
    }
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box each = boxes.get(i);
      each.parent.weight += each.weight;
      each.parent.linked += each.linked;
      each.parent.prose += each.prose;
      each.parent.paragraphs += each.paragraphs;
    }
  }
}
