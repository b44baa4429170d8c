package org.chancery.chronicle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.chronicle.WatchedAddress.Outcome;

/**
 * The place that watching has come to: feeds, hosts that fail, and addresses that were looked at. It is moved on in one
 * transaction, and by the caller only after the documents are stored. Belongs to the chronicle's thread.
 */
public final class WatchPlace {
  private static final String IN = " IN (SELECT unnest(?::VARCHAR[]))";

  private final Database database;

  WatchPlace(Database database) {
    this.database = database;
  }

  /** The feed at this address; one that was never asked for where nothing is known. */
  public WatchedFeed feed(String address) {
    return database.ask("SELECT address, etag, last_modified, stamp, had, next, failures, failing_since, outcome "
        + "FROM watched_feeds WHERE address = ?", s -> s.setString(1, address),
        rows -> rows.next()
            ? new WatchedFeed(rows.getString(1), Parties.text(rows, 2), Parties.text(rows, 3), Parties.text(rows, 4),
                instant(rows, 5), Instant.parse(rows.getString(6)), rows.getInt(7), instant(rows, 8),
                rows.getString(9))
            : WatchedFeed.fresh(address));
  }

  /** The hosts that failed, by name. */
  public Map<String, WatchedHost> hosts() {
    return database.ask("SELECT host, failures, next, reason FROM watched_hosts", s -> {}, rows -> {
      Map<String, WatchedHost> hosts = new HashMap<>();
      while (rows.next()) {
        hosts.put(rows.getString(1), new WatchedHost(rows.getString(1), rows.getInt(2),
            Instant.parse(rows.getString(3)), rows.getString(4)));
      }
      return hosts;
    });
  }

  /** Those of the addresses that were looked at. */
  public Map<String, WatchedAddress> seen(Collection<String> addresses) {
    Map<String, WatchedAddress> seen = new HashMap<>();
    if (!addresses.isEmpty()) {
      addresses("address" + IN, s -> s.setArray(1, database.texts(addresses))).forEach(a -> seen.put(a.address(), a));
    }
    return seen;
  }

  /** The addresses that this feed listed and that are to be asked for again by now, the longest due first. */
  public List<WatchedAddress> due(String feed, Instant now) {
    return addresses("feed = ? AND next IS NOT NULL ORDER BY next, address", s -> s.setString(1, feed)).stream()
        .filter(address -> address.next().filter(next -> !next.isAfter(now)).isPresent()).toList();
  }

  private List<WatchedAddress> addresses(String condition, Database.Binding binding) {
    return database.ask("SELECT address, feed, seen, stamp, outcome, reason, tries, next FROM watched_addresses WHERE "
        + condition, binding, rows -> {
          List<WatchedAddress> addresses = new ArrayList<>();
          while (rows.next()) {
            addresses.add(new WatchedAddress(rows.getString(1), rows.getString(2), Instant.parse(rows.getString(3)),
                Parties.text(rows, 4), Outcome.valueOf(rows.getString(5).toUpperCase(Locale.ROOT)), rows.getString(6),
                rows.getInt(7), instant(rows, 8)));
          }
          return addresses;
        });
  }

  /** Moves the place on: each of these takes the place of what was known of it, all of them or none. */
  public void move(Collection<WatchedFeed> feeds, Collection<WatchedHost> hosts,
      Collection<WatchedAddress> addresses) {
    database.transaction(() -> {
      remove("watched_feeds WHERE address", feeds.stream().map(WatchedFeed::address).toList());
      remove("watched_hosts WHERE host", hosts.stream().map(WatchedHost::host).toList());
      remove("watched_addresses WHERE address", addresses.stream().map(WatchedAddress::address).toList());
      try (Table table = new Table(database, "watched_feeds")) {
        for (WatchedFeed feed : feeds) {
          table.begin().text(feed.address()).text(feed.etag()).text(feed.lastModified()).text(feed.stamp())
              .text(feed.had().map(Instant::toString)).text(feed.next().toString()).whole(feed.failures())
              .text(feed.failingSince().map(Instant::toString)).text(feed.outcome()).end();
        }
      }
      try (Table table = new Table(database, "watched_hosts")) {
        for (WatchedHost host : hosts.stream().filter(h -> h.failures() > 0).toList()) {
          table.begin().text(host.host()).whole(host.failures()).text(host.next().toString()).text(host.reason()).end();
        }
      }
      try (Table table = new Table(database, "watched_addresses")) {
        for (WatchedAddress address : addresses) {
          table.begin().text(address.address()).text(address.feed()).text(address.seen().toString())
              .text(address.stamp()).text(address.outcome().name().toLowerCase(Locale.ROOT)).text(address.reason())
              .whole(address.tries()).text(address.next().map(Instant::toString)).end();
        }
      }
      return true;
    });
  }

  private void remove(String from, List<String> keys) throws SQLException {
    if (!keys.isEmpty()) {
      database.change("DELETE FROM " + from + IN, s -> s.setArray(1, database.texts(keys)));
    }
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Parties.text(row, column).map(Instant::parse);
  }
}
