package org.chancery.read.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A stream of unpacked bytes that is refused where it grows beyond all measure. */
public final class Grown extends FilterInputStream {
  private final Inflation inflation;
  private final LongSupplier packed;
  private final byte[] one = new byte[1];
  private long unpacked;

  /** The stream; {@code packed} tells how many bytes it has been unpacked from so far. */
  public Grown(InputStream in, Inflation inflation, LongSupplier packed) {
    super(in);
    this.inflation = inflation;
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    unpacked += Math.max(0, count);
    inflation.check(unpacked, packed.getAsLong());
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
