package org.chancery.read.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of phrases, words joined by "-", as a tree of letters: a look-up makes no strings. Not to be changed while read. */
final class Phrases<T> {
  private static final int ROOT = 0;

  private char[] letters = new char[1024];
  private int[] firstChild = new int[1024];
  private int[] sibling = new int[1024];
  private final List<@Nullable T> values = new ArrayList<>();

  /**
   * A phrase that was found.
   *
   * @param words how many words it has
   * @param end the unit after it
   */
  record Found<T>(T value, int words, int end) {}

  Phrases() {
    values.add(null);
  }

  void put(String phrase, T value) {
    int node = ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      int child = child(node, phrase.charAt(i));
      node = child != ROOT ? child : grow(node, phrase.charAt(i));
    }
    values.set(node, value);
  }

  /** The longest phrase of whole words that stands at this unit; null where none does. */
  @Nullable
  Found<T> longest(char[] words, int from, int length) {
    Found<T> found = null;
    int node = ROOT;
    int count = 1;
    for (int i = from; i < length; i++) {
      char c = words[i];
      node = child(node, c);
      if (node == ROOT) {
        break;
      }
      count += c == '-' ? 1 : 0;
      T value = i + 1 == length || words[i + 1] == '-' ? values.get(node) : null;
      if (value != null) {
        found = new Found<>(value, count, i + 1);
      }
    }
    return found;
  }

  private int child(int node, char letter) {
    int child = firstChild[node];
    while (child != ROOT && letters[child] != letter) {
      child = sibling[child];
    }
    return child;
  }

  private int grow(int parent, char letter) {
    int node = values.size();
    if (node == letters.length) {
      letters = Arrays.copyOf(letters, node * 2);
      firstChild = Arrays.copyOf(firstChild, node * 2);
      sibling = Arrays.copyOf(sibling, node * 2);
    }
    letters[node] = letter;
    sibling[node] = firstChild[parent];
    firstChild[parent] = node;
    values.add(null);
    return node;
  }
}
