package org.chancery.read.stream;

/**
 * How much compressed data may grow. Text shrinks to a tenth, seldom to a fiftieth; what shrinks to less than a
 * two-hundredth, and is much, is made to fill memory or time.
 *
 * @param free so many bytes are always allowed
 * @param ratio bytes beyond them for each compressed byte
 */
public record Inflation(long free, int ratio) {
  /** What is allowed unless told otherwise. */
  public static final Inflation DEFAULT = new Inflation(64L << 20, 200);

  /** Throws where this much came out of so much. */
  public void check(long out, long in) throws Refused {
    if (out > free && out / ratio > in) {
      throw new Refused("a decompression bomb: more than " + ratio + " times as large unpacked, and over " + free
          + " bytes; not read on");
    }
  }
}
