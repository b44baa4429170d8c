package org.chancery.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What makers of pages call dates ({@code pages/dates.tsv}).
 *
 * @param surest {@code meta} elements that tell the first publication, the surest first
 * @param published those that tell it as a rule
 * @param dated those of which some software writes the last change in them
 * @param changed those that tell the last change
 * @param looks words in the class names of lines that hold the article's date
 * @param regions locales with names of months or eras of their own
 */
record DateNames(
    List<String> surest,
    List<String> published,
    List<String> dated,
    List<String> changed,
    Set<String> looks,
    List<String> regions) {
  private static final String TABLE = "/pages/dates.tsv";

  static DateNames load() {
    try (InputStream in = DateNames.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE + " on the class path");
      }
      Map<String, List<String>> kinds = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1))
          .collect(Collectors.toMap(row -> row[0], row -> List.of(row[1].split(" ", -1))));
      return new DateNames(kind(kinds, "surest"), kind(kinds, "published"), kind(kinds, "dated"),
          kind(kinds, "changed"), Set.copyOf(kind(kinds, "look")), kind(kinds, "region"));
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + ": " + e.getMessage(), e);
    }
  }

  private static List<String> kind(Map<String, List<String>> kinds, String kind) {
    List<String> names = kinds.get(kind);
    if (names == null) {
      throw new IllegalStateException(TABLE + ": no " + kind);
    }
    return names;
  }
}
