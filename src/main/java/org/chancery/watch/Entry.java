package org.chancery.watch;

import java.util.Optional;
import org.chancery.fetch.Address;
import org.chancery.read.feed.FeedEntry;

/**
 * Something that a feed or sitemap lists.
 *
 * @param key what it is known by: its address, or where it has none the feed's, {@code #} and its key there
 * @param address of the page that it stands for
 * @param stamp when it was changed, as the feed writes it
 * @param own what the feed itself tells of it
 */
record Entry(String key, Optional<Address> address, Optional<String> stamp, FeedEntry own) {
  /** Whether the feed tells a text of it. */
  boolean hasText() {
    return !own.html().isBlank();
  }
}
