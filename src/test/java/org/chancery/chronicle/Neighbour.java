package org.chancery.chronicle;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.chancery.coding.Codebook;
import org.chancery.resolve.Tell;

/** Another program that has a chronicle open: stores documents until it is killed, or holds the file until told to end. */
final class Neighbour {
  /** Mentions of each of its documents. */
  static final int MENTIONS = 3;

  private Neighbour() {}

  public static void main(String[] args) throws IOException {
    try (Chronicle chronicle = Chronicle.open(Path.of(args[0]), Codebook.standard(), "coder 1")) {
      if (args[1].equals("hold")) {
        System.out.println("open");
        while (System.in.read() >= 0) {
          // Until the other side closes.
        }
      } else {
        store(chronicle);
      }
    }
  }

  private static void store(Chronicle chronicle) {
    for (int i = 0; i < 1_000_000; i++) {
      Tell visit = Tell.of("visit", "SWE", "FIN").on(String.valueOf(1900 + i % 100));
      chronicle.store(ChronicleTest.coded("d" + i, "Text " + i, visit.in("", 0), visit.in("", 900),
          Tell.of("aid", "FIN", "SWE").in("", 1800)));
      if (i % 1000 == 999) {
        chronicle.resolve();
        System.out.println("stored " + (i + 1));
      }
    }
  }

  static Process start(Path file, String what) throws IOException {
    return new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
        Neighbour.class.getName(), file.toString(), what))
        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
