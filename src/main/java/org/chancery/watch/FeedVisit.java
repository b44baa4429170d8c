package org.chancery.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.chronicle.WatchedAddress;
import org.chancery.chronicle.WatchedFeed;
import org.chancery.fetch.Address;
import org.chancery.fetch.Fetched;
import org.chancery.fetch.Fetcher;
import org.chancery.fetch.Validators;
import org.chancery.read.feed.FeedEntry;

/** Asks one feed or sitemap for what is new, and has that read. */
final class FeedVisit {
  /** How many sitemaps of an index are looked at in one round. */
  private static final int CHILDREN = 5;
  /** How many of those that an index does not date, of its first and of its last. */
  private static final int FIRST = 2;
  private static final int LAST = 3;
  /** How many addresses of a sitemap are looked at in one round. */
  private static final int MOST = 500;
  private static final Duration REVISIT = Duration.ofHours(1);
  private static final Duration LONG_GONE = Duration.ofDays(7);

  private final Fetcher fetcher;
  private final ListingReader listings;
  private final PageVisit pages;
  private final Desk desk;
  private final InstantSource clock;
  private final Watcher.Options options;

  FeedVisit(Fetcher fetcher, ListingReader listings, PageVisit pages, Desk desk, InstantSource clock,
      Watcher.Options options) {
    this.fetcher = fetcher;
    this.listings = listings;
    this.pages = pages;
    this.desk = desk;
    this.clock = clock;
    this.options = options;
  }

  /** Looks at the feed if it is time, and at what it listed before and is to be asked for again. */
  void visit(Address address) throws InterruptedException {
    WatchedFeed feed = desk.feed(address.toString());
    if (clock.instant().isBefore(feed.next()) || desk.leftAlone(address.host()).isPresent()) {
      desk.notDue();
    } else {
      ask(address, feed, Optional.empty());
    }
    again(address.toString());
  }

  /** Asks for a feed, or for a sitemap that an index has. */
  private void ask(Address address, WatchedFeed feed, Optional<Listing.Child> child) throws InterruptedException {
    Optional<String> stamp = child.flatMap(Listing.Child::stamp);
    switch (fetcher.fetch(address, new Validators(feed.etag(), feed.lastModified()))) {
      case Fetched.Content content -> {
        desk.sound(address.host());
        listed(address, feed, child, content);
      }
      case Fetched.Unchanged() -> {
        desk.sound(address.host());
        desk.take(had(feed, feed.etag(), feed.lastModified(), stamp, Optional.empty(), "unchanged"));
      }
      case Fetched.Gone(var reason) -> failed(feed, reason, Optional.empty());
      case Fetched.Refused(var reason) -> failed(feed, reason, Optional.empty());
      case Fetched.Failed(var reason, var retryAt) -> {
        desk.hostFailed(address.host(), reason, retryAt);
        failed(feed, reason, retryAt);
      }
    }
  }

  private void listed(Address address, WatchedFeed feed, Optional<Listing.Child> child, Fetched.Content content)
      throws InterruptedException {
    Optional<String> stamp = child.flatMap(Listing.Child::stamp);
    Optional<String> etag = content.validators().etag();
    Optional<String> lastModified = content.validators().lastModified();
    switch (listings.read(content)) {
      case Listing.Feed(var entries, var pace, var damaged) -> {
        damaged.forEach(reason -> desk.feedFailed(address.toString(), reason));
        read(fresh(entries), feed.address());
        desk.take(had(feed, etag, lastModified, stamp, pace, entries.size() + " entries"));
      }
      case Listing.Sitemap(var entries) -> {
        boolean whole = sitemap(entries, feed);
        desk.take(had(feed, etag.filter(e -> whole), lastModified.filter(e -> whole), stamp, Optional.empty(),
            entries.size() + " addresses"));
      }
      case Listing.Index(var children) when child.isPresent() ->
        failed(feed, "an index of sitemaps in another", Optional.empty());
      case Listing.Index(var children) -> {
        children(children, feed.had().isEmpty());
        desk.take(had(feed, Optional.empty(), Optional.empty(), stamp, Optional.empty(),
            children.size() + " sitemaps"));
      }
      case Listing.Unusable(var reason) -> failed(feed, reason, Optional.empty());
    }
  }

  /** Looks at what is new in a sitemap; of one that is seen first only at the newest. Whether nothing is left. */
  private boolean sitemap(List<Entry> entries, WatchedFeed feed) throws InterruptedException {
    List<Entry> fresh = fresh(entries);
    int most = feed.had().isEmpty() ? options.newest() : MOST;
    List<Entry> wanted = fresh.subList(0, Math.min(most, fresh.size()));
    if (feed.had().isEmpty()) {
      Instant now = clock.instant();
      for (Entry older : fresh.subList(wanted.size(), fresh.size())) {
        desk.note(new WatchedAddress(older.key(), feed.address(), now, older.stamp(), WatchedAddress.Outcome.PASSED,
            "older than the newest " + options.newest(), 0, Optional.empty()));
      }
    }
    read(wanted, feed.address());
    return feed.had().isEmpty() || wanted.size() == fresh.size();
  }

