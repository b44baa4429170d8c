package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a byte stream, one at a time, none held beyond a limit: what a longer line has more is passed over.
 */
final class LineBytes {
  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[1 << 16];
  private byte[] line = new byte[1 << 13];
  private int length;
  private int next;
  private int filled;
  private boolean overlong;
  private long number;

  LineBytes(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** Goes to the next line; false at the end of the stream. */
  boolean advance() throws IOException {
    length = 0;
    overlong = false;
    if (line.length > 1 << 20) {
      line = new byte[1 << 13];
    }
    boolean any = false;
    while (true) {
      if (next == filled) {
        filled = Math.max(0, in.read(buffer, 0, buffer.length));
        next = 0;
        if (filled == 0) {
          number += any ? 1 : 0;
          return any;
        }
      }
      any = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      append(next, end);
      boolean ended = end < filled;
      next = ended ? end + 1 : end;
      if (ended) {
        number++;
        return true;
      }
    }
  }

  /** The line's bytes; {@link #length()} of them count. */
  byte[] bytes() {
    return line;
  }

  int length() {
    return length;
  }

  /** Whether the line was longer than the limit, and only its begin is held. */
  boolean overlong() {
    return overlong;
  }

  /** The line's number, counted from 1. */
  long number() {
    return number;
  }

  private void append(int from, int to) {
    int room = Math.min(to - from, limit - length);
    overlong |= room < to - from;
    if (length + room > line.length) {
      line = Arrays.copyOf(line, Math.min(limit, Math.max(length + room, line.length * 2)));
    }
    System.arraycopy(buffer, from, line, length, room);
    length += room;
  }
}
