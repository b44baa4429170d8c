package org.chancery.read.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Collects the paragraphs of a document's XML. Word writes text in {@code w:t} alone, OpenDocument right into its
 * paragraphs; the names of their elements do not clash.
 */
final class Paragraphs implements NodeVisitor {
  /** What is no running text: notes, comments, what was deleted, fields' codes, older forms of the same. */
  private static final Set<String> LEFT_OUT = Set.of("del", "instrtext", "deltext", "fallback", "note", "annotation",
      "tracked-changes", "footnotereference", "sectpr", "ruby-text");
  private static final Set<String> HEADINGS = Set.of("h");

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean heading;
  private int leftOut;
  private int within;

  private record Paragraph(String text, boolean heading) {}

  /** An element's name without its prefix, in lower case. */
  static String local(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public void head(Node node, int depth) {
    switch (node) {
      case Element element -> begin(element, local(element));
      case TextNode run when leftOut == 0 && within > 0 -> text.append(run.getWholeText());
      default -> {
      }
    }
  }

  private void begin(Element element, String name) {
    leftOut += LEFT_OUT.contains(name) ? 1 : 0;
    switch (name) {
      case "p", "h" -> {
        end();
        heading = HEADINGS.contains(name);
        within += element.tagName().startsWith("text:") ? 1 : 0;
      }
      case "t" -> within++;
      case "pstyle" -> heading |= element.attributes().asList().stream()
          .anyMatch(style -> style.getValue().toLowerCase(Locale.ROOT).matches("(heading|title).*"));
      case "tab", "s", "br", "line-break", "cr" -> text.append(leftOut == 0 ? " " : "");
      default -> {
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      String name = local(element);
      leftOut -= LEFT_OUT.contains(name) ? 1 : 0;
      within -= name.equals("t") || (element.tagName().startsWith("text:") && (name.equals("p") || name.equals("h")))
          ? 1
          : 0;
      if (name.equals("p") || name.equals("h")) {
        end();
      }
    }
  }

  private void end() {
    String line = text.toString().replaceAll("\\s+", " ").strip();
    if (!line.isEmpty()) {
      paragraphs.add(new Paragraph(line, heading));
    }
    text.setLength(0);
    heading = false;
  }

  /** Whether a paragraph is this text. */
  boolean shows(String line) {
    return paragraphs.stream().anyMatch(paragraph -> paragraph.text().equals(line.replaceAll("\\s+", " ")));
  }

  /** All as HTML, but for the title; a heading that all begins with is the headline where there is no title. */
  String html(Optional<String> title) {
    StringBuilder html = new StringBuilder();
    for (Paragraph paragraph : paragraphs) {
      if (!title.equals(Optional.of(paragraph.text()))) {
        boolean headline = title.isEmpty() && html.isEmpty();
        String tag = paragraph.heading() ? headline ? "h1" : "h2" : "p";
        html.append('<').append(tag).append('>').append(Entities.escape(paragraph.text())).append("</").append(tag)
            .append(">\n");
      }
    }
    return html.toString();
  }
}
