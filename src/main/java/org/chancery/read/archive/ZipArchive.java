package org.chancery.read.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.chancery.read.stream.Inflation;
import org.chancery.read.stream.Refused;

/**
 * The files in a ZIP archive, in the order of its directory. Where the directory is lost, as in an archive that was cut
 * off, the files are read one after another as they stand. A file that cannot be read is told, and the others are read
 * all the same. Names that begin with a dot, and what a Mac adds, are passed over.
 */
public final class ZipArchive {
  private static final int MOST_ENTRIES = 1_000_000;
  private static final Set<String> OFFICE = Set.of("[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF");

  private final Inflation inflation;

  /** A reader of archives that grow no more than this. */
  public ZipArchive(Inflation inflation) {
    this.inflation = inflation;
  }

  /** What is met in an archive. */
  public interface Visitor {
    /** A file, to be read before this returns; throws what the stream throws where the file is damaged. */
    void file(String name, InputStream content) throws IOException;

    /** A file that cannot be read, and why. */
    void damaged(String name, String reason);
  }

  /**
   * Reads an archive.
   *
   * @param wanted whether a file of this name is to be read; others are passed over
   * @throws Refused where it is no archive of texts, or a bomb
   * @throws IOException where the file cannot be read
   */
  public void read(Path file, Predicate<String> wanted, Visitor visitor) throws IOException {
    Budget budget = new Budget(inflation, Files.size(file));
    ZipFile zip;
    try {
      zip = ZipFile.builder().setPath(file).get();
    } catch (IOException | IllegalArgumentException e) {
      inSequence(file, budget, visitor);
      return;
    }
    try (zip) {
      if (zip.getEntries().hasMoreElements()) {
        byDirectory(zip, budget, wanted, visitor);
        return;
      }
    }
    inSequence(file, budget, visitor); // A damaged directory may also look empty.
  }

  private static void byDirectory(ZipFile zip, Budget budget, Predicate<String> wanted, Visitor visitor)
      throws IOException {
    int count = 0;
    for (Iterator<ZipArchiveEntry> entries = Collections.list(zip.getEntries()).iterator(); entries.hasNext();) {
      ZipArchiveEntry entry = entries.next();
      count++;
      check(count);
      if (isHidden(entry) || !wanted.test(entry.getName())) {
        continue;
      }
      if (!zip.canReadEntryData(entry)) {
        visitor.damaged(entry.getName(), unreadable(entry));
        continue;
      }
      try (InputStream content = zip.getInputStream(entry)) {
        visitor.file(entry.getName(), budget.watch(content, entry.getCrc()));
      } catch (Refused e) {
        throw e;
      } catch (IOException e) {
        visitor.damaged(entry.getName(), "damaged: " + e.getMessage());
      }
    }
  }

  private static void inSequence(Path file, Budget budget, Visitor visitor) throws IOException {
    visitor.damaged("", "a zip archive whose directory is lost: what stands before the damage is read");
    try (ZipArchiveInputStream zip = new ZipArchiveInputStream(Files.newInputStream(file), "UTF-8", true, true)) {
      String name = "";
      int count = 0;
      try {
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          name = entry.getName();
          if (OFFICE.contains(name)) {
            throw new Refused("an office document that is damaged");
          }
          count++;
          check(count);
          if (!isHidden(entry) && !zip.canReadEntryData(entry)) {
            visitor.damaged(name, unreadable(entry));
          } else if (!isHidden(entry)) {
            visitor.file(name, budget.watch(zip, Budget.NO_SUM));
          }
        }
      } catch (Refused e) {
        throw e;
      } catch (IOException e) {
        visitor.damaged(name, "damaged or cut off: " + e.getMessage());
      }
    }
  }

  private static void check(int count) throws Refused {
    if (count > MOST_ENTRIES) {
      throw new Refused("an archive of more than " + MOST_ENTRIES + " files; not read on");
    }
  }

  private static boolean isHidden(ZipArchiveEntry entry) {
    String name = entry.getName();
    return entry.isDirectory() || name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
  }

  private static String unreadable(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesEncryption() ? "encrypted" : "packed by a method that is not read";
  }
}
