package org.chancery.read.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads what stands in one entry of a feed, whichever of the feeds' vocabularies it is written in. */
final class EntryReader {
  private static final List<String> DATES = List.of("pubdate", "published", "dc:date", "issued", "dcterms:issued",
      "date", "created", "updated", "modified", "dcterms:modified");
  private static final List<String> CHANGES = List.of("updated", "atom:updated", "modified", "dcterms:modified");
  private static final List<String> TEXTS = List.of("content:encoded", "content", "description", "summary",
      "xhtml:body",
      "body", "fullitem");
  private static final List<String> KEYS = List.of("guid", "id", "dc:identifier");

  private final String base;

  /** A reader of entries of a feed at this address. */
  EntryReader(Optional<String> url) {
    this.base = url.orElse("");
  }

  /** The entry; none where it has neither a title nor a text. */
  Optional<FeedEntry> read(String xml) {
    Document parsed = Jsoup.parse(xml, base, Parser.xmlParser());
    Element entry = parsed.firstElementChild();
    if (entry == null) {
      return Optional.empty();
    }
    String html = TEXTS.stream().flatMap(name -> children(entry, name)).map(EntryReader::html)
        .max(Comparator.comparingInt(String::length)).orElse("");
    String title = children(entry, "title").findFirst().map(EntryReader::plain).orElse("");
    Optional<String> url = url(entry);
    String key = text(entry, KEYS).or(() -> url).orElse("");
    return title.isEmpty() && html.isBlank()
        ? Optional.empty()
        : Optional.of(new FeedEntry(key, url, title, text(entry, DATES), text(entry, CHANGES),
            publisher(entry), html));
  }

  /** The name of the source or publisher; an entry's author is neither. */
  private static Optional<String> publisher(Element entry) {
    return children(entry, "source").map(source -> children(source, "title").findFirst().orElse(source))
        .map(EntryReader::plain).filter(name -> !name.isEmpty()).findFirst()
        .or(() -> text(entry, List.of("dc:publisher", "publisher")));
  }

  /** Direct children of this name, in any letters; of Dublin Core and content modules with their usual prefix. */
  private static Stream<Element> children(Element entry, String name) {
    return entry.children().stream().filter(child -> child.normalName().equals(name)
        || child.normalName().equals("atom:" + name) || child.normalName().equals("rss:" + name));
  }

  private static Optional<String> text(Element entry, List<String> names) {
    return names.stream().flatMap(name -> children(entry, name)).map(child -> child.wholeText().strip())
        .filter(text -> !text.isEmpty()).findFirst();
  }

  /** HTML, told as escaped text, in CDATA, or as elements. */
  private static String html(Element element) {
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }

  private static String plain(Element title) {
    return Jsoup.parseBodyFragment(html(title)).text().strip();
  }

  private static Optional<String> url(Element entry) {
    Optional<String> linked = children(entry, "link").filter(EntryReader::leadsToArticle)
        .map(link -> link.hasAttr("href") ? link.absUrl("href") : absolute(link, link.wholeText()))
        .filter(url -> !url.isEmpty())
        .findFirst();
    return linked.or(() -> children(entry, "guid").filter(guid -> !guid.attr("isPermaLink").equals("false"))
        .map(guid -> guid.wholeText().strip()).filter(EntryReader::isAddress).findFirst())
        .or(() -> Optional.of(entry.attr("rdf:about")).filter(EntryReader::isAddress));
  }

  private static boolean leadsToArticle(Element link) {
    return !link.hasAttr("rel") || link.attr("rel").equals("alternate");
  }

  private static String absolute(Element link, String address) {
    String plain = address.strip();
    link.attr("href", plain);
    String absolute = link.absUrl("href");
    return absolute.isEmpty() && isAddress(plain) ? plain : absolute;
  }

  private static boolean isAddress(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }
}