  /**
   * Looks at the sitemaps of an index that changed, the newest first, and at a few of those of which it does not say.
   * When the index is seen first the older ones count as looked at, until they change.
   */
  private void children(List<Listing.Child> children, boolean first) throws InterruptedException {
    List<Listing.Child> changed = children.stream()
        .filter(child -> child.stamp().isPresent())
        .sorted(Comparator.comparing((Listing.Child child) -> child.stamp().orElse("")).reversed())
        .filter(child -> !desk.feed(child.address().toString()).stamp().equals(child.stamp())).toList();
    int most = Math.min(CHILDREN, changed.size());
    if (first) {
      changed.subList(most, changed.size()).forEach(child -> desk.note(new WatchedFeed(child.address().toString(),
          Optional.empty(), Optional.empty(), child.stamp(), Optional.empty(), clock.instant(), 0, Optional.empty(),
          "older than the newest " + CHILDREN)));
    }
    List<Listing.Child> wanted = new ArrayList<>(changed.subList(0, most));
    List<Listing.Child> undated = children.stream().filter(child -> child.stamp().isEmpty()).toList();
    wanted.addAll(undated.subList(0, Math.min(FIRST, undated.size())));
    wanted.addAll(undated.subList(Math.max(Math.min(FIRST, undated.size()), undated.size() - LAST), undated.size()));
    for (Listing.Child child : wanted) {
      WatchedFeed feed = desk.feed(child.address().toString());
      if (!clock.instant().isBefore(feed.next()) && desk.leftAlone(child.address().host()).isEmpty()) {
        ask(child.address(), feed, Optional.of(child));
      }
      again(child.address().toString());
    }
  }

  /** The entries that nobody has looked at, or that changed since. */
  private List<Entry> fresh(List<Entry> entries) {
    Map<String, WatchedAddress> seen = desk.seen(entries);
    return entries.stream().filter(entry -> {
      WatchedAddress known = seen.get(entry.key());
      return known == null || changed(entry, known);
    }).toList();
  }

  /** Whether a feed says that an article was changed; a sitemap's dates are too often made up for that. */
  private boolean changed(Entry entry, WatchedAddress known) {
    return entry.own().updated().isPresent() && !known.stamp().equals(entry.stamp())
        && known.next().isEmpty() && known.seen().plus(REVISIT).isBefore(clock.instant());
  }

  private void read(List<Entry> entries, String feed) throws InterruptedException {
    for (Entry entry : entries) {
      if (desk.claim(entry.key())) {
        pages.visit(entry, feed, Optional.empty());
      }
    }
  }

  /** Asks again for pages that could not be had; what the feed told of them is stored already. */
  private void again(String feed) throws InterruptedException {
    for (WatchedAddress due : desk.due(feed)) {
      Address address = Address.of(due.address());
      if (desk.leftAlone(address.host()).isEmpty() && desk.claim(due.address())) {
        FeedEntry none = new FeedEntry(due.address(), Optional.of(due.address()), "", Optional.empty(),
            Optional.empty(),
            Optional.empty(), "");
        pages.visit(new Entry(due.address(), Optional.of(address), due.stamp(), none), feed, Optional.of(due));
      }
    }
  }

  private WatchedFeed had(WatchedFeed feed, Optional<String> etag, Optional<String> lastModified,
      Optional<String> stamp, Optional<Duration> pace, String outcome) {
    Instant now = clock.instant();
    // A tenth earlier, so that a clock that runs a little late does not make it miss every other round.
    Instant next = pace.filter(p -> p.compareTo(options.every()) > 0)
        .map(p -> now.plus(p.multipliedBy(9).dividedBy(10)))
        .orElse(now);
    return new WatchedFeed(feed.address(), etag, lastModified, stamp, Optional.of(now), next,
        0, Optional.empty(), outcome);
  }

  private void failed(WatchedFeed feed, String reason, Optional<Instant> retryAt) {
    Instant now = clock.instant();
    int failures = feed.failures() + 1;
    Instant since = feed.failingSince().orElse(now);
    Duration lasting = Duration.between(since, now);
    desk.feedFailed(feed.address(), reason + (lasting.compareTo(LONG_GONE) > 0
        ? "; so for " + lasting.toDays() + " days: is it still there?"
        : ""));
    desk.take(new WatchedFeed(feed.address(), feed.etag(), feed.lastModified(), feed.stamp(), feed.had(),
        Backoff.next(now, failures, retryAt), failures, Optional.of(since), reason));
  }
}
