package org.chancery.read.stream;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A stream of bytes that can go back. From a mark on it keeps what is read, as long as that is no more than a limit, so
 * that a record that proves unsound can be looked through again for where the next one begins.
 *
 * <p>For one thread.
 */
public final class Replay {
  private static final int CHUNK = 1 << 16;
  private static final long PATIENCE = 16;

  private final InputStream in;
  private final int most;
  private byte[] buffer = new byte[CHUNK];
  private int next;
  private int filled;
  private int mark = -1;
  private long before;
  private long again;

  /** A replay of {@code in} that keeps at most about {@code most} bytes since the mark. */
  public Replay(InputStream in, int most) {
    this.in = in;
    this.most = most;
  }

  /** The next byte, -1 at the end. */
  public int read() throws IOException {
    return next == filled && !fill() ? -1 : buffer[next++] & 0xff;
  }

  /** The next byte, which stays the next; -1 at the end. */
  public int peek() throws IOException {
    return next == filled && !fill() ? -1 : buffer[next] & 0xff;
  }

  /** As many of the next bytes as are at hand, at least one; -1 at the end. */
  public int read(byte[] into) throws IOException {
    if (next == filled && !fill()) {
      return -1;
    }
    int count = Math.min(into.length, filled - next);
    System.arraycopy(buffer, next, into, 0, count);
    next += count;
    return count;
  }

  /** The next {@code count} bytes, fewer at the end. */
  public byte[] readNBytes(int count) throws IOException {
    byte[] bytes = new byte[Math.min(count, CHUNK)];
    int length = 0;
    while (length < count && (next < filled || fill())) {
      int step = Math.min(count - length, filled - next);
      if (length + step > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.min(count, Math.max(length + step, bytes.length * 2)));
      }
      System.arraycopy(buffer, next, bytes, length, step);
      next += step;
      length += step;
    }
    return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
  }

  /** Goes back over bytes that the last read gave. */
  public void back(int count) {
    if (count > next) {
      throw new IllegalArgumentException("not that much was read");
    }
    next -= count;
  }

  /** How many bytes stand before the next. */
  public long position() {
    return before + next;
  }

  /** Keeps what is read from here on. */
  public void mark() {
    mark = next;
  }

  /** Whether all since the mark is kept. */
  public boolean kept() {
    return mark >= 0;
  }

  /**
   * Goes back to the mark.
   *
   * @throws IllegalStateException where too much was read since
   * @throws Refused where so much was read again and again that the stream cannot be meant to be read
   */
  public void reset() throws Refused {
    if (mark < 0) {
      throw new IllegalStateException("too much was read since the mark");
    }
    again += next - mark;
    next = mark;
    if (again > PATIENCE * most + PATIENCE * position()) {
      throw new Refused("too much of it is damaged; not read on from byte " + position());
    }
  }

  /** The bytes since the mark. Throws IllegalStateException where too much was read since. */
  public byte[] sinceMark() {
    if (mark < 0) {
      throw new IllegalStateException("too much was read since the mark");
    }
    return Arrays.copyOfRange(buffer, mark, next);
  }

  /** How many bytes were read since the mark; more than any limit where too many. */
  public int length() {
    return mark < 0 ? Integer.MAX_VALUE : next - mark;
  }

  private boolean fill() throws IOException {
    if (mark >= 0 && next - mark >= most) {
      mark = -1;
    }
    int from = mark >= 0 ? mark : Math.max(0, next - 1); // One byte is kept for whoever looks two ahead.
    int kept = filled - from;
    if (from > 0) {
      byte[] target = kept <= 1 && buffer.length > CHUNK * 16 ? new byte[CHUNK] : buffer;
      System.arraycopy(buffer, from, target, 0, kept);
      buffer = target;
      before += from;
      next -= from;
      mark = mark >= 0 ? 0 : -1;
      filled = kept;
    }
    if (filled == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min((long) most + CHUNK, buffer.length * 2L));
    }
    int count = in.read(buffer, filled, buffer.length - filled);
    filled += Math.max(0, count);
    return count > 0;
  }
}
