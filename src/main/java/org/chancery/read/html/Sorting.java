package org.chancery.read.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Span;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the lines of one page into blocks and, each with its reason, asides. Inside the box of the article, what stands
 * between running text is kept unless its markup, its links or its words give it away; what stands before the first
 * paragraph or after the last must look like text itself.
 */
final class Sorting {
  private static final String CAPTION = "caption";
  /** So many paragraphs that stand twice make a second copy of the article. */
  private static final int COPY = 2;
  private static final int LONGEST_CAPTION = 500;
  private static final Set<String> CREDITS = Set.of("byline", "date", "source");
  private static final Set<String> EVEN_INSIDE = Set.of("related", "share", "comments", "caption", "copyright",
      "advertisement", "cookies");

  private static final Set<String> ITEMS = Set.of("li", "tr", "td", "dd", "pre", "code");

  private final Layout page;
  private final Box body;
  private final Optional<Headlines.Headline> headline;
  private final String titleKey;
  private final LineLabels labels;
  private final int first;
  private int last = -1;
  private final @Nullable String[] reasons;

  Sorting(Layout page, Box body, Optional<Headlines.Headline> headline, LineLabels labels) {
    this.page = page;
    this.body = body;
    this.headline = headline;
    this.titleKey = headline.map(h -> Headlines.key(h.text())).orElse("");
    this.labels = labels;
    this.reasons = new String[page.pieces.size()];
    int from = -1;
    for (int i = body.from; i < body.to; i++) {
      Piece piece = page.pieces.get(i);
      if (page.isText(piece) && !piece.heading()) {
        from = from < 0 ? i : from;
        last = i;
      }
    }
    this.first = from;
    judge();
  }

  /** Whether a line is a link to a page of the same site: another article, or a way to one. */
  private static boolean leadsOn(Piece piece) {
    int x = 7;
    boolean link = piece.link()
        || (!piece.sentence() && piece.words() > 4 && piece.linked() * 10 >= piece.weight() * x);
    return link && piece.words() > 2 && piece.outward() * 2 < piece.weight();
  }

  private void judge() {
    for (int i = 0; i < reasons.length; i++) {
      Piece piece = page.pieces.get(i);
      reasons[i] = i < body.from || i >= body.to ? outside(i, piece) : inside(i, piece);
    }
    trail();
    repeated();
    cut();
    headings();
  }

  private String outside(int i, Piece piece) {
    String reason = piece.box().reason;
    return reason != null ? reason : i < body.from ? "before-article" : "after-article";
  }

  private @Nullable String inside(int i, Piece piece) {
    String own = piece.box().reason;
    if (own != null && !(own.equals("standfirst") && i > first && first >= 0)) {
      return own;
    }
    if (isTitle(piece)) {
      return "repeated-title";
    }
    if (piece.heading() && i < first) {
      return "before-article";
    }
    if (piece.prose()) {
      return page.notices.contains(piece) ? "notice" : i > first && isPictured(piece) ? CAPTION : null;
    }
    if (isCaption(piece)) {
      return CAPTION;
    }
    String label = labels.of(page.line(piece));
    boolean edge = i < first || i > last;
    if (label.equals("address") && i > first && first >= 0) {
      return null;
    }
    if (!label.isEmpty() && (edge || EVEN_INSIDE.contains(label)) && !inQuotation(piece)) {
      return label;
    }
    if (edge ? piece.link() : (leadsOn(piece) && !headsText(i, piece)) || linkedQuotation(piece)) {
      return "link";
    }
    if (edge && labels.isNotice(page.line(piece))) {
      return "notice";
    }
    if (i < first && first >= 0 && !piece.sentence() && !page.line(piece).endsWith(":") && !besideFirst(piece)) {
      return "before-article";
    }
    return null;
  }

  /** Whether it stands in the same box as the first paragraph, and is as good as one. */
  private boolean besideFirst(Piece piece) {
    Box beside = page.pieces.get(first).box();
    return piece.words() >= 8 && piece.weight() >= 45 && piece.linked() == 0
        && (piece.box() == beside || piece.box().parent == beside.parent || piece.box().parent == beside)
        && piece.box().tag.equals(beside.tag);
  }

  private boolean isTitle(Piece piece) {
    return piece.weight() > 8 && piece.weight() < 400 && titleKey.length() > 8
        && Headlines.key(page.line(piece)).equals(titleKey);
  }

