package org.chancery.read;

/**
 * How much the reader holds in memory at once.
 *
 * @param textBytes the longest plain-text file, in bytes
 * @param lineBytes the longest line of JSON Lines, in bytes
 * @param pageBytes the longest web page, in bytes
 */
record Limits(int textBytes, int lineBytes, int pageBytes) {
  /** A thousand times a long article; an hour of a parliament fills a tenth of it. */
  static final Limits DEFAULT = new Limits(4 << 20, 6 << 20, 8 << 20);
}
