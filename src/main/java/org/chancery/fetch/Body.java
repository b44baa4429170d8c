package org.chancery.fetch;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hc.client5.http.entity.DeflateInputStream;
import org.brotli.dec.BrotliInputStream;

/** Reads the body of an answer: undoes its encodings, and stops where it grows too long, packed or unpacked. */
final class Body {
  /** What {@link #read} can undo, as it is told to servers. */
  static final String ENCODINGS = "gzip, deflate, br";

  private static final int CHUNK = 1 << 14;

  private final int mostPacked;
  private final int most;
  private final boolean cut;

  /**
   * A reader of bodies.
   *
   * @param mostPacked how many bytes may be sent
   * @param most how many bytes it may be unpacked
   * @param cut whether of a longer one the beginning is wanted
   */
  Body(int mostPacked, int most, boolean cut) {
    this.mostPacked = mostPacked;
    this.most = most;
    this.cut = cut;
  }

  /** The body is too long. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1;

    TooLong(int bytes) {
      super("longer than " + bytes + " bytes");
    }
  }

  /** The body is not encoded as the server says. */
  static final class BadEncoding extends IOException {
    private static final long serialVersionUID = 1;

    BadEncoding(String message) {
      super(message);
    }
  }

  /** Counts what is sent, and knows whether it was the sender that failed. */
  private static final class Wire extends FilterInputStream {
    private final int most;
    private long count;
    private boolean broken;

    Wire(InputStream in, int most) {
      super(in);
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (count > most) {
        throw new TooLong(most);
      }
      try {
        int read = super.read(into, offset, length);
        count += Math.max(0, read);
        return read;
      } catch (IOException e) {
        broken = true;
        throw e;
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  /** The whole body. */
  Bytes read(InputStream in, Optional<String> encodings) throws IOException {
    Wire wire = new Wire(in, mostPacked);
    ByteArrayOutputStream whole = new ByteArrayOutputStream(CHUNK);
    try {
      InputStream decoded = decoded(wire, encodings);
      byte[] chunk = new byte[CHUNK];
      for (int count = decoded.read(chunk); count >= 0; count = decoded.read(chunk)) {
        int room = most - whole.size();
        whole.write(chunk, 0, Math.min(count, room));
        if (count > room) {
          throw new TooLong(most);
        }
      }
    } catch (TooLong e) {
      if (!cut) {
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      if (wire.broken) {
        throw e;
      }
      throw new BadEncoding("not sound " + encodings.orElse("") + ": " + e.getMessage());
    }
    return new Bytes(whole.toByteArray());
  }

  private static InputStream decoded(InputStream wire, Optional<String> encodings) throws IOException {
    InputStream in = wire;
    List<String> applied = List.of(encodings.orElse("").toLowerCase(Locale.ROOT).split("\\s*,\\s*"));
    if (applied.size() > 2) {
      throw new BadEncoding("packed " + applied.size() + " times");
    }
    for (String encoding : applied.reversed()) {
      in = switch (encoding.strip()) {
        case "", "identity", "none" -> in;
        case "gzip", "x-gzip" -> gunzip(in);
        case "deflate" -> new DeflateInputStream(in);
        case "br" -> new BrotliInputStream(in);
        default -> throw new BadEncoding("packed in an unknown way: " + encoding);
      };
    }
    return in;
  }

  /** Some servers say that a body is packed, and do not pack it. */
  private static InputStream gunzip(InputStream in) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, CHUNK);
    buffered.mark(2);
    boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    return packed ? new GZIPInputStream(buffered, CHUNK) : buffered;
  }
}
