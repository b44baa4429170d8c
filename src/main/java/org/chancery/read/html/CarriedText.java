package org.chancery.read.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Text that a page does not show but carries: in data for machines, in templates that its scripts fill in. */
final class CarriedText {
  private static final int MOST_BOXES = 20_000;
  private static final int MOST_ESCAPES = 3;

  private CarriedText() {}

  /**
   * The paragraphs of a text in data, which may be markup, escaped once more than it should be; none where it breaks
   * off.
   */
  static List<String> paragraphs(Optional<String> text) {
    String body = text.orElse("").strip();
    if (body.endsWith("...") || body.endsWith("…")) {
      return List.of();
    }
    for (int i = 0; i < MOST_ESCAPES && (body.contains("&lt;") || body.contains("&amp;lt;")); i++) {
      body = Parser.unescapeEntities(body, false);
    }
    return (body.contains("</") ? shown(body) : body).lines().map(String::strip).filter(line -> !line.isEmpty())
        .toList();
  }

  private static String shown(String markup) {
    Document page = Parser.parseBodyFragment(markup, "");
    return Typesetter.layOut(page, Names.none(), Site.of(Optional.empty()), MOST_BOXES, true).text();
  }

  /** Puts what templates hold into the page, where they stand. */
  static void unfold(Document page) {
    for (Element template : page.select("script[type*=template], script[type=text/html]")) {
      Element box = page.createElement("div");
      box.html(template.data());
      template.replaceWith(box);
    }
    for (Element template : page.select("body template")) {
      template.tagName("div");
    }
  }
}
