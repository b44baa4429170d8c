package org.chancery.language;

/**
 * The edges of a trie, from node and word to the next node: a hash table over arrays (open addressing, linear
 * probing), since every token of every text asks it and boxed keys would cost more than the answer.
 */
final class Edges {
  private static final int NONE = 0;

  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int size;

  /** The node that {@code word} leads to from {@code node}, 0 where it leads nowhere. */
  int next(int node, int word) {
    long key = key(node, word);
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); targets[slot] != NONE; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return NONE;
  }

  /** Adds an edge that is not there yet; {@code target} is not 0. */
  void add(int node, int word, int target) {
    if (size * 2 >= keys.length) {
      grow();
    }
    put(key(node, word), target);
    size++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[oldKeys.length * 2];
    targets = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldTargets[i] != NONE) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }

  private void put(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (targets[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32) & mask;
  }

  private static long key(int node, int word) {
    return ((long) node << 32) | word;
  }
}
