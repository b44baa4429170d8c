package org.chancery.read.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds lists of teasers: boxes side by side that look alike, each with a link to another page and hardly more text
 * than says what stands there.
 */
final class Teasers {
  private static final int FEWEST = 3;
  private static final int HEAVIEST = 600;

  private Teasers() {}

  /** Gives the boxes of such lists their reason. */
  static void mark(Layout page) {
    Map<Look, List<Box>> alike = new LinkedHashMap<>();
    for (Box box : page.boxes) {
      if (!box.root() && box.weight > 0) {
        alike.computeIfAbsent(new Look(box.parent, box.tag, box.classes), look -> new ArrayList<>(4)).add(box);
      }
    }
    alike.values().forEach(row -> {
      int from = 0;
      for (int i = 1; row.size() >= FEWEST && i <= row.size(); i++) {
        if (i == row.size() || proseBetween(row.get(i - 1), row.get(i), page)) {
          mark(row.subList(from, i), page);
          from = i;
        }
      }
    });
  }

  /** What boxes that stand side by side and look alike have in common. */
  private record Look(Box parent, String tag, String classes) {}

  private static boolean proseBetween(Box one, Box next, Layout page) {
    for (int i = one.to; i < next.from; i++) {
      if (page.pieces.get(i).prose()) {
        return true;
      }
    }
    return false;
  }

  private static void mark(List<Box> row, Layout page) {
    if (row.size() >= FEWEST && areTeasers(row, page)) {
      row.forEach(box -> box.reason = box.reason == null ? "teaser" : box.reason);
    }
  }

  private static boolean areTeasers(List<Box> row, Layout page) {
    int teasers = 0;
    for (Box box : row) {
      teasers += isTeaser(box, page) ? 1 : 0;
    }
    return teasers * 10 >= row.size() * 7;
  }

  private static boolean isTeaser(Box box, Layout page) {
    if (box.weight > HEAVIEST || box.paragraphs > 2 || box.linked == 0) {
      return false;
    }
    for (int i = box.from; i < box.to; i++) {
      Piece piece = page.pieces.get(i);
      boolean link = piece.link() && piece.words() >= 3 && piece.weight() >= 15;
      if (link) {
        return true;
      }
    }
    Piece last = page.pieces.get(box.to - 1);
    String end = page.line(last);
    return end.endsWith("…") || end.endsWith("...");
  }
}
