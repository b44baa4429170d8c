package org.chancery.copies;

import java.util.ArrayList;
import java.util.List;

/** Texts for tests: sentences of common words in an order that a number decides, so that no two numbers give like ones. */
public final class Prose {
  private static final List<String> WORDS = List.of(
      "harbour", "winter", "ministers", "carried", "letters", "across", "the", "river", "because", "bridges", "were",
      "closed", "and", "farmers", "asked", "for", "better", "roads", "near", "old", "mill", "while", "children", "sang",
      "under", "lamps", "a", "painter", "counted", "ships", "from", "northern", "towns", "without", "haste", "so",
      "markets", "opened", "late", "with", "bread", "salt", "wool", "glass", "timber", "which", "guards", "weighed");

  private Prose() {}

  /** So many sentences of twelve words. */
  public static String of(int number, int sentences) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < sentences; i++) {
      all.add(sentence(number, i));
    }
    return String.join(" ", all);
  }

  /** One sentence of such a text. */
  public static String sentence(int number, int index) {
    StringBuilder sentence = new StringBuilder();
    long state = number * 1_000_003L + index * 7919L + 17;
    for (int i = 0; i < 12; i++) {
      state = state * 6364136223846793005L + 1442695040888963407L;
      sentence.append(i == 0 ? "" : " ").append(WORDS.get((int) ((state >>> 33) % WORDS.size())));
    }
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
  }
}
