package org.chancery.read;

/**
 * How much the reader holds in memory at once.
 *
 * @param textBytes the longest plain-text file, in bytes
 * @param lineBytes the longest line of JSON Lines, in bytes
 */
record Limits(int textBytes, int lineBytes) {
  /** Sixteen megabytes of each: about two thousand times a long article. */
  static final Limits DEFAULT = new Limits(16 << 20, 16 << 20);
}
