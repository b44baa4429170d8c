package org.chancery.read.html;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * How elements of a tag are laid out.
 *
 * @param kind how it is laid out
 * @param container whether it can hold an article: no paragraph, heading or item
 * @param picture whether it shows a picture
 * @param reason why what stands in it is not the article, null where its tag does not say so
 */
record Shape(Kind kind, boolean container, boolean picture, @Nullable String reason) {
  private static final Set<String> NEVER_SHOWN = Set.of("script", "style", "template", "svg", "iframe", "object",
      "canvas", "head", "select", "datalist", "textarea", "audio", "video", "map", "math", "noembed", "noframes",
      "frameset", "img", "picture", "meta", "link");
  private static final Map<String, String> SET_ASIDE = Map.of("nav", "navigation", "aside", "sidebar", "footer",
      "footer", "figcaption", "caption", "form", "form", "button", "control", "menu", "navigation", "dialog", "popup",
      "label", "control");
  private static final Set<String> PICTURES = Set.of("img", "picture", "video", "iframe", "canvas", "amp-img");
  private static final Set<String> NO_CONTAINERS = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol",
      "dl", "dt", "dd", "pre", "figure", "figcaption", "blockquote", "label", "button", "tr", "header", "footer");
  /** Block elements that jsoup counts as inline, or does not know. */
  private static final Set<String> BLOCKS = Set.of("summary", "details", "dialog", "label", "button", "center",
      "figure", "figcaption", "main", "menu", "video", "hgroup", "search");

  /** How an element is laid out. */
  enum Kind {
    /** Stands for itself. */
    BOX,
    /** Runs on in the line. */
    INLINE,
    /** A link in the line. */
    LINK,
    /** A cell of a table: a word of its row, unless it holds boxes. */
    CELL,
    /** Ends the line. */
    BREAK,
    /** Is never shown. */
    UNSHOWN,
    /** A field to write in; its text is not the page's. */
    FIELD,
    /** Is shown where there are no scripts. */
    SCRIPTLESS
  }

  static Shape of(Element element) {
    String tag = element.normalName();
    return new Shape(kind(element, tag), !NO_CONTAINERS.contains(tag), PICTURES.contains(tag), SET_ASIDE.get(tag));
  }

  private static Kind kind(Element element, String tag) {
    if (NEVER_SHOWN.contains(tag)) {
      return Kind.UNSHOWN;
    }
    return switch (tag) {
      case "br" -> Kind.BREAK;
      case "a" -> Kind.LINK;
      case "td", "th" -> Kind.CELL;
      case "input" -> Kind.FIELD;
      case "noscript" -> Kind.SCRIPTLESS;
      default -> element.tag().isBlock() || BLOCKS.contains(tag) || tag.indexOf('-') > 0 ? Kind.BOX : Kind.INLINE;
    };
  }

  /** The shapes of the tags of one page. */
  static final class Known {
    private final Map<String, Shape> shapes = new HashMap<>();

    Shape of(Element element) {
      String tag = element.normalName();
      Shape shape = shapes.get(tag);
      if (shape == null) {
        shape = Shape.of(element);
        shapes.put(tag, shape);
      }
      return shape;
    }
  }
}
