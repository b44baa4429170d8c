package org.chancery.read;

import java.util.ArrayList;
import java.util.List;

/** Phrases that give a line away wherever in it they stand, looked for all at once by their first two letters. */
final class Notices {
  private static final int SLOTS = 1 << 10;

  private final List<List<String>> slots = new ArrayList<>();

  Notices() {
    for (int i = 0; i < SLOTS; i++) {
      slots.add(List.of());
    }
  }

  /** Adds a phrase of two letters or more, in lower case. */
  void add(String phrase) {
    int slot = slot(phrase, 0);
    List<String> phrases = new ArrayList<>(slots.get(slot));
    phrases.add(phrase);
    slots.set(slot, List.copyOf(phrases));
  }

  /** Whether one of the phrases stands in a line, which is in lower case. */
  boolean standIn(String line) {
    for (int i = 0; i + 1 < line.length(); i++) {
      for (String phrase : slots.get(slot(line, i))) {
        if (line.startsWith(phrase, i)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int slot(String text, int at) {
    return (text.charAt(at) * 31 + text.charAt(at + 1)) & (SLOTS - 1);
  }
}
