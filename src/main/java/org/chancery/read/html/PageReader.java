package org.chancery.read.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chancery.document.Block;
import org.chancery.document.Publication;
import org.chancery.read.html.Headlines.Headline;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * Reads web pages. Start here.
 *
 * <p>Safe for many threads.
 */
public final class PageReader {
  private static final int DEEPEST = 400;
  private static final int MOST_BOXES = 120_000;

  private static final int ENOUGH = 1200;
  private static final int LEAST = 150;
  private static final String UNKNOWN = "und";

  private final Names names = Names.load();
  private final DateNames dateNames = DateNames.load();
  private final PrintedDates printed = new PrintedDates(dateNames.regions());
  private final LineLabels labels;

  /** A reader that asks {@code labels} what the words of a line give away. */
  public PageReader(LineLabels labels) {
    this.labels = labels;
  }

  /**
   * Reads a page. Takes time in proportion to its length, whatever it holds.
   *
   * @param html the page
   * @param url its address, where it is known from elsewhere
   * @param captured when it was got from there: its date is no later
   * @return the page; empty where it has more than {@value #MOST_BOXES} elements, more than any article
   */
  public Optional<Page> read(String html, Optional<String> url, Optional<LocalDate> captured) {
    Parser parser = Parser.htmlParser();
    parser.setMaxDepth(DEEPEST);
    Document document = parser.parseInput(html, url.orElse(""));
    Metadata metadata = new Metadata(document, url);
    Site site = Site.of(metadata.address());
    Reading reading = read(document, metadata, site, false);
    if (reading.layout().boxes.size() >= MOST_BOXES) {
      return Optional.empty();
    }
    if (reading.weight() < LEAST) {
      CarriedText.unfold(document);
      Reading lenient = read(document, metadata, site, true);
      reading = lenient.weight() > reading.weight() ? lenient : reading;
    }
    return Optional.of(page(reading, metadata, captured));
  }

  /** A page laid out and sorted. */
  private record Reading(Layout layout, Box body, String text, Optional<Headline> headline, Sorting sorting) {
    int weight() {
      return sorting.weight();
    }
  }

  /**
   * Lays out and sorts a page.
   *
   * @param lenient whether names of parts are passed over, and text for browsers without scripts is not: for pages that
   *     have no article otherwise
   */
  private Reading read(Document document, Metadata metadata, Site site, boolean lenient) {
    Layout layout = Typesetter.layOut(document, names, site, MOST_BOXES, lenient);
    layout.findNotices(labels);
    OptionalInt headline = new Headlines(layout, metadata).declared();
    Reading reading = sorted(layout, new BodyFinder(layout, headline).find(), metadata);
    List<String> carried = metadata.articleBody();
    int carriedLength = carried.stream().mapToInt(String::length).sum();
    return carriedLength > LEAST && reading.weight() * 2 < carriedLength
        ? sorted(layout, layout.append(carried), metadata)
        : reading;
  }

  private Reading sorted(Layout layout, Box body, Metadata metadata) {
    Optional<Headline> headline = new Headlines(layout, metadata).find(body);
    return new Reading(layout, body, layout.text(), headline, new Sorting(layout, body, headline, labels));
  }

  private Page page(Reading reading, Metadata metadata, Optional<LocalDate> captured) {
    List<Block> blocks = reading.sorting().blocks();
    String language = language(reading.text(), blocks, metadata);
    int head = reading.headline().map(Headline::piece).orElse(OptionalInt.empty()).orElse(reading.body().from);
    PageDates.Place place = new PageDates.Place(reading.layout(), reading.text(), language, captured, head,
        reading.body());
    Publication publication = new PageDates(printed, dateNames, labels, metadata, place).find();
    return new Page(metadata.address(), reading.headline().map(Headline::text), reading.text(), blocks,
        reading.sorting().asides(),
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
