package org.chancery.read.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;
import org.chancery.read.stream.Inflation;

/** What all files of one archive may come to together, lest they lie on one another. */
final class Budget {
  /** No checksum is known, or somebody else compares it. */
  static final long NO_SUM = -1;

  private final Inflation inflation;
  private final long packed;
  private long unpacked;

  Budget(Inflation inflation, long packed) {
    this.inflation = inflation;
    this.packed = packed;
  }

  /** The stream, counted and at its end compared with its checksum. Closing it leaves {@code in} open. */
  InputStream watch(InputStream in, long sum) {
    return new Watched(in, sum);
  }

  private final class Watched extends FilterInputStream {
    private final CRC32 found = new CRC32();
    private final long sum;
    private final byte[] one = new byte[1];

    Watched(InputStream in, long sum) {
      super(in);
      this.sum = sum;
    }

    @Override
    public int read() throws IOException {
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = super.read(into, offset, length);
      if (count > 0) {
        found.update(into, offset, count);
        unpacked += count;
        inflation.check(unpacked, packed);
      } else if (count < 0 && sum != NO_SUM && sum != found.getValue()) {
        throw new ZipException("its checksum is wrong");
      }
      return count;
    }

    @Override
    public boolean markSupported() {
      return false;
    }

    @Override
    public void close() {
      // Its owner closes the archive.
    }
  }
}
