package org.chancery.chronicle;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a watched feed or sitemap lists, and what became of it.
 *
 * @param address its address, which its document is called by; of an entry without one the feed's, {@code #} and its
 *     key there
 * @param feed the address of one that listed it
 * @param seen when it was last looked at
 * @param stamp when it was changed, as the feed said then
 * @param outcome what became of it
 * @param reason why the page was not read, for a person; empty where it was
 * @param tries how often the page was asked for
 * @param next when to ask for the page again, where that is wanted
 */
public record WatchedAddress(
    String address,
    String feed,
    Instant seen,
    Optional<String> stamp,
    Outcome outcome,
    String reason,
    int tries,
    Optional<Instant> next) {

  /** What became of an address. */
  public enum Outcome {
    /** The page was read. */
    PAGE,
    /** Only what the feed itself tells was read. */
    ENTRY,
    /** Neither. */
    SKIPPED,
    /** It is older than was wanted. */
    PASSED
  }
}
