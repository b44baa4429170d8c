package org.chancery.language;

import java.util.Arrays;

/**
 * Words with their numbers: a hash table over arrays (open addressing, linear probing) that is asked for a part of a
 * text as it stands there, capitals of ASCII taken for small letters, since every token of every text asks it and most
 * would only be cut out to be looked up.
 */
final class Words {
  private String[] words = new String[1 << 10];
  private int[] hashes = new int[1 << 10];
  private int[] numbers = new int[1 << 10];
  private String[] byNumber = new String[1 << 10];
  private int size;

  /** The number of a word, 0 where there is none. */
  int number(String text, int from, int to) {
    int hash = hash(text, from, to);
    int mask = words.length - 1;
    for (int slot = slot(hash, mask); numbers[slot] != 0; slot = (slot + 1) & mask) {
      if (hashes[slot] == hash && isWord(words[slot], text, from, to)) {
        return numbers[slot];
      }
    }
    return 0;
  }

  /** Adds a word in small letters that is not there yet; returns its number, counted from 1. */
  int add(String word) {
    if (size * 2 >= words.length) {
      grow();
    }
    size++;
    if (size == byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, size * 2);
    }
    byNumber[size] = word;
    put(word, hash(word, 0, word.length()), size);
    return size;
  }

  /** The word of a number. */
  String word(int number) {
    return byNumber[number];
  }

  /** How many words there are. */
  int size() {
    return size;
  }

  private void grow() {
    String[] oldWords = words;
    int[] oldHashes = hashes;
    int[] oldNumbers = numbers;
    words = new String[oldWords.length * 2];
    hashes = new int[words.length];
    numbers = new int[words.length];
    for (int i = 0; i < oldWords.length; i++) {
      if (oldNumbers[i] != 0) {
        put(oldWords[i], oldHashes[i], oldNumbers[i]);
      }
    }
  }

  private void put(String word, int hash, int number) {
    int mask = words.length - 1;
    int slot = slot(hash, mask);
    while (numbers[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    words[slot] = word;
    hashes[slot] = hash;
    numbers[slot] = number;
  }

  private static int hash(String text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + small(text.charAt(i));
    }
    return hash;
  }

  private static int slot(int hash, int mask) {
    int mixed = hash * 0x9E3779B9;
    return (mixed ^ (mixed >>> 15)) & mask;
  }

  private static boolean isWord(String word, String text, int from, int to) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) != small(text.charAt(from + i))) {
        return false;
      }
    }
    return true;
  }

  private static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
