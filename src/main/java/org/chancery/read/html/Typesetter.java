package org.chancery.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link Layout} of one page, up to a number of boxes. One pass over the tree, which takes time in proportion
 * to the page, and no recursion.
 */
final class Typesetter implements NodeFilter {
  private static final Map<String, String> ROLES = Map.of("navigation", "navigation", "complementary", "sidebar",
      "contentinfo", "footer", "banner", "header", "search", "form", "dialog", "popup", "alertdialog", "popup",
      "menu", "navigation", "menubar", "navigation", "button", "control");
  /** What is not read out to those who listen. */
  static final String DECORATION = "decoration";

  private static final Set<String> FIELDS = Set.of("", "email", "text", "tel", "password", "search");
  private static final List<String> STAMPS = List.of("datetime", "content", "title");

  private final Layout page = new Layout();
  private final LineText lines = page.lines();
  private final Shape.Known shapes = new Shape.Known();
  private final Names names;
  private final Map<String, Names.Name> known = new HashMap<>();
  private final Site site;
  private final int mostBoxes;
  private final boolean lenient;

  private Box box = page.boxes.getFirst();
  private LineText.Link link = LineText.Link.NONE;

  private Typesetter(Names names, Site site, int mostBoxes, boolean lenient) {
    this.names = names;
    this.site = site;
    this.mostBoxes = mostBoxes;
    this.lenient = lenient;
  }

  /**
   * Lays out the body of a page.
   *
   * @param lenient whether names of parts are passed over, and text for browsers without scripts is not
   */
  static Layout layOut(Document page, Names names, Site site, int mostBoxes, boolean lenient) {
    Typesetter typesetter = new Typesetter(names, site, mostBoxes, lenient);
    NodeTraversor.filter(typesetter, page.body());
    typesetter.end();
    return typesetter.page;
  }

  private void end() {
    endLine(false);
    while (!box.root()) {
      close();
    }
    page.end();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || depth == 0) {
      return depth == 0 ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
    }
    Shape shape = shapes.of(element);
    box.pictures += shape.picture() ? 1 : 0;
    return switch (shape.kind()) {
      case BREAK -> {
        endLine(true);
        yield FilterResult.SKIP_ENTIRELY;
      }
      case UNSHOWN -> FilterResult.SKIP_ENTIRELY;
      case FIELD -> {
        box.fields += FIELDS.contains(element.attr("type").toLowerCase(Locale.ROOT)) ? 1 : 0;
        yield FilterResult.SKIP_ENTIRELY;
      }
      case SCRIPTLESS -> lenient && element.wholeText().indexOf('<') < 0
          ? enter(element, shape, depth, true)
          : FilterResult.SKIP_ENTIRELY;
      case BOX -> enter(element, shape, depth, true);
      case CELL -> {
        lines.blank();
        yield enter(element, shape, depth, holdsBlocks(element));
      }
      case INLINE -> enter(element, shape, depth, false);
      case LINK -> {
        link = site.isOther(element.attr("href")) ? LineText.Link.OUTWARD : LineText.Link.WITHIN;
        yield enter(element, shape, depth, false);
      }
    };
  }

  private FilterResult enter(Element element, Shape shape, int depth, boolean alone) {
    if (page.boxes.size() >= mostBoxes) {
      return FilterResult.STOP;
    }
    boolean plain = element.attributesSize() == 0;
    if (!alone && plain) {
      return FilterResult.CONTINUE;
    }
    Names.Name name = plain ? Names.Name.NONE : name(element);
    String reason = plain ? shape.reason() : reason(element, shape);
    if (!alone) {
      reason = "hidden".equals(reason) || name.standsOut() ? reason == null ? name.kind() : reason : null;
      alone = reason != null;
    }
    if (alone) {
      endLine(false);
      box = page.open(box, element.normalName(), element.className(), name);
      box.depth = depth;
      box.container = shape.container();
      box.reason = reason;
    }
    if (!plain) {
      mark(element, alone);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (depth == box.depth) {
      endLine(false);
      close();
    }
    if (link != LineText.Link.NONE && node instanceof Element element && element.normalName().equals("a")) {
      link = LineText.Link.NONE;
    }
    return FilterResult.CONTINUE;
  }

  private void text(String words) {
    int from = 0;
    if (box.tag.equals("pre")) {
      for (int end = words.indexOf('\n'); end >= 0; end = words.indexOf('\n', from)) {
        lines.add(words, from, end, link);
        endLine(true);
        from = end + 1;
      }
    }
    lines.add(words, from, words.length(), link);
  }

  private void endLine(boolean broken) {
    page.endLine(box, broken);
  }

  private void close() {
    box.to = page.pieces.size();
    box = box.parent;
  }

  /** Takes down what an element says of what stands in it: a time, the article's text. */
  private void mark(Element element, boolean alone) {
    String property = element.attr("itemprop");
    property = property.isEmpty() ? element.attr("property") : property;
    if (alone && (property.equalsIgnoreCase("articleBody") || property.equals("schema:articleBody"))) {
      box.body = true;
    }
    boolean published = property.contains("datePublished") || property.contains("dateCreated")
        || property.contains("dc:date") || property.contains("dc:created")
        || element.hasAttr("pubdate");
    boolean time = element.normalName().equals("time") || element.normalName().equals("abbr");
    if (published || time) {
      stamp(element, property, published);
    }
  }

  private void stamp(Element element, String property, boolean published) {
    for (String name : STAMPS) {
      String value = element.attr(name);
      if (!value.isEmpty()) {
        String marks = element.className() + " " + property;
        boolean changed = marks.contains("modified") || marks.contains("updated") && !marks.contains("published");
        stamp(published ? "published" : changed ? "changed" : "time", value);
        return;
      }
    }
    if (published) {
      stamp("published", element.text());
    }
  }

  private void stamp(String kind, String value) {
    page.stamps.add(new Layout.Stamp(kind, value, page.pieces.size(), box));
  }

  /** Whether a cell of a table is a part of the page of its own, and not a word of its row. */
  private static boolean holdsBlocks(Element cell) {
    for (Node child = cell.firstChild(); child != null; child = child.nextSibling()) {
      if (child instanceof Element element && (element.tag().isBlock() || element.normalName().equals("br"))) {
        return true;
      }
    }
    return false;
  }

  private Names.Name name(Element element) {
    Names.Name name = Names.better(known(element.className()), known(element.id()));
    return lenient && !name.isBody() ? Names.Name.NONE : name;
  }

  private Names.Name known(String list) {
    return list.isEmpty() ? Names.Name.NONE : known.computeIfAbsent(list, names::of);
  }

  private static @Nullable String reason(Element element, Shape shape) {
    if (isHidden(element)) {
      return "hidden";
    }
    if (element.attr("aria-hidden").equals("true")) {
      return DECORATION;
    }
    String role = element.attr("role");
    String byRole = role.isEmpty() ? null : ROLES.get(role);
    return byRole != null ? byRole : shape.reason();
  }

  private static boolean isHidden(Element element) {
    String style = element.attr("style");
    return (!style.isEmpty() && hides(style)) || element.hasAttr("hidden");
  }

  private static boolean hides(String style) {
    int at = style.indexOf("display");
    if (at < 0) {
      return false;
    }
    int value = at + "display".length();
    while (value < style.length() && (style.charAt(value) == ' ' || style.charAt(value) == ':')) {
      value++;
    }
    return style.startsWith("none", value);
  }
}
