package org.chancery.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of records, cut off at every so many bytes, or with bytes that are broken: whatever stands whole before a cut is
 * read, in order, nothing is invented, and nothing is thrown.
 */
final class TruncationTest {
  private static final int RECORDS = 6;

  /** A file to cut. */
  private static final class Whole {
    private final String name;
    private final byte[] bytes;
    /** After how many bytes each of its records is whole. */
    private final List<Integer> ends;
    /** The first cut: before it, nothing tells the format. */
    private final int from;
    /** How many bytes the cuts lie apart. */
    private final int step;

    Whole(String name, byte[] bytes, List<Integer> ends, int from, int step) {
      this.name = name;
      this.bytes = bytes;
      this.ends = ends;
      this.from = from;
      this.step = step;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Whole> files() {
    return Stream.of(
        file("a.warc", 37, "", "", Archives::capture, ""),
        file("a.warc.gz", 19, "", "", i -> Archives.gzip(Archives.capture(i)), ""),
        file("a.json", 3, "[\n", ",\n", i -> object(i), "]\n"),
        file("a.jsonl", 3, "", "", i -> Archives.join(object(i), Archives.utf8("\n")), ""),
        file("a.jsonl.gz", 2, "", "", i -> Archives.gzip(Archives.join(object(i), Archives.utf8("\n"))), ""),
        file("a.csv", 3, "id,text\n", "",
            i -> Archives.utf8("r" + i + ",\"" + Archives.text(i) + "\"\n"), ""),
        file("a.xml", 7, "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Alba Post</title>", "",
            i -> Archives.utf8("<item><title>Item number " + i + "</title><guid>g" + i + "</guid><description>"
                + Archives.text(i) + "</description></item>"),
            "</channel></rss>"),
        zip());
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatStandsBeforeTheCutIsRead(Whole whole) {
    List<String> all = Reading.of(whole.name, whole.bytes).ids();
    assertThat(all).hasSize(RECORDS);
    for (int length = whole.from; length <= whole.bytes.length; length += whole.step) {
      int cut = length;
      Reading reading = Reading.of(whole.name, Arrays.copyOf(whole.bytes, cut));
      long before = whole.ends.stream().filter(end -> end <= cut).count();
      assertThat(reading.ids()).as("cut at %d", cut).hasSizeGreaterThanOrEqualTo((int) before)
          .isEqualTo(all.subList(0, reading.ids().size()));
      assertThat(reading.ids().size()).as("cut at %d", cut).isLessThanOrEqualTo((int) before + 1);
      assertThat(reading.documents.size() + reading.skipped.size()).as("cut at %d tells something", cut).isPositive();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void whateverIsBrokenNothingIsThrown(Whole whole) {
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      byte[] broken = whole.bytes.clone();
      for (int i = 0; i <= seed % 8; i++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      Reading reading = Reading.of(whole.name, broken);
      assertThat(reading.documents.size() + reading.skipped.size()).as("seed %d", seed).isPositive();
      assertThat(reading.reasons()).as("seed %d", seed).noneMatch(reason -> reason.contains("reading it failed"));
    }
  }

  /** Writes a record by its number. */
  private interface Writer {
    byte[] write(int number);
  }

  private static Whole file(String name, int step, String before, String between, Writer writer, String after) {
    byte[] bytes = Archives.utf8(before);
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i <= RECORDS; i++) {
      bytes = Archives.join(bytes, writer.write(i));
      ends.add(bytes.length);
      bytes = i < RECORDS ? Archives.join(bytes, Archives.utf8(between)) : bytes;
    }
    return new Whole(name, Archives.join(bytes, Archives.utf8(after)), ends, before.length(), step);
  }

  private static byte[] object(int number) {
    return Archives.utf8("{\"id\": \"d" + number + "\", \"text\": \"" + Archives.text(number) + "\"}");
  }

  private static Whole zip() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i <= RECORDS; i++) {
      files.put("t" + i + ".txt", Archives.utf8(Archives.text(i)));
    }
    byte[] bytes = Archives.zip(files);
    for (int i = 0; i + 4 <= bytes.length; i++) {
      boolean head = bytes[i] == 'P' && bytes[i + 1] == 'K' && (bytes[i + 2] == 3 || bytes[i + 2] == 1);
      if (head && i > 0 && ends.size() < RECORDS) {
        ends.add(i + 4);
      }
    }
    return new Whole("a.zip", bytes, ends, 0, 5);
  }
}
