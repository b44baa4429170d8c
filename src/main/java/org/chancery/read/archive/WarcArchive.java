package org.chancery.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.chancery.read.stream.Replay;

/**
 * The records of a WARC file (ISO 28500), in order. Captures of what may be documents are handed over; requests,
 * metadata, revisits, failed answers and other media are passed over. A damaged record is told, and reading goes on
 * where the next one begins, be it inside the stretch that the damaged one claims for itself.
 *
 * <p>A record is sound where, after as many bytes as its head tells, blank lines and another record follow or the file
 * ends. One record is held in memory, up to a limit; of longer ones, nothing.
 */
public final class WarcArchive {
  private static final int SLACK = 1 << 17;

  private final int longest;

  /** A reader of archives whose records of interest are at most this long, in bytes. */
  public WarcArchive(int longest) {
    this.longest = longest;
  }

  /** What is met in an archive. */
  public interface Visitor {
    /** Something that may be a document. */
    void capture(Capture capture);

    /**
     * A record that cannot be read.
     *
     * @param place its address, or where in the file it begins
     * @param reason for a person
     */
    void damaged(String place, String reason);

    /** A record that holds no document. */
    void passed();
  }

  /**
   * Reads an archive that is not compressed, or whose compression {@code in} undoes.
   *
   * @param members what undoes it, where it knows which of its content is damaged
   * @throws IOException where {@code in} does
   */
  public void read(InputStream in, Optional<GzipMembers> members, Visitor visitor) throws IOException {
    Replay replay = new Replay(in, longest + SLACK);
    new Reading(replay, members, new Payload(longest, visitor), visitor).all();
  }

  /** One archive on its way. */
  private final class Reading {
    private final Replay in;
    private final Optional<GzipMembers> members;
    private final Payload payload;
    private final Visitor visitor;

    Reading(Replay in, Optional<GzipMembers> members, Payload payload, Visitor visitor) {
      this.in = in;
      this.members = members;
      this.payload = payload;
      this.visitor = visitor;
    }

    void all() throws IOException {
      while (skipBlank() >= 0) {
        long begin = in.position();
        in.mark();
        Optional<WarcHeader> header = WarcHeader.read(in);
        if (header.isEmpty()) {
          resume(place(begin), in.peek() < 0 ? "cut off in its head" : "no WARC record begins here");
        } else {
          record(header.get(), begin);
        }
      }
    }

    private void record(WarcHeader header, long begin) throws IOException {
      String place = header.target().orElse(place(begin));
      long length = header.length();
      if (length < 0) {
        resume(place, "tells no length");
      } else if (length > longest) {
        tooLong(header, place, length);
      } else {
        byte[] block = in.readNBytes((int) length);
        if (block.length < length) {
          resume(place, "cut off: " + block.length + " bytes of " + length);
        } else if (!followed()) {
          resume(place, "does not end where its head says: " + length + " bytes");
        } else if (members.isPresent() && members.get().damaged(begin, in.position())) {
          resume(place, members.get().lastDamage().map(GzipMembers.Damage::reason).orElse("damaged"));
        } else {
          payload.hand(header, place, block);
        }
      }
    }

    private String place(long begin) {
      return "at byte " + begin;
    }

    /** Whether the end of the file, or blank lines and another record follow. */
    private boolean followed() throws IOException {
      long end = in.position();
      int next = skipBlank();
      return next < 0 || next == 'W' || in.position() >= end + 4;
    }

    private int skipBlank() throws IOException {
      int next = in.peek();
      while (next == '\r' || next == '\n') {
        in.read();
        next = in.peek();
      }
      return next;
    }

    /** Passes over a record that is longer than any document, unless another begins inside of it. */
    private void tooLong(WarcHeader header, String place, long length) throws IOException {
      long end = in.position() + length;
      if (seek(end)) {
        visitor.damaged(place, "does not end where its head says: " + length + " bytes");
      } else if (in.position() < end) {
        visitor.damaged(place, "cut off: its head tells " + length + " bytes");
      } else if (Payload.mayHold(header)) {
        visitor.damaged(place, "longer than " + longest + " bytes: not one document");
      } else {
        visitor.passed();
      }
    }

    /** Tells of a damaged record and goes to where the next begins, looked for from the mark on if that is kept. */
    private void resume(String place, String reason) throws IOException {
      visitor.damaged(place, reason);
      if (in.kept()) {
        in.reset();
        in.read();
      }
      seek(Long.MAX_VALUE);
    }

    /** Goes to where a record begins; false where there is none before {@code end}, and then the stream is there. */
    private boolean seek(long end) throws IOException {
      for (long at = in.position(); at < end; at++) {
        int c = in.peek();
        if (c < 0) {
          return false;
        }
        if (c == 'W') {
          in.mark();
          boolean begins = WarcHeader.read(in).isPresent();
          in.reset();
          if (begins) {
            return true;
          }
        }
        in.read();
      }
      return false;
    }
  }
}
