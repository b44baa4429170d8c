package org.chancery.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.fetch.Address;
import org.chancery.fetch.Fetched;
import org.chancery.read.Reader;
import org.chancery.read.feed.Feed;
import org.chancery.read.feed.FeedEntry;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds out whether what was got is a feed or a sitemap, and what it lists. */
final class ListingReader {
  private static final int HEAD = 1 << 16;
  private static final Duration LONGEST_PACE = Duration.ofDays(1);
  private static final Map<String, Duration> PERIODS = Map.of("hourly", Duration.ofHours(1), "daily",
      Duration.ofDays(1), "weekly", Duration.ofDays(7), "monthly", Duration.ofDays(30), "yearly", Duration.ofDays(365));

  private final Reader reader;

  ListingReader(Reader reader) {
    this.reader = reader;
  }

  Listing read(Fetched.Content content) {
    try {
      Entries entries = new Entries(content.address());
      Optional<String> other = reader.entries(content, entries);
      if (other.isEmpty()) {
        return new Listing.Feed(List.copyOf(entries.found.values()), pace(content), entries.damaged);
      }
      return other.get().equals("web page")
          ? new Listing.Unusable("a web page, not a feed" + advertised(content))
          : SitemapReader.read(content);
    } catch (IOException | RuntimeException e) {
      return new Listing.Unusable("not to be read: " + e.getMessage());
    }
  }

  /** The entries of a feed, each once: an address that it lists twice is one article. */
  private static final class Entries implements Feed.Visitor {
    private final Address feed;
    private final Map<String, Entry> found = new LinkedHashMap<>();
    private final List<String> damaged = new ArrayList<>();

    Entries(Address feed) {
      this.feed = feed;
    }

    @Override
    public void entry(long number, FeedEntry own) {
      Optional<Address> address = own.url().flatMap(this::address);
      String name = own.key().isEmpty() ? own.title() + Integer.toHexString(own.html().hashCode()) : own.key();
      String key = address.map(Address::toString).orElseGet(() -> feed + "#" + name);
      found.putIfAbsent(key, new Entry(key, address, own.updated().or(own::published), own));
    }

    private Optional<Address> address(String url) {
      try {
        return Optional.of(feed.resolve(url));
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    @Override
    public void damaged(long number, String reason) {
      damaged.add("entry " + number + ": " + reason);
    }
  }

  /** How often a feed says that it changes: RSS's {@code ttl}, in minutes, or the syndication module's period. */
  private static Optional<Duration> pace(Fetched.Content content) {
    String head = new String(content.bytes().begin(HEAD), StandardCharsets.ISO_8859_1);
    Element feed = Jsoup.parse(head, "", Parser.xmlParser());
    Optional<Duration> minutes = text(feed, "ttl").filter(t -> t.matches("\\d{1,6}"))
        .map(t -> Duration.ofMinutes(Long.parseLong(t)));
    long times = text(feed, "sy:updatefrequency").filter(t -> t.matches("[1-9]\\d{0,4}")).map(Long::parseLong)
        .orElse(1L);
    Optional<Duration> period = text(feed, "sy:updateperiod").map(t -> PERIODS.get(t.toLowerCase(Locale.ROOT)))
        .map(d -> d.dividedBy(times));
    return minutes.or(() -> period).map(d -> d.compareTo(LONGEST_PACE) > 0 ? LONGEST_PACE : d);
  }

  private static Optional<String> text(Element feed, String name) {
    return feed.stream().filter(element -> element.normalName().equals(name)).map(element -> element.text().strip())
        .findFirst();
  }

  /** The feeds that a web page names as its own. */
  private static String advertised(Fetched.Content content) {
    String html = new String(content.bytes().begin(HEAD), StandardCharsets.UTF_8);
    List<String> feeds = Jsoup.parse(html, content.address().toString())
        .select("link[rel=alternate][type=application/rss+xml], link[rel=alternate][type=application/atom+xml]")
        .stream().map(link -> link.absUrl("href")).filter(url -> !url.isEmpty()).limit(3).toList();
    return feeds.isEmpty() ? "" : "; it names " + String.join(", ", feeds);
  }
}
