package org.chancery.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.language.LanguagePack;

/**
 * Texts that come of bytes: two bytes are a word of the examples of a language, or any character. Of bytes alone no word
 * would ever come that a pack knows.
 */
public final class Prose {
  private static final int CHARACTER = 0xe000;
  private static final int CHUNK = 3;

  private final List<String> words;
  private final boolean spaced;

  /** Texts of this pack's language. */
  public Prose(LanguagePack pack) {
    Set<String> found = new TreeSet<>();
    for (JsonNode example : pack.yaml("examples.yaml").path("examples")) {
      add(example.path("text").asText(), found);
    }
    try (InputStream in = Prose.class.getResourceAsStream("/languages/" + pack.tag() + "/date-examples.tsv")) {
      if (in != null) {
        LanguagePack.rows(in).forEach(row -> add(row.getLast(), found));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.words = List.copyOf(found);
    this.spaced = found.stream().filter(word -> word.length() > CHUNK).count() * 4 > found.size();
  }

  /** Words between blanks; of writing without blanks, every few characters. */
  private static void add(String text, Set<String> found) {
    for (String word : text.split("\\s+", -1)) {
      if (word.codePoints().allMatch(c -> c < 0x0e00)) {
        found.add(word);
      } else {
        for (int i = 0; i < word.length(); i += CHUNK) {
          found.add(word.substring(i, Math.min(word.length(), i + CHUNK)));
        }
      }
    }
  }

  /** The text of these bytes. */
  public String of(byte[] data) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i + 1 < data.length; i += 2) {
      int number = (data[i] & 0xff) << 8 | (data[i + 1] & 0xff);
      parts.add(number >= CHARACTER || words.isEmpty()
          ? String.valueOf((char) (number >= 0xf000 ? number - 0xf000 : number - CHARACTER + 0xd000))
          : words.get(number % words.size()));
    }
    return String.join(spaced ? " " : "", parts);
  }
}
