package org.chancery.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.chancery.read.stream.Inflation;
import org.chancery.read.stream.Refused;
import org.chancery.read.stream.Replay;

/**
 * What is in a gzip file (RFC 1952): the contents of its members, one after another, as one stream. A damaged member is
 * told and given up where it breaks; reading goes on with the next. The end of the stream comes at the end of the file,
 * however that is damaged; {@link Refused} is thrown for a bomb, other exceptions are those of the stream below.
 *
 * <p>One read never gives bytes of two members, and the last of a member's bytes come when its checksum has been
 * compared; so whoever has read a record knows whether it is {@linkplain #damaged(long, long) damaged}.
 */
public final class GzipMembers extends InputStream {
  private static final int RECALL = 1 << 22;
  private static final int REMEMBERED = 16;

  private final Replay in;
  private final Inflation inflation;
  private final Consumer<Damage> told;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private final byte[] chunk = new byte[1 << 13];
  private final byte[] one = new byte[1];
  private final Deque<Damage> damages = new ArrayDeque<>();
  private long start;
  private long begin;
  private long out;
  private boolean inside;
  private boolean ended;

  /**
   * A stretch of the content that is unsound.
   *
   * @param at where the member begins in the file, in bytes
   * @param begin where the stretch begins in the content
   * @param end where it ends; equal to begin where nothing of the member could be read
   * @param reason for a person
   */
  public record Damage(long at, long begin, long end, String reason) {}

  /** The content of {@code in}; {@code told} hears of damage when it is met. */
  public GzipMembers(InputStream in, Inflation inflation, Consumer<Damage> told) {
    this.in = new Replay(in, RECALL);
    this.inflation = inflation;
    this.told = told;
  }

  /** Whether a stretch of the content, of which all has been read, holds bytes of a damaged member. */
  public boolean damaged(long from, long to) {
    return damages.stream().anyMatch(damage -> damage.begin < to && damage.end > from);
  }

  /** The damage met last. */
  public Optional<Damage> lastDamage() {
    return Optional.ofNullable(damages.peekLast());
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!inside) {
        ended = !beginMember();
        continue;
      }
      try {
        int count = inflate(into, offset, length);
        if (count > 0) {
          inflation.check(out, in.position());
          return count;
        }
      } catch (DataFormatException e) {
        damage(String.valueOf(e.getMessage()));
        ended = !resume();
      }
    }
    return -1;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException, DataFormatException {
    int count = 0;
    while (count == 0 && !inflater.finished()) {
      if (inflater.needsInput()) {
        int got = in.read(chunk);
        if (got < 0) {
          throw new DataFormatException("cut off in the middle");
        }
        inflater.setInput(chunk, 0, got);
      }
      count = inflater.inflate(into, offset, length);
      if (inflater.needsDictionary()) {
        throw new DataFormatException("not gzip data");
      }
    }
    sum.update(into, offset, count);
    out += count;
    if (inflater.finished()) {
      in.back(inflater.getRemaining());
      endMember();
    }
    return count;
  }

  private void endMember() throws IOException {
    inside = false;
    byte[] trailer = in.readNBytes(8);
    if (trailer.length < 8) {
      damage("cut off before its checksum");
    } else if (number(trailer, 0) != sum.getValue()
        || number(trailer, 4) != (inflater.getBytesWritten() & 0xffffffffL)) {
      damage("its checksum is wrong");
      // It may have been taken for longer than it is, and the next has begun long before.
      ended = in.kept() && !resume();
    }
  }

  private boolean isMagicNext() throws IOException {
    boolean magic = in.read() == 0x1f && in.peek() == 0x8b;
    in.back(1);
    return magic;
  }

  /** Goes into the next member; false at the end of the file. */
  private boolean beginMember() throws IOException {
    start = in.position();
    in.mark();
    int first = in.peek();
    while (first == 0 && start > 0) { // Padding of tapes and disk blocks.
      in.read();
      first = in.peek();
    }
    if (first < 0) {
      return false;
    }
    begin = out;
    if (header()) {
      return true;
    }
    damage(in.peek() < 0 ? "cut off in the head of a member" : "no gzip member begins here");
    return resume();
  }

  /** Looks for the next sound begin of a member after the begin of the last. */
  private boolean resume() throws IOException {
    if (in.kept()) {
      in.reset();
      in.read();
    }
    inside = false;
    for (in.mark(); in.peek() >= 0; in.mark()) {
      if (isMagicNext()) {
        start = in.position();
        begin = out;
        if (header() && soundBegin()) {
          return header();
        }
        inside = false;
      }
      in.reset();
      in.read();
    }
    return false;
  }

  /** Whether the first bytes after a member's head can be unpacked. Goes back to its begin. */
  private boolean soundBegin() throws IOException {
    byte[] trial = new byte[512];
    try {
      int got = in.read(chunk);
      inflater.setInput(chunk, 0, Math.max(0, got));
      return got > 0 && (inflater.inflate(trial) > 0 || inflater.finished());
    } catch (DataFormatException e) {
      return false;
    } finally {
      in.reset();
    }
  }

  private boolean header() throws IOException {
    byte[] head = in.readNBytes(10);
    if (head.length < 10 || (head[0] & 0xff) != 0x1f || (head[1] & 0xff) != 0x8b || head[2] != 8
        || (head[3] & 0xe0) != 0) {
      return false;
    }
    int flags = head[3];
    boolean whole = true;
    if ((flags & 4) != 0) {
      byte[] size = in.readNBytes(2);
      int extra = size.length < 2 ? 0 : (size[0] & 0xff) | (size[1] & 0xff) << 8;
      whole = size.length == 2 && in.readNBytes(extra).length == extra;
    }
    whole = whole && ((flags & 8) == 0 || name()) && ((flags & 16) == 0 || name());
    whole = whole && ((flags & 2) == 0 || in.readNBytes(2).length == 2);
    inflater.reset();
    sum.reset();
    inside = whole;
    return whole;
  }

  /** Passes over a name or comment, which a zero byte ends. */
  private boolean name() throws IOException {
    int c = in.read();
    for (int i = 0; c > 0 && i < 1 << 16; i++) {
      c = in.read();
    }
    return c == 0;
  }

  private void damage(String reason) {
    Damage damage = new Damage(start, begin, out, "damaged gzip member at byte " + start + ": " + reason);
    damages.add(damage);
    if (damages.size() > REMEMBERED) {
      damages.remove();
    }
    told.accept(damage);
  }

  private static long number(byte[] bytes, int at) {
    return (bytes[at] & 0xffL) | (bytes[at + 1] & 0xffL) << 8 | (bytes[at + 2] & 0xffL) << 16
        | (bytes[at + 3] & 0xffL) << 24;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
