package org.chancery.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The longest run of units that two texts share. */
final class Stretch {
  /** A run is looked for where so many units are the same. */
  private static final int SEED = 4;
  /** What stands more often than this in one text is a turn of phrase; longer runs are found from their other parts. */
  private static final int PLACES = 16;

  private Stretch() {}

  /** The length of the longest run, in words. */
  static int words(int[] a, int[] b) {
    Map<List<Integer>, List<Integer>> places = new HashMap<>();
    for (int j = 0; j + SEED <= b.length; j++) {
      List<Integer> at = places.computeIfAbsent(seed(b, j), s -> new ArrayList<>(1));
      if (at.size() < PLACES) {
        at.add(j);
      }
    }
    int longest = 0;
    for (int i = 0; i + SEED <= a.length; i++) {
      for (int j : places.getOrDefault(seed(a, i), List.of())) {
        if (i == 0 || j == 0 || !same(a[i - 1], b[j - 1])) {
          longest = Math.max(longest, run(a, b, i, j));
        }
      }
    }
    return longest / 2;
  }

  private static List<Integer> seed(int[] units, int at) {
    return List.of(Units.identity(units[at]), Units.identity(units[at + 1]), Units.identity(units[at + 2]),
        Units.identity(units[at + 3]));
  }

  private static int run(int[] a, int[] b, int i, int j) {
    int weight = 0;
    for (int n = 0; i + n < a.length && j + n < b.length && same(a[i + n], b[j + n]); n++) {
      weight += Units.weight(a[i + n]);
    }
    return weight;
  }

  private static boolean same(int one, int two) {
    return Units.identity(one) == Units.identity(two);
  }
}
