package org.chancery.fetch;

import java.time.Duration;

/**
 * How much is fetched, and how long is waited.
 *
 * @param wireBytes the longest body as it is sent
 * @param bytes the longest body when it is unpacked
 * @param headerLines the most header lines of an answer
 * @param lineBytes the longest header line
 * @param redirects how many redirects are followed
 * @param connect how long a connection may take to be made
 * @param silence how long a server may send nothing
 * @param whole how long one request may take altogether
 * @param gap how long a host is left alone between two requests
 * @param longestGap how long at most where its robots.txt asks for more
 * @param robotsBytes how much of a robots.txt is read
 * @param robotsKept how long a robots.txt is held good
 * @param robotsRetry how long a host is left alone whose robots.txt cannot be had
 */
public record FetchLimits(
    int wireBytes,
    int bytes,
    int headerLines,
    int lineBytes,
    int redirects,
    Duration connect,
    Duration silence,
    Duration whole,
    Duration gap,
    Duration longestGap,
    int robotsBytes,
    Duration robotsKept,
    Duration robotsRetry) {
  /** What is polite and safe; of robots.txt what RFC 9309 says. */
  public static final FetchLimits DEFAULT = new FetchLimits(32 << 20, 64 << 20, 200, 16 << 10, 5,
      Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(90), Duration.ofSeconds(1),
      Duration.ofSeconds(30), 500 << 10, Duration.ofHours(24), Duration.ofMinutes(15));
}
