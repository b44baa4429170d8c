package org.chancery.read.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.chancery.read.stream.Refused;

/** The files in a tar archive, in order, up to where it is damaged. Names that begin with a dot are passed over. */
public final class TarArchive {
  /** Reads an archive. */
  public void read(InputStream in, ZipArchive.Visitor visitor) throws IOException {
    String name = "";
    try {
      TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8");
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        name = entry.getName().replaceFirst("^(\\./)+", "");
        if (entry.isFile() && !name.startsWith(".") && !name.contains("/.")) {
          visitor.file(name, CloseShieldInputStream.wrap(tar));
        }
      }
    } catch (Refused e) {
      throw e;
    } catch (IOException e) {
      visitor.damaged(name, "a tar archive that is damaged or cut off here: " + e.getMessage());
    }
  }
}
