package org.chancery.watch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chancery.fetch.Address;

/** What stood at an address where a feed or a sitemap was looked for. */
sealed interface Listing {
  /**
   * A feed.
   *
   * @param entries its entries, each once
   * @param pace how often it says that it changes
   * @param damaged why entries could not be read
   */
  record Feed(List<Entry> entries, Optional<Duration> pace, List<String> damaged) implements Listing {}

  /**
   * A sitemap.
   *
   * @param entries its addresses, the newest first, those without a date last
   */
  record Sitemap(List<Entry> entries) implements Listing {}

  /**
   * An index of sitemaps.
   *
   * @param children its sitemaps in its order
   */
  record Index(List<Child> children) implements Listing {}

  /**
   * A sitemap in an index.
   *
   * @param address where it is
   * @param stamp when it was changed, where the index says so
   */
  record Child(Address address, Optional<String> stamp) {}

  /**
   * Neither.
   *
   * @param reason for a person
   */
  record Unusable(String reason) implements Listing {}
}