  private static boolean inQuotation(Piece piece) {
    for (Box box = piece.box(); !box.root(); box = box.parent) {
      if (box.tag.equals("blockquote")) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a heading right above a paragraph of the article. */
  private boolean headsText(int i, Piece piece) {
    if (!piece.heading() || i + 1 >= body.to) {
      return false;
    }
    Piece next = page.pieces.get(i + 1);
    return next.box().reason == null && next.prose() && next.box().parent == piece.box().parent;
  }

  /** Whether it stands in a quotation that is all links: the way to a post elsewhere. */
  private static boolean linkedQuotation(Piece piece) {
    Box box = piece.box();
    while (!box.root() && !box.tag.equals("blockquote")) {
      box = box.parent;
    }
    return !box.root() && box.linked * 10 >= box.weight * 9;
  }

  /** Little text in the box of a picture. */
  private static boolean isCaption(Piece piece) {
    for (Box box = piece.box(); !box.root() && box.to - box.from <= 3; box = box.parent) {
      if (box.pictures > 0 && box.weight < 300) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a sentence or two beside a picture, in a box with hardly more. */
  private boolean isPictured(Piece piece) {
    for (Box box = piece.box(); !box.holds(body) && box.to - box.from <= 2; box = box.parent) {
      if (box.pictures > 0 && !box.tag.equals("p") && box.weight < LONGEST_CAPTION && box.prose * 3 < body.prose) {
        return true;
      }
    }
    return false;
  }

  /** Sets aside what trails after the last paragraph and is nothing like text, nor an item beside it. */
  private void trail() {
    for (int i = body.to - 1; i > last && last >= 0; i--) {
      if (reasons[i] == null) {
        Piece piece = page.pieces.get(i);
        if (endsArticle(piece)) {
          return;
        }
        reasons[i] = "after-article";
      }
    }
  }

  private boolean endsArticle(Piece piece) {
    Box box = piece.box();
    Box beside = page.pieces.get(last).box();
    boolean alike = box == beside || box.parent == beside
        || (box.parent == beside.parent && box.tag.equals(beside.tag));
    return alike || (piece.sentence() && piece.words() >= 3) || ITEMS.contains(box.tag) || inQuotation(piece);
  }

  /** Sets aside paragraphs told before and, where several are, as in a second copy of the article, all such lines. */
  private void repeated() {
    Set<String> told = new HashSet<>();
    int copied = 0;
    for (int i = body.from; i < body.to; i++) {
      Piece piece = page.pieces.get(i);
      if (reasons[i] == null && !told.add(page.line(piece)) && (piece.prose() || copied >= COPY)) {
        reasons[i] = "repeated";
        copied += piece.prose() ? 1 : 0;
      }
    }
  }

  /** Cuts off what follows the head of a box for comments or for other articles, where little text follows. */
  private void cut() {
    int before = 0;
    int all = 0;
    for (int i = body.from; i < body.to; i++) {
      all += reasons[i] == null && page.pieces.get(i).prose() ? page.pieces.get(i).weight() : 0;
    }
    for (int i = body.from; i < body.to; i++) {
      String reason = reasons[i];
      Piece piece = page.pieces.get(i);
      before += reason == null && piece.prose() ? piece.weight() : 0;
      boolean heads = "comments".equals(reason) || ("related".equals(reason) && piece.heading());
      if (heads && (piece.box().reason == null || "comments".equals(reason)) && before > 0
          && (all - before) * 4 < before) {
        for (int k = i + 1; k < body.to; k++) {
          reasons[k] = reasons[k] == null ? reason : reasons[k];
        }
        return;
      }
    }
  }

  /** Sets aside headings that nothing stands under. */
  private void headings() {
    boolean under = false;
    for (int i = body.to - 1; i >= body.from; i--) {
      Piece piece = page.pieces.get(i);
      if (reasons[i] == null && !piece.heading()) {
        under = true;
      } else if (reasons[i] == null && !under) {
        reasons[i] = "heading";
      }
    }
  }

  /** How much text is kept. */
  int weight() {
    int weight = 0;
    for (int i = body.from; i < body.to; i++) {
      weight += reasons[i] == null ? page.pieces.get(i).weight() : 0;
    }
    return weight;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      Block.@Nullable Kind kind = kind(i);
      if (kind == Block.Kind.PARAGRAPH && goesOn(i)) {
        Span begun = blocks.removeLast().span();
        blocks.add(new Block(new Span(begun.begin(), page.pieces.get(i).span().end()), kind));
      } else if (kind != null) {
        blocks.add(new Block(page.pieces.get(i).span(), kind));
      }
    }
    return blocks;
  }

  /** Whether a line goes on with the sentence that a line break cut: pages are wrapped like typescripts, too. */
  private boolean goesOn(int i) {
    if (i == 0 || kind(i - 1) != Block.Kind.PARAGRAPH) {
      return false;
    }
    Piece before = page.pieces.get(i - 1);
    Piece piece = page.pieces.get(i);
    return before.broken() && !before.sentence() && before.box() == piece.box() && before.words() > 4
        && Character.isLowerCase(page.text().charAt(piece.span().begin()));
  }

  List<Aside> asides() {
    List<Aside> asides = new ArrayList<>();
    for (int i = 0; i < reasons.length; i++) {
      String reason = reasons[i];
      if (reason != null && kind(i) == null) {
        asides.add(new Aside(page.pieces.get(i).span(), reason));
      }
    }
    return asides;
  }

  private Block.@Nullable Kind kind(int i) {
    if (headline.isPresent() && headline.get().piece().isPresent() && headline.get().piece().getAsInt() == i) {
      return Block.Kind.TITLE;
    }
    String reason = reasons[i];
    if (reason == null) {
      return Block.Kind.PARAGRAPH;
    }
    return CREDITS.contains(reason) ? Block.Kind.CREDIT : null;
  }
}
