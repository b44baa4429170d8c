package org.chancery.read.html;

import java.util.List;
import java.util.Set;

/**
 * Finds the box that holds the article. Boxes that markup gives another use are set aside first, unless they hold the
 * article; then each box is worth the running text that it holds, less the links that stand around it, and the dearest
 * wins: a precise candidate that markup names as the article's text where it holds most of what the dearest of all
 * does, else that.
 */
final class BodyFinder {
  private static final double MOST = 0.6;
  private static final double SHORT = 0.5;
  private static final double DISCOUNT = 0.3;
  private static final int FORM = 400;
  private static final double SKIPPED = 0.2;
  private static final double FAR = 0.25;
  private static final Set<String> OUTER = Set.of("body", "main", "article");

  private final Layout page;
  private final int headline;
  private final boolean[] holdsBody;
  private final boolean[] holdsHeadline;

  BodyFinder(Layout page, int headline) {
    this.headline = headline;
    this.page = page;
    this.holdsBody = new boolean[page.boxes.size()];
    this.holdsHeadline = new boolean[page.boxes.size()];
  }

  /** The box; the outermost where none is better. */
  Box find() {
    Teasers.mark(page);
    if (headline >= 0) {
      OtherArticles.mark(page, headline);
    }
    forms();
    setAside();
    score();
    if (headline >= 0) {
      far();
    }
    Box broad = best(false);
    Box precise = best(true);
    return precise.score >= broad.score * MOST && precise.score > 0 ? precise : broad;
  }

  /** Sets aside the fields to write in, with the little text around them. */
  private void forms() {
    for (Box box : page.boxes) {
      if (box.fields > 0 && box.weight < FORM) {
        Box form = box;
        while (!form.parent.root() && form.parent.weight < FORM) {
          form = form.parent;
        }
        form.reason = form.reason == null ? "form" : form.reason;
      }
    }
  }

  private void setAside() {
    List<Box> boxes = page.boxes;
    for (int i = boxes.size() - 1; i > 0; i--) {
      Box box = boxes.get(i);
      holdsBody[i] |= isNamed(box);
      holdsHeadline[i] |= box.tag.equals("h1");
      holdsBody[box.parent.number] |= holdsBody[i];
      holdsHeadline[box.parent.number] |= holdsHeadline[i];
    }
    Box all = boxes.getFirst();
    for (Box box : boxes) {
      if (box.root()) {
        continue;
      }
      if (box.parent.reason != null) {
        box.reason = box.parent.reason;
      } else if (box.reason != null) {
        box.reason = mayBeRestored(box, all) ? null : box.reason;
      } else if (box.name.setsAside() && !OUTER.contains(box.tag) && !box.body && !mayHoldArticle(box, all)) {
        box.reason = box.name.kind();
      }
    }
  }

  /** Whether a reason that markup gives goes for nothing: names are misused, and articles kept from screen readers. */
  private boolean mayBeRestored(Box box, Box all) {
    return switch (box.reason) {
      case "hidden", OtherArticles.REASON -> false;
      case Typesetter.DECORATION -> box.prose > 0;
      case null, default -> mayHoldArticle(box, all);
    };
  }

  /** Whether so much of the page's text stands in a box, above all with what marks an article, that it may be one. */
  private boolean mayHoldArticle(Box box, Box all) {
    boolean marked = holdsHeadline[box.number] || holdsBody[box.number];
    boolean much = box.prose * 5 > all.prose * 2 && box.prose > 0;
    boolean muchPlain = box.plain() * 2 > all.plain();
    boolean several = box.paragraphs >= 3 && box.name.kind().equals("standfirst");
    return (marked && (much || muchPlain)) || several || (box.prose > 0 && box.prose * 4 > all.prose * 3);
  }

  private void score() {
    double[] text = new double[page.boxes.size()];
    double[] rest = new double[page.boxes.size()];
    for (Piece piece : page.pieces) {
      int box = piece.box().number;
      if (piece.box().reason == null && piece.prose() && !page.notices.contains(piece)) {
        text[box] += piece.weight() - piece.linked();
      } else if (piece.box().reason == null && piece.textLike()) {
        text[box] += piece.weight() * SHORT;
      } else if (piece.box().reason != null || piece.linked() * 2 > piece.weight()) {
        rest[box] += piece.weight();
      }
    }
    for (int i = page.boxes.size() - 1; i >= 0; i--) {
      Box box = page.boxes.get(i);
      box.score = text[i] * (1 - DISCOUNT * rest[i] / (rest[i] + text[i] + 1));
      if (!box.root()) {
        text[box.parent.number] += text[i];
        rest[box.parent.number] += rest[i];
      }
    }
  }

  /** Boxes are worth less that pass over a good deal of the text which follows the headline: they are other articles. */
  private void far() {
    int[] before = new int[page.pieces.size() + 1];
    int first = -1;
    for (int i = 0; i < page.pieces.size(); i++) {
      Piece piece = page.pieces.get(i);
      boolean text = piece.box().reason == null && piece.prose() && !page.notices.contains(piece);
      before[i + 1] = before[i] + (text ? piece.weight() - piece.linked() : 0);
      first = first < 0 && text && i > headline ? i : first;
    }
    if (first < 0) {
      return;
    }
    for (Box box : page.boxes) {
      int skipped = box.from > first ? before[box.from] - before[first] : 0;
      if (skipped > 0 && skipped > SKIPPED * (before[box.to] - before[box.from])) {
        box.score *= FAR;
      }
    }
  }

  private static boolean isNamed(Box box) {
    return box.container && (box.body || box.name.isBody() || box.tag.equals("article"));
  }

  private Box best(boolean named) {
    Box best = page.boxes.getFirst();
    double most = named ? 0 : best.score;
    for (Box box : page.boxes) {
      boolean candidate = named ? isNamed(box) : box.container;
      if (candidate && box.reason == null && (box.score > most || (box.score >= most * 0.98 && best.holds(box)))) {
        best = box;
        most = Math.max(most, box.score);
      }
    }
    return best;
  }
}
