package org.chancery.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.chancery.read.ReadResult.Skipped;
import org.chancery.read.archive.GzipMembers;
import org.jspecify.annotations.Nullable;

/**
 * What damage in a gzip file means to what is packed in it: one document is lost; of many records those that are broken
 * by it, and the damage is told beside them; a web archive tells by itself which of its records are damaged.
 */
final class Gunzip implements Consumer<GzipMembers.Damage> {
  private final String id;
  private final Consumer<ReadResult> sink;
  private final List<GzipMembers.Damage> early = new ArrayList<>();
  private final Queue<Long> ends = new ArrayDeque<>();
  private @Nullable GzipMembers members;
  private @Nullable Format format;

  Gunzip(String id, Consumer<ReadResult> sink) {
    this.id = id;
    this.sink = sink;
  }

  void over(GzipMembers opened) {
    this.members = opened;
  }

  GzipMembers members() {
    return Objects.requireNonNull(members);
  }

  /** The content, now that its format is known. */
  InputStream as(Format found, InputStream content) {
    format = found;
    if (!found.isOne()) {
      early.forEach(this::tell);
    }
    return found.isOne() ? new Whole(content) : found.isLines() ? new Parted(content, ends) : content;
  }

  @Override
  public void accept(GzipMembers.Damage damage) {
    if (format == null || format.isLines()) {
      ends.add(damage.end());
    }
    if (format == null) {
      early.add(damage);
    } else {
      tell(damage);
    }
  }

  private void tell(GzipMembers.Damage damage) {
    boolean seenByRecord = format == Format.WARC && damage.begin() < damage.end();
    if (format != null && !format.isOne() && !seenByRecord) {
      sink.accept(new Skipped(id, damage.reason()));
    }
  }

  /** A stream that ends in an exception where it is not whole. */
  private final class Whole extends FilterInputStream {
    Whole(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return checked(super.read());
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return checked(super.read(into, offset, length));
    }

    private int checked(int result) throws IOException {
      Optional<GzipMembers.Damage> damage = members().lastDamage();
      if (result < 0 && damage.isPresent()) {
        throw new IOException(damage.get().reason());
      }
      return result;
    }
  }
}
