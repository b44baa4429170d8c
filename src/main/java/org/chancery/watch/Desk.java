package org.chancery.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.Pipeline.Outcome;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.WatchPlace;
import org.chancery.chronicle.WatchedAddress;
import org.chancery.chronicle.WatchedFeed;
import org.chancery.chronicle.WatchedHost;
import org.chancery.document.Document;

/**
 * Where the visits of a round hand in what they bring. The place moves on only after the documents that it is about are
 * stored and their events told, so that whatever ends the program at any moment, the next round finds again what this
 * one did not finish, and stores nothing twice. One visit at a time has the chronicle.
 */
final class Desk {
  /** After how many addresses they are stored: so many would be asked for again after a crash. */
  private static final int BATCH = 20;
  /** After how many failures in a row a host is left alone. */
  private static final int PATIENCE = 3;

  private final Chronicle chronicle;
  private final WatchPlace place;
  private final Predicate<Document> holdings;
  private final Watcher.Listener listener;
  private final InstantSource clock;
  private final Map<String, WatchedHost> hosts;
  private final Set<String> claimed = new HashSet<>();
  private final Set<String> told = new HashSet<>();
  private final Set<String> documents = new HashSet<>();
  private final Map<String, WatchedFeed> feeds = new HashMap<>();
  private final Map<String, WatchedAddress> addresses = new HashMap<>();
  private final Set<String> touchedHosts = new HashSet<>();
  private int left;

  Desk(Chronicle chronicle, Watcher.Listener listener, InstantSource clock) {
    this.chronicle = chronicle;
    this.place = chronicle.watchPlace();
    this.holdings = chronicle.holdings();
    this.listener = listener;
    this.clock = clock;
    this.hosts = new HashMap<>(place.hosts());
  }

  synchronized WatchedFeed feed(String address) {
    WatchedFeed moved = feeds.get(address);
    return moved == null ? place.feed(address) : moved;
  }

  /** What is known of those of the entries that were looked at before this round. */
  synchronized Map<String, WatchedAddress> seen(List<Entry> entries) {
    return place.seen(entries.stream().map(Entry::key).toList());
  }

  /** What this feed listed and is to be asked for again. */
  synchronized List<WatchedAddress> due(String feed) {
    return place.due(feed, clock.instant());
  }

  /** Whether the caller may look at this address: the first that asks in a round. */
  synchronized boolean claim(String key) {
    return claimed.add(key);
  }

  /** Whether the chronicle held this document when the round began. */
  boolean holds(Document document) {
    return holdings.test(document);
  }

  /** Until when a host is left alone, where it is. */
  synchronized Optional<WatchedHost> leftAlone(String host) {
    return Optional.ofNullable(hosts.get(host)).filter(h -> clock.instant().isBefore(h.next()));
  }

  synchronized void sound(String host) {
    if (hosts.containsKey(host)) {
      hosts.put(host, new WatchedHost(host, 0, Instant.EPOCH, ""));
      touchedHosts.add(host);
    }
  }

  /** A host failed; where it says until when, or fails again and again, it is left alone. */
  synchronized void hostFailed(String host, String reason, Optional<Instant> wanted) {
    WatchedHost old = hosts.get(host);
    int failures = old == null ? 1 : old.failures() + 1;
    Instant now = clock.instant();
    Instant next = wanted.isPresent() || failures >= PATIENCE
        ? Backoff.next(now, Math.max(1, failures - PATIENCE + 1), wanted)
        : now;
    hosts.put(host, new WatchedHost(host, failures, next, reason));
    touchedHosts.add(host);
  }

  /** Takes what came of an address. */
  synchronized void take(WatchedAddress address, List<Outcome> outcomes) {
    for (Outcome outcome : outcomes) {
      switch (outcome) {
        case Outcome.Done(var read, var coded) -> {
          chronicle.store(read, coded);
          documents.add(read.id());
        }
        case Outcome.Known(var read) -> documents.add(read.id());
        case Outcome.Uncoded uncoded -> {
        }
        case Outcome.Skipped skipped -> {
        }
      }
      listener.outcome(outcome);
    }
    note(address);
    if (addresses.size() >= BATCH) {
      commit();
    }
  }

  /** Takes how far a feed has been read that is not looked at in this round. */
  synchronized void note(WatchedFeed feed) {
    feeds.put(feed.address(), feed);
  }

  /** Takes what became of an address that brought no document. */
  synchronized void note(WatchedAddress address) {
    addresses.put(address.address(), address);
  }

  /** Takes how far a feed has been read; all that it listed was handed in before. */
  synchronized void take(WatchedFeed feed) {
    note(feed);
    commit();
  }

  /** A feed was left alone this time. */
  synchronized void notDue() {
    left++;
  }

  synchronized int left() {
    return left;
  }

  /** Tells of a feed that could not be read. */
  synchronized void feedFailed(String feed, String reason) {
    listener.outcome(new Outcome.Skipped(feed, reason));
  }

  /** Stores, resolves, tells the events, and moves the place on: in this order. */
  synchronized void commit() {
    chronicle.resolve();
    if (!documents.isEmpty()) {
      chronicle.eachOf(documents, event -> {
        if (told.add(event.id())) {
          listener.event(event);
        }
      });
    }
    List<WatchedHost> moved = new ArrayList<>();
    touchedHosts.forEach(host -> Optional.ofNullable(hosts.get(host)).ifPresent(moved::add));
    place.move(feeds.values(), moved, addresses.values());
    documents.clear();
    feeds.clear();
    addresses.clear();
    touchedHosts.clear();
  }
}
