package org.chancery.read.html;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the other articles of a page that holds several, as pages do that grow while they are read: what stands beside
 * the box of the page's own headline, looks like it, and begins with a headline that looks like it, too.
 */
final class OtherArticles {
  static final String REASON = "other-article";

  private final Layout page;
  private final int headline;

  private OtherArticles(Layout page, int headline) {
    this.page = page;
    this.headline = headline;
  }

  /** Gives the boxes of other articles their reason. */
  static void mark(Layout page, int headline) {
    new OtherArticles(page, headline).mark();
  }

  private void mark() {
    Piece own = page.pieces.get(headline);
    if (!own.heading()) {
      return;
    }
    Set<Box> seen = new HashSet<>();
    for (int i = headline + 1; i < page.pieces.size(); i++) {
      Piece piece = page.pieces.get(i);
      if (piece.box().tag.equals(own.box().tag) && piece.box().classes.equals(own.box().classes)
          && !page.line(piece).equals(page.line(own))) {
        Box other = beside(piece.box());
        // The first such headline of a box tells: looking at each would take its square on a page of nothing else.
        if (other != null && seen.add(other) && begins(other, i) && alike(other, beside(own.box(), other.parent))) {
          other.reason = REASON;
        }
      }
    }
  }

  /** The outermost box around a line that does not hold the page's headline; null where that is the line's own. */
  private @Nullable Box beside(Box box) {
    Box outer = box;
    while (!outer.parent.root() && outer.parent.from > headline) {
      outer = outer.parent;
    }
    return outer == box ? null : outer;
  }

  /** Whether no paragraph stands before a line in a box. */
  private boolean begins(Box box, int line) {
    for (int i = box.from; i < line; i++) {
      if (page.pieces.get(i).prose()) {
        return false;
      }
    }
    return true;
  }

  private static Box beside(Box box, Box parent) {
    Box outer = box;
    while (!outer.root() && outer.parent != parent) {
      outer = outer.parent;
    }
    return outer;
  }

  private static boolean alike(Box one, Box other) {
    if (!one.tag.equals(other.tag)) {
      return false;
    }
    Set<String> names = names(one);
    Set<String> others = names(other);
    int all = Math.min(names.size(), others.size());
    names.retainAll(others);
    return names.size() * 2 >= all && (all > 0 || others.isEmpty());
  }

  /** The classes of a box but those with a number, which are its own. */
  private static Set<String> names(Box box) {
    Set<String> names = new HashSet<>();
    for (String name : box.classes.split(" ", -1)) {
      if (!name.isEmpty() && name.chars().noneMatch(Character::isDigit)) {
        names.add(name);
      }
    }
    return names;
  }
}
