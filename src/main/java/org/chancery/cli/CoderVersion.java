package org.chancery.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Comparator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Which coder and packs this program holds, so that a chronicle knows what another has coded. */
final class CoderVersion {
  private CoderVersion() {}

  /** A digest of everything in the program's jar; "development" where it does not run from one. */
  static String current() {
    CodeSource source = CoderVersion.class.getProtectionDomain().getCodeSource();
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(place) ? digest(place) : "development";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Taken from the checksums that the jar keeps, so that nothing need be read. */
  private static String digest(Path jar) throws IOException {
    CRC32 digest = new CRC32();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream().sorted(Comparator.comparing(ZipEntry::getName)).forEach(entry -> {
        for (int shift = 0; shift < 32; shift += 8) {
          digest.update((int) (entry.getCrc() >> shift) & 0xff);
        }
      });
    }
    return Long.toHexString(digest.getValue());
  }
}
