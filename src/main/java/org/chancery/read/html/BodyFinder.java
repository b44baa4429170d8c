package org.chancery.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
  private final OptionalInt headline;
  private final boolean[] holdsBody;
  private final boolean[] holdsHeadline;

  BodyFinder(Layout page, OptionalInt headline) {
    this.headline = headline;
    this.page = page;
    this.holdsBody = new boolean[page.boxes.size()];
    this.holdsHeadline = new boolean[page.boxes.size()];
  }

  /** The box; the outermost where none is better. */
  Box find() {
    Teasers.mark(page);
    headline.ifPresent(line -> OtherArticles.mark(page, line));
    lookInside();
    forms();
    setAside();
    List<Box> far = headline.isPresent() ? far(headline.getAsInt()) : List.of();
    far.stream().filter(this::leadsOn).forEach(box -> box.reason = OtherArticles.REASON);
    inherit();
    score();
    far.forEach(box -> box.score *= FAR);
    Box broad = best(false);
    Box precise = best(true);
    return precise.score >= broad.score * MOST && precise.score > 0 ? precise : broad;
  }

  /** Sets aside the fields to write in, with the little text around them. */
  private void forms() {
    for (Box box : page.boxes) {
      if (box.fields > 0 && box.weight < FORM && !holdsArticle(box)) {
        Box form = box;
        while (form.parent.weight < FORM && !holdsArticle(form.parent)) {
          form = form.parent;
        }
        form.reason = form.reason == null ? "form" : form.reason;
      }
    }
  }

  /** Finds out in which boxes the article's text or its headline is, by what markup says. */
  private void lookInside() {
    for (int i = page.boxes.size() - 1; i > 0; i--) {
      Box box = page.boxes.get(i);
      holdsBody[i] |= isNamed(box);
      holdsHeadline[i] |= box.tag.equals("h1");
      holdsBody[box.parent.number] |= holdsBody[i];
      holdsHeadline[box.parent.number] |= holdsHeadline[i];
    }
  }

  private boolean holdsArticle(Box box) {
    return box.root() || holdsBody[box.number] || holdsHeadline[box.number];
  }

  private void setAside() {
    Box all = page.boxes.getFirst();
    for (Box box : page.boxes) {
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
      if (page.isText(piece)) {
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

  /** The boxes that pass over a good deal of the text which follows the headline: they are hardly its article. */
  private List<Box> far(int line) {
    int[] before = new int[page.pieces.size() + 1];
    int first = -1;
    for (int i = 0; i < page.pieces.size(); i++) {
      Piece piece = page.pieces.get(i);
      boolean text = page.isText(piece);
      before[i + 1] = before[i] + (text ? piece.weight() - piece.linked() : 0);
      first = first < 0 && text && i > line ? i : first;
    }
    List<Box> far = new ArrayList<>();
    for (Box box : page.boxes) {
      int skipped = first >= 0 && box.from > first ? before[box.from] - before[first] : 0;
      if (skipped > 0 && skipped > SKIPPED * (before[box.to] - before[box.from])) {
        far.add(box);
      }
    }
    return far;
  }

  /** Whether it is named as an article's text, but headed by a link to another page. */
  private boolean leadsOn(Box box) {
    for (int i = box.from; isNamed(box) && i < box.to && !page.pieces.get(i).prose(); i++) {
      Piece piece = page.pieces.get(i);
      if (piece.heading() && piece.link() && piece.outward() == 0) {
        return true;
      }
    }
    return false;
  }

  /** Hands the reasons of boxes on to those inside them. */
  private void inherit() {
    for (Box box : page.boxes) {
      box.reason = box.parent.reason == null ? box.reason : box.parent.reason;
    }
  }

  private static boolean isNamed(Box box) {
    return box.container && (box.body || box.name.isBody() || box.tag.equals("article"));
  }

  /** Boxes that hold several parts of an article side by side, as where an advertisement stands between them. */
  private Set<Box> splitUp() {
    Set<Box> split = new HashSet<>();
    Map<Box, Box> parts = new HashMap<>();
    for (Box box : page.boxes) {
      boolean part = box.reason == null && box.score > 0 && !box.tag.equals("article") && isNamed(box);
      Box before = part ? parts.put(box.parent, box) : null;
      if (before != null && before.classes.equals(box.classes)) {
        split.add(box.parent);
      }
    }
    return split;
  }

  private Box best(boolean named) {
    Set<Box> split = named ? splitUp() : Set.of();
    Box best = page.boxes.getFirst();
    double most = named ? 0 : best.score;
    for (Box box : page.boxes) {
      boolean candidate = named ? isNamed(box) || split.contains(box) : box.container;
      if (candidate && box.reason == null && (box.score > most || (box.score >= most * 0.98 && best.holds(box)))) {
        best = box;
        most = Math.max(most, box.score);
      }
    }
    return best;
  }
}
