package org.chancery.fetch;

import java.io.ByteArrayInputStream;
import java.util.Arrays;

/** Bytes that were got; immutable. */
public final class Bytes {
  private final byte[] bytes;

  /** These bytes, which the caller gives away. */
  Bytes(byte[] bytes) {
    this.bytes = bytes;
  }

  /** How many. */
  public int length() {
    return bytes.length;
  }

  /** The first of them, at most so many. */
  public byte[] begin(int most) {
    return Arrays.copyOf(bytes, Math.min(most, bytes.length));
  }

  /** All of them, as a stream that need not be closed. */
  public ByteArrayInputStream stream() {
    return new ByteArrayInputStream(bytes);
  }
}
