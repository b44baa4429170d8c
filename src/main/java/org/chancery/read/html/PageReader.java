package org.chancery.read.html;

import java.util.Optional;
import org.chancery.document.Publication;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads web pages. Start here.
 *
 * <p>Safe for many threads.
 */
public final class PageReader {
  private static final int DEEPEST = 400;
  private static final int MOST_BOXES = 200_000;

  private final Names names = Names.load();
  private final LineLabels labels;

  /** A reader that asks {@code labels} what the words of a line give away. */
  public PageReader(LineLabels labels) {
    this.labels = labels;
  }

  /**
   * Reads a page.
   *
   * @param html the page
   * @param url its address, where it is known from elsewhere
   */
  public Page read(String html, Optional<String> url) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    Document document = parser.parseInput(html, url.orElse(""));
    Layout layout = new Layout(names, MOST_BOXES);
    layout.add(document);
    layout.findNotices(labels);
    Box body = new BodyFinder(layout).find();
    Metadata metadata = new Metadata(document);
    String text = layout.text.toString();
    Optional<Headlines.Headline> headline = new Headlines(layout, metadata, text).find(body);
    Sorting sorting = new Sorting(layout, body, headline, labels);
    return new Page(url.or(metadata::url), headline.map(Headlines.Headline::text), text, sorting.blocks(),
        sorting.asides(), Publication.UNKNOWN, metadata.publisher(), metadata.language());
  }
}
