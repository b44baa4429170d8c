package org.chancery.language;

import java.util.Map;

/** Rows of numbers under 64-bit keys: an open-addressed table, so that a look-up costs no allocation. */
final class FeatureRows {
  private final int width;
  private final int mask;
  private final long[] keys;
  private final int[] slots;
  private final float[] values;

  FeatureRows(Map<Long, double[]> rows, int width) {
    this.width = width;
    int capacity = Integer.highestOneBit(Math.max(8, rows.size() * 3)) * 2;
    mask = capacity - 1;
    keys = new long[capacity];
    slots = new int[capacity];
    values = new float[(rows.size() + 1) * width];
    int row = 1;
    for (Map.Entry<Long, double[]> entry : rows.entrySet()) {
      int slot = place(entry.getKey());
      keys[slot] = entry.getKey();
      slots[slot] = row;
      for (int i = 0; i < width; i++) {
        values[row * width + i] = (float) entry.getValue()[i];
      }
      row++;
    }
  }

  /** Adds the row of {@code key} to {@code sums}; nothing where there is none. */
  void addTo(float[] sums, long key) {
    int row = slots[place(key)];
    if (row == 0) {
      return;
    }
    int from = row * width;
    for (int i = 0; i < width; i++) {
      sums[i] += values[from + i];
    }
  }

  /** The slot that holds {@code key}, or the empty one where it would go. */
  private int place(long key) {
    int slot = (int) (key ^ (key >>> 32)) & mask;
    while (slots[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
