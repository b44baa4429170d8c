package org.chancery.watch;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.chancery.fetch.Address;
import org.chancery.fetch.Fetched;
import org.chancery.read.feed.FeedEntry;

/** Reads sitemaps, indexes of them and plain lists of addresses (sitemaps.org), compressed or not; news with dates. */
final class SitemapReader {
  /** What sitemaps.org allows a sitemap. */
  private static final int LONGEST = 50 << 20;

  private SitemapReader() {}

  static Listing read(Fetched.Content content) throws IOException {
    byte[] bytes = unpacked(content);
    if (bytes.length > LONGEST) {
      return new Listing.Unusable("a sitemap longer than " + LONGEST + " bytes");
    }
    SiteMapParser parser = new SiteMapParser(false);
    parser.setStrictNamespace(false);
    parser.enableExtension(Extension.NEWS);
    try {
      URL at = content.address().uri().toURL();
      String type = content.mediaType().equals("text/plain") ? "text/plain" : "text/xml";
      return switch (parser.parseSiteMap(type, bytes, at)) {
        case SiteMapIndex index -> new Listing.Index(children(index));
        case SiteMap map when map.getSiteMapUrls().isEmpty() -> new Listing.Unusable("a sitemap without addresses");
        case SiteMap map -> new Listing.Sitemap(entries(map));
        default -> new Listing.Unusable("neither a feed nor a sitemap");
      };
    } catch (UnknownFormatException e) {
      return new Listing.Unusable("neither a feed nor a sitemap: " + e.getMessage());
    }
  }

  private static byte[] unpacked(Fetched.Content content) throws IOException {
    byte[] head = content.bytes().begin(2);
    boolean packed = head.length == 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    try (InputStream in = packed ? new GZIPInputStream(content.bytes().stream()) : content.bytes().stream()) {
      return in.readNBytes(LONGEST + 1);
    }
  }

  private static List<Listing.Child> children(SiteMapIndex index) {
    List<Listing.Child> children = new ArrayList<>();
    for (AbstractSiteMap child : index.getSitemaps()) {
      address(child.getUrl()).ifPresent(
          address -> children.add(new Listing.Child(address, instant(child.getLastModified()))));
    }
    return children;
  }

  private static List<Entry> entries(SiteMap map) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (SiteMapURL url : map.getSiteMapUrls()) {
      address(url.getUrl()).ifPresent(address -> entries.putIfAbsent(address.toString(), entry(address, url)));
    }
    Comparator<Entry> newest = Comparator.comparing(e -> e.stamp().orElse(""), Comparator.reverseOrder());
    return entries.values().stream().sorted(newest).toList();
  }

  private static Entry entry(Address address, SiteMapURL url) {
    Optional<NewsAttributes> news = news(url);
    Optional<ZonedDateTime> published = news.flatMap(n -> Optional.ofNullable(n.getPublicationDateTime()));
    Optional<String> changed = published.map(at -> at.toInstant().toString()).or(() -> instant(url.getLastModified()));
    String title = news.flatMap(n -> Optional.ofNullable(n.getTitle())).orElse("");
    // The day is that of the place where it was published.
    Optional<String> day = published.map(at -> at.toLocalDate().toString());
    return new Entry(address.toString(), Optional.of(address), changed,
        new FeedEntry(address.toString(), Optional.of(address.toString()), title, day, Optional.empty(),
            Optional.empty(), ""));
  }

  private static Optional<NewsAttributes> news(SiteMapURL url) {
    return Optional.ofNullable(url.getAttributesForExtension(Extension.NEWS)).stream().flatMap(Arrays::stream)
        .filter(NewsAttributes.class::isInstance).map(NewsAttributes.class::cast).findFirst();
  }

  private static Optional<Address> address(URL url) {
    try {
      return Optional.of(Address.of(url.toExternalForm()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> instant(Date date) {
    return Optional.ofNullable(date).map(d -> d.toInstant().toString());
  }
}
