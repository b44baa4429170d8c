package org.chancery.persons;

import java.io.BufferedReader;
import java.io.IOException;

/** Reads one format of lists of persons. Each entry becomes a row of {@link Rows} or a bad row with its reason. */
interface Importer {
  /** Reads everything. Throws IOException where the file as a whole cannot be read. */
  void read(BufferedReader in, Rows rows) throws IOException;
}
