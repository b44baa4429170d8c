package org.chancery.read;

/**
 * How much the reader holds in memory at once.
 *
 * @param textBytes the longest plain-text file, in bytes
 * @param lineBytes the longest line of JSON Lines, in bytes
 */
record Limits(int textBytes, int lineBytes) {
  /** A thousand times a long article; an hour of a parliament fills a tenth of it. */
  static final Limits DEFAULT = new Limits(4 << 20, 6 << 20);
}
