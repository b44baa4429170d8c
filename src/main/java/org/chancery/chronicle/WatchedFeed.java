package org.chancery.chronicle;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a feed or sitemap that is watched has been read.
 *
 * @param address its address
 * @param etag what its server gave to tell whether it has changed since it was read whole
 * @param lastModified likewise
 * @param stamp of a sitemap in an index of sitemaps: its date there when it was last looked at
 * @param had when it was last had; empty while it never was
 * @param next not to be asked for before
 * @param failures how often in a row it was not had
 * @param failingSince when it was first not had, where it was not had last
 * @param outcome what came of the last asking, for a person
 */
public record WatchedFeed(
    String address,
    Optional<String> etag,
    Optional<String> lastModified,
    Optional<String> stamp,
    Optional<Instant> had,
    Instant next,
    int failures,
    Optional<Instant> failingSince,
    String outcome) {

  /** One that was never asked for. */
  public static WatchedFeed fresh(String address) {
    return new WatchedFeed(address, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Instant.EPOCH, 0, Optional.empty(), "");
  }
}
