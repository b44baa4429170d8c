package org.chancery.read.html;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.document.Block;
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

  private static final int ENOUGH = 1200;
  private static final String UNKNOWN = "und";

  private final Names names = Names.load();
  private final PrintedDates printed = new PrintedDates();
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
    List<Block> blocks = sorting.blocks();
    String language = language(text, blocks, metadata);
    int head = headline.map(Headlines.Headline::piece).orElse(OptionalInt.empty()).orElse(body.from);
    Publication publication = new PageDates(printed, metadata, layout, text, language).find(url, head, body);
    return new Page(url.or(metadata::url), headline.map(Headlines.Headline::text), text, blocks, sorting.asides(),
        publication, metadata.publisher(), language);
  }

  /** The language of the article's own words; what the page says of it only where they do not tell, or its region. */
  private String language(String text, List<Block> blocks, Metadata metadata) {
    StringBuilder sample = new StringBuilder();
    for (Block block : blocks) {
      if (block.kind() != Block.Kind.CREDIT && sample.length() < ENOUGH) {
        sample.append(text, block.span().begin(), block.span().end()).append('\n');
      }
    }
    String told = labels.language(sample.toString());
    String declared = metadata.language().orElse(UNKNOWN);
    return told.equals(UNKNOWN) || declared.startsWith(told + "-") ? declared : told;
  }
}
