package org.chancery.read.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chancery.document.Span;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Lays a page out as lines of text, as a browser without styles would: what stands between the edges of boxes and line
 * breaks is one {@link Piece}, blanks run together, and the pieces' text, joined by line ends, is the page's text. What
 * is never shown (scripts, styles, templates) is left out; what is hidden is kept and said to be.
 *
 * <p>For one page and one thread. Takes time in proportion to the page, and no recursion.
 */
final class Layout implements NodeFilter {
  private static final Set<String> NEVER_SHOWN = Set.of("script", "style", "template", "noscript", "svg", "iframe",
      "object", "canvas", "head", "select", "datalist", "textarea", "audio", "video", "map", "math", "noembed",
      "noframes", "frameset", "input", "img", "picture", "meta", "link");
  private static final Map<String, String> SET_ASIDE = Map.of("nav", "navigation", "aside", "sidebar", "footer",
      "footer", "figcaption", "caption", "form", "form", "button", "control", "menu", "navigation", "dialog", "popup",
      "label", "control");
  private static final Map<String, String> ROLES = Map.of("navigation", "navigation", "complementary", "sidebar",
      "contentinfo", "footer", "banner", "header", "search", "form", "dialog", "popup", "alertdialog", "popup",
      "menu", "navigation", "menubar", "navigation", "button", "control");
  private static final Set<String> PICTURES = Set.of("img", "picture", "video", "iframe", "canvas", "svg", "amp-img");
  private static final Set<String> NO_CONTAINERS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
      "dl", "dt", "dd", "pre", "figure", "figcaption", "blockquote", "label", "button", "tr", "header", "footer");
  private static final List<String> STAMPS = List.of("datetime", "content", "title");
  private static final int UNSPACED_WORD = 5;
  private static final int UNSTOPPED_SENTENCE = 45;
  private static final int FIRST_PROSE = 6;
  private static final int LAST_PROSE = 12;
  /** Block elements that jsoup counts as inline, or does not know. */
  private static final Set<String> BLOCKS = Set.of("summary", "details", "dialog", "label", "button", "center",
      "figure", "figcaption", "main", "menu", "video", "hgroup", "search");

  final StringBuilder text = new StringBuilder();
  final List<Box> boxes = new ArrayList<>();
  final List<Piece> pieces = new ArrayList<>();
  /** The times that markup gives. */
  final List<Stamp> stamps = new ArrayList<>();
  /** Paragraphs that tell visitors about the site. */
  final Set<Piece> notices = new HashSet<>();
  private final Names names;
  private final Map<String, Names.Name> known = new HashMap<>();
  private final int mostBoxes;
  private Box box;

  private int begin;
  private int weight;
  private int linked;
  private int words;
  private int characters;
  private int unspaced;
  private boolean inWord;
  private boolean blank;
  private int inLink;

  /**
   * A time that markup gives.
   *
   * @param kind "published" where markup says that it is when the article was, "changed" where it is of a later change,
   *     else "time"
   * @param value as markup has it
   * @param piece the number of the line that it stands at
   */
  record Stamp(String kind, String value, int piece, Box box) {}

  private final boolean lenient;

  Layout(Names names, int mostBoxes, boolean lenient) {
    this.names = names;
    this.lenient = lenient;
    this.mostBoxes = mostBoxes;
    this.box = new Box(null, 0, "body", "body", Names.Name.NONE, 0);
    boxes.add(box);
  }

  /** Lays out the body of a page, up to the most boxes. */
  void add(Document page) {
    NodeTraversor.filter(this, page.body());
    flush(false);
    while (!box.root()) {
      close();
    }
    box.to = pieces.size();
    sum();
  }

  /** Finds the notices to visitors: they stand first or last. */
  void findNotices(LineLabels labels) {
    List<Piece> prose = pieces.stream().filter(Piece::prose).toList();
    for (int i = 0; i < prose.size(); i++) {
      if ((i < FIRST_PROSE || i >= prose.size() - LAST_PROSE)
          && labels.isNotice(text.substring(prose.get(i).span().begin(), prose.get(i).span().end()))) {
        notices.add(prose.get(i));
      }
    }
  }

  /** Lays out a text that the page keeps outside of its body, paragraph by paragraph. */
  Box append(List<String> paragraphs) {
    blank = false;
    Box outer = open("div", "div", Names.Name.NONE);
    for (String paragraph : paragraphs) {
      open("p", "p", Names.Name.NONE);
      letters(paragraph, false);
      flush(false);
      close();
    }
    close();
    boxes.getFirst().to = pieces.size();
    sum();
    return outer;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      letters(words.getWholeText(), "pre".equals(box.tag));
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element) || depth == 0) {
      return depth == 0 ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
    }
    String tag = element.normalName();
    if (tag.equals("br")) {
      flush(true);
      return FilterResult.SKIP_ENTIRELY;
    }
    if (PICTURES.contains(tag) && !tag.equals("svg")) {
      box.pictures++;
    }
    if (NEVER_SHOWN.contains(tag) && !(lenient && tag.equals("noscript") && element.wholeText().indexOf('<') < 0)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (boxes.size() >= mostBoxes) {
      return FilterResult.STOP;
    }
    if (element.attributesSize() > 0) {
      stamp(element, tag);
    }
    if (tag.equals("a")) {
      inLink += 1;
    }
    if (tag.equals("td") || tag.equals("th")) {
      blank = text.length() > begin;
      inWord = false;
    }
    if (standsAlone(element, tag)) {
      flush(false);
      Box opened = open(tag, tag + "." + element.className(), name(element));
      opened.container = !NO_CONTAINERS.contains(tag);
      opened.reason = reason(element, tag);
      opened.body = isBody(element);
    } else {
      Names.Name name = element.attributesSize() == 0 ? Names.Name.NONE : name(element);
      if (name.kind().equals("screen-reader") || name.kind().equals("caption") || isHidden(element)) {
        flush(false);
        open(tag, tag, name).reason = isHidden(element) ? "hidden" : name.kind();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void stamp(Element element, String tag) {
    String property = element.attr("itemprop") + " " + element.attr("property");
    boolean published = property.contains("datePublished") || property.contains("dateCreated")
        || property.contains("dc:date") || property.contains("dc:created") || element.hasAttr("pubdate");
    boolean time = tag.equals("time") || tag.equals("abbr");
    if (!published && !time) {
      return;
    }
    for (String name : STAMPS) {
      String value = element.attr(name);
      if (!value.isEmpty()) {
        String names = element.className() + " " + property;
        boolean changed = names.contains("modified") || names.contains("updated") && !names.contains("published");
        stamps.add(new Stamp(published ? "published" : changed ? "changed" : "time", value, pieces.size(), box));
        return;
      }
    }
    if (published) {
      stamps.add(new Stamp("published", element.text(), pieces.size(), box));
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && depth > 0) {
      String tag = element.normalName();
      if (tag.equals("a")) {
        inLink -= inLink > 0 ? 1 : 0;
      }
      if (standsAlone(element, tag) || opensInline(element)) {
        flush(false);
        close();
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean opensInline(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String kind = name(element).kind();
    return kind.equals("screen-reader") || kind.equals("caption") || isHidden(element);
  }

  private static boolean standsAlone(Element element, String tag) {
    if (tag.equals("td") || tag.equals("th")) {
      return holdsBlocks(element);
    }
    return element.tag().isBlock() || BLOCKS.contains(tag) || tag.indexOf('-') > 0;
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

  private static @Nullable String reason(Element element, String tag) {
    if (isHidden(element)) {
      return "hidden";
    }
    String byRole = ROLES.get(element.attr("role"));
    return byRole != null ? byRole : SET_ASIDE.get(tag);
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden") || (!style.isEmpty() && hides(style));
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

  private static boolean isBody(Element element) {
    return element.attr("itemprop").equalsIgnoreCase("articleBody")
        || element.attr("property").equals("articleBody")
        || element.attr("property").equals("schema:articleBody");
  }

  private Box open(String tag, String look, Names.Name name) {
    box = new Box(box, boxes.size(), tag, look, name, pieces.size());
    boxes.add(box);
    return box;
  }

  private void close() {
    box.to = pieces.size();
    box = box.parent;
  }

  private void letters(String more, boolean keepLines) {
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      if (c == '\n' && keepLines) {
        flush(true);
      } else if (isBlank(c)) {
        blank = text.length() > begin;
        inWord = false;
      } else if (c != '\u200b' && c != '\ufeff' && c != '\u00ad' && c >= ' ') {
        if (blank) {
          text.append(' ');
          blank = false;
        }
        text.append(c);
        count(c);
      }
    }
  }

  private void count(char c) {
    boolean letter = c < 0x80 ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
    boolean digit = !letter && (c < 0x80 ? c >= '0' && c <= '9' : Character.isDigit(c));
    if (!letter && !digit) {
      inWord = inWord && (c == '\'' || c == '’' || (c >= 0x80 && Character.getType(c) == Character.NON_SPACING_MARK));
      return;
    }
    boolean character = letter && c >= '\u2e80' && (c <= '\u9fff' || (c >= '\uf900' && c <= '\ufaff'));
    int own = character ? 3 : c >= '\uac00' && c <= '\ud7a3' ? 2 : 1;
    weight += own;
    linked += inLink > 0 ? own : 0;
    characters += character ? 1 : 0;
    unspaced += isUnspaced(c) ? 1 : 0;
    words += character || inWord ? 0 : 1;
    inWord = !character;
  }

  /** Whether it is a letter of a script without spaces between words and without full stops: Thai, Lao, Khmer … */
  private static boolean isUnspaced(char c) {
    return c >= '\u0e00' && (c <= '\u0eff' || (c >= '\u1000' && c <= '\u109f') || (c >= '\u1780' && c <= '\u17ff'));
  }

  static boolean isBlank(char c) {
    return c < 0x80 ? c <= ' ' && c != 0 : c == '\u00a0' || c == '\u3000' || c == '\u0085' || Character.isSpaceChar(c);
  }

  /** Ends the line. */
  private void flush(boolean broken) {
    int end = text.length();
    if (end > begin) {
      boolean unstopped = unspaced >= UNSTOPPED_SENTENCE && unspaced * 2 > weight && linked == 0;
      pieces.add(new Piece(box, new Span(begin, end), weight, linked,
          words + (characters + 1) / 2 + unspaced / UNSPACED_WORD, unstopped || endsSentence(begin, end), broken));
      text.append('\n');
    }
    begin = text.length();
    weight = 0;
    linked = 0;
    words = 0;
    characters = 0;
    unspaced = 0;
    inWord = false;
    blank = false;
  }

  private boolean endsSentence(int from, int end) {
    int at = end - 1;
    while (at > from && "\"'”’»」』）)]］】«“ ".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return ".!?。！？…؟۔।॥።។៕။｡．".indexOf(text.charAt(at)) >= 0;
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
