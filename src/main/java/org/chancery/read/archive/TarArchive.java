package org.chancery.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.input.BoundedInputStream;
import org.chancery.read.stream.Refused;

/**
 * The files in a tar archive, in order. Where a head is damaged the next sound one is looked for, block by block, and
 * what stands between is told. Names that begin with a dot are passed over.
 */
public final class TarArchive {
  private static final int BLOCK = 512;
  private static final int LONGEST_EXTRA = 1 << 20;
  private static final Pattern PATH = Pattern.compile("(?:^|\\n)\\d+ path=([^\\n]*)");
  private static final Pattern SIZE = Pattern.compile("(?:^|\\n)\\d+ size=(\\d{1,18})");

  /** What stands before a file's own head and says more of it. */
  private static final class Extra {
    private Optional<String> name = Optional.empty();
    private Optional<Long> size = Optional.empty();
  }

  /** Reads an archive. */
  public void read(InputStream in, ZipArchive.Visitor visitor) throws IOException {
    Extra extra = new Extra();
    boolean lost = false;
    long at = 0;
    for (byte[] block = in.readNBytes(BLOCK); block.length > 0; block = in.readNBytes(BLOCK)) {
      Optional<TarHeader> header = TarHeader.of(block);
      if (header.isPresent()) {
        lost = false;
        extra = entry(header.get(), extra, in, visitor);
      } else if (!isBlank(block) && !lost) {
        lost = true;
        extra = new Extra();
        visitor.damaged("", "a tar archive that is damaged or cut off at byte " + at);
      }
      at += BLOCK;
    }
  }

  /** Reads what a head is about. Returns what it says of the next. */
  private static Extra entry(TarHeader header, Extra extra, InputStream in, ZipArchive.Visitor visitor)
      throws IOException {
    long size = extra.size.orElse(header.size());
    String name = extra.name.orElse(header.name()).replaceFirst("^(\\./)+", "");
    Extra next = new Extra();
    try (BoundedInputStream content = BoundedInputStream.builder().setInputStream(in).setMaxCount(size)
        .setPropagateClose(false).get()) {
      switch (header.kind()) {
        case FILE -> file(name, size, content, visitor);
        case LONG_NAME -> next.name = Optional.of(text(content).replace("\0", ""));
        case EXTENDED -> {
          String fields = text(content);
          Matcher path = PATH.matcher(fields);
          Matcher length = SIZE.matcher(fields);
          next.name = path.find() ? Optional.of(path.group(1)) : Optional.empty();
          next.size = length.find() ? Optional.of(Long.parseLong(length.group(1))) : Optional.empty();
        }
        case OTHER -> {
        }
      }
      pass(content);
    }
    in.readNBytes((int) (-size & (BLOCK - 1)));
    return next;
  }

  private static void file(String name, long size, BoundedInputStream content, ZipArchive.Visitor visitor)
      throws IOException {
    if (name.startsWith(".") || name.contains("/.") || name.endsWith("/")) {
      return;
    }
    try {
      visitor.file(name, content);
    } catch (Refused e) {
      throw e;
    } catch (IOException e) {
      visitor.damaged(name, "damaged: " + e.getMessage());
    }
    pass(content);
    if (content.getCount() < size) {
      visitor.damaged(name, "a tar archive that is cut off here");
    }
  }

  private static String text(InputStream content) throws IOException {
    return new String(content.readNBytes(LONGEST_EXTRA), StandardCharsets.UTF_8);
  }

  private static void pass(InputStream content) throws IOException {
    content.transferTo(OutputStream.nullOutputStream());
  }

  private static boolean isBlank(byte[] block) {
    for (byte each : block) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }
}
