package org.chancery.copies;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article's text to compare it with others: its units in order, four bytes each. Only paragraphs
 * count; titles, by-lines and what was set aside differ from outlet to outlet.
 *
 * <p>Shingles are runs of four words (eight characters in scripts without spaces), as 64-bit hashes. Of these,
 * {@link #samples} are chosen by winnowing (Schleimer, Wilkerson and Aiken, 2003): of every sixteen in a row the one of
 * the least hash. So two texts that share a run of nineteen words share a sample, whatever stands around it.
 * Immutable; safe for many threads.
 */
public final class Fingerprint {
  /** Half words to a shingle. */
  private static final int SHINGLE = 8;
  private static final int WINDOW = 16;

  private final int[] units;
  private volatile long @Nullable [] sorted;

  private Fingerprint(int[] units) {
    this.units = units;
  }

  /** The fingerprint of a document's article. */
  public static Fingerprint of(Document document) {
    StringBuilder article = new StringBuilder(document.text().length());
    for (Block block : document.blocks()) {
      if (block.kind() == Block.Kind.PARAGRAPH) {
        article.append(document.text(), block.span().begin(), block.span().end()).append('\n');
      }
    }
    return of(article.toString());
  }

  /** The fingerprint of a text. */
  public static Fingerprint of(String text) {
    return new Fingerprint(Units.of(text));
  }

  /** The fingerprint whose {@link #bytes} these are. */
  public static Fingerprint of(byte[] bytes) {
    int[] units = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(units);
    return new Fingerprint(units);
  }

  /** The fingerprint as bytes. */
  public byte[] bytes() {
    ByteBuffer bytes = ByteBuffer.allocate(units.length * Integer.BYTES);
    bytes.asIntBuffer().put(units);
    return bytes.array();
  }

  /** The length of the text in words; two characters of a script without spaces count as one. */
  public int words() {
    int weight = 0;
    for (int unit : units) {
      weight += Units.weight(unit);
    }
    return (weight + 1) / 2;
  }

  /** A hash of the whole text: equal for equal texts, and for others but once in many billions. */
  public long text() {
    long hash = units.length;
    for (int unit : units) {
      hash = mix(hash, Units.identity(unit));
    }
    return hash;
  }

  /** The sampled shingles, each once, in no order that means anything. */
  public long[] samples() {
    long[] shingles = inOrder();
    long[] samples = new long[shingles.length];
    int count = 0;
    int chosen = -1;
    for (int end = Math.min(WINDOW, shingles.length); end <= shingles.length && end > 0; end++) {
      int least = least(shingles, Math.max(0, end - WINDOW), end);
      if (least != chosen) {
        samples[count++] = shingles[least];
        chosen = least;
      }
    }
    return Arrays.stream(samples, 0, count).distinct().toArray();
  }

  /** The units in order. */
  int[] units() {
    return units.clone();
  }

  /** Every shingle as often as it stands in the text, sorted; not to be changed. */
  long[] shingles() {
    long[] shingles = sorted;
    if (shingles == null) {
      shingles = inOrder();
      Arrays.sort(shingles);
      sorted = shingles; // Kept, since one text is compared with many; two threads may both do the work.
    }
    return shingles;
  }

  private static int least(long[] shingles, int from, int to) {
    int least = from;
    for (int i = from + 1; i < to; i++) {
      if (shingles[i] <= shingles[least]) {
        least = i;
      }
    }
    return least;
  }

  /** The shingles in the order of the text; the last begins where no full one would fit behind it. */
  private long[] inOrder() {
    long[] shingles = new long[units.length];
    int count = 0;
    int to = 0;
    int weight = 0;
    for (int from = 0; from < units.length; from++) {
      while (weight < SHINGLE && to < units.length) {
        weight += Units.weight(units[to++]);
      }
      if (weight < SHINGLE) {
        break;
      }
      long hash = 0;
      for (int i = from; i < to; i++) {
        hash = mix(hash, Units.identity(units[i]));
      }
      shingles[count++] = hash;
      weight -= Units.weight(units[from]);
    }
    return Arrays.copyOf(shingles, count);
  }

  /** One step of a hash whose bits all hang on all before (the finalizer of SplitMix64). */
  private static long mix(long hash, int unit) {
    long z = hash * 31 + unit + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
