package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Queue;

/** A stream with a line break at every place where a stretch of it is damaged, so that no line goes on behind it. */
final class Parted extends InputStream {
  private final InputStream in;
  private final Queue<Long> places;
  private final byte[] chunk = new byte[1 << 13];
  private int next;
  private int filled;
  private long position;

  /** The stream; {@code places}, in order, grow while it is read, each before the bytes behind it come. */
  Parted(InputStream in, Queue<Long> places) {
    this.in = in;
    this.places = places;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (next == filled) {
      filled = in.read(chunk);
      next = 0;
      if (filled < 0) {
        filled = 0;
        return -1;
      }
    }
    boolean breaks = false;
    while (!places.isEmpty() && places.element() <= position) {
      places.remove();
      breaks = true;
    }
    if (breaks) {
      into[offset] = '\n';
      return 1;
    }
    int count = Math.min(length, filled - next);
    if (!places.isEmpty()) {
      count = (int) Math.min(count, places.element() - position);
    }
    System.arraycopy(chunk, next, into, offset, count);
    next += count;
    position += count;
    return count;
  }
}
