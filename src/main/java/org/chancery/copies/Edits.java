package org.chancery.copies;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The edits that lead from one text to another: the least number of units taken out and put in (Myers, "An O(ND)
 * Difference Algorithm", 1986).
 */
final class Edits {
  /** More edits than these are not followed: such texts are long enough to be told by their share alone. */
  private static final int MOST = 400;
  /** A name or figure put for another is no longer than this. */
  private static final int SHORT = 8;

  private final int[] a;
  private final int[] b;
  private final List<int[]> trace = new ArrayList<>();

  /** A stretch of each text, the one put for the other. */
  record Hunk(int fromA, int toA, int fromB, int toB) {}

  private Edits(int[] a, int[] b) {
    this.a = a;
    this.b = b;
  }

  /**
   * How many different names and figures are put for others, behind the first {@code head} units, where a dateline
   * stands; what may be a name or not, in a script without capitals, counts half. What is only cut or added is none,
   * nor is a whole passage written anew; the same put for the same throughout counts once.
   */
  static double replaced(int[] a, int[] b, int head) {
    Set<List<Set<Integer>>> names = new HashSet<>();
    Set<List<Set<Integer>>> perhaps = new HashSet<>();
    for (Hunk hunk : new Edits(a, b).hunks()) {
      boolean brief = hunk.toA() - hunk.fromA() <= SHORT && hunk.toB() - hunk.fromB() <= SHORT;
      if (brief && (hunk.fromA() >= head || hunk.fromB() >= head)) {
        replaced(a, b, hunk, Units.NAME).ifPresentOrElse(names::add,
            () -> replaced(a, b, hunk, Units.PERHAPS).ifPresent(perhaps::add));
      }
    }
    return names.size() + perhaps.size() / 2.0;
  }

  /** What went and what came in its place, among units of this mark. */
  private static Optional<List<Set<Integer>>> replaced(int[] a, int[] b, Hunk hunk, int mark) {
    Set<Integer> gone = marked(a, hunk.fromA(), hunk.toA(), mark);
    Set<Integer> come = marked(b, hunk.fromB(), hunk.toB(), mark);
    Set<Integer> both = new HashSet<>(gone);
    both.retainAll(come);
    gone.removeAll(both);
    come.removeAll(both);
    return gone.isEmpty() || come.isEmpty() ? Optional.empty() : Optional.of(List.of(gone, come));
  }

  private static Set<Integer> marked(int[] units, int from, int to, int mark) {
    Set<Integer> marked = new HashSet<>();
    for (int i = from; i < to; i++) {
      if ((units[i] & mark) != 0) {
        marked.add(Units.identity(units[i]));
      }
    }
    return marked;
  }

  /** The stretches that differ, none where there are too many. */
  private List<Hunk> hunks() {
    int most = Math.min(MOST, a.length + b.length);
    int[] furthest = new int[2 * most + 3];
    for (int d = 0; d <= most; d++) {
      trace.add(furthest.clone());
      for (int k = -d; k <= d; k += 2) {
        int x = step(furthest, most, d, k);
        while (x < a.length && x - k < b.length && Units.identity(a[x]) == Units.identity(b[x - k])) {
          x++;
        }
        furthest[most + 1 + k] = x;
        if (x >= a.length && x - k >= b.length) {
          return backwards(d, most);
        }
      }
    }
    return List.of();
  }

  /** How far the best way of one edit more reaches on a diagonal, before what is the same. */
  private static int step(int[] furthest, int most, int d, int k) {
    int down = furthest[most + 1 + k + 1];
    int right = furthest[most + 1 + k - 1] + 1;
    return d == 0 ? 0 : k == -d || k != d && right <= down ? down : right;
  }

  private List<Hunk> backwards(int edits, int most) {
    List<Hunk> hunks = new ArrayList<>();
    int x = a.length;
    int y = b.length;
    int endX = x;
    int endY = y;
    boolean open = false;
    for (int d = edits; d > 0; d--) {
      int[] before = trace.get(d);
      int k = x - y;
      boolean down = k == -d || k != d && before[most + 1 + k - 1] + 1 <= before[most + 1 + k + 1];
      int fromK = down ? k + 1 : k - 1;
      int fromX = before[most + 1 + fromK];
      int fromY = fromX - fromK;
      int editX = down ? fromX : fromX + 1;
      if (x > editX && open) {
        hunks.add(new Hunk(x, endX, y, endY));
        open = false;
      }
      if (!open) {
        endX = editX;
        endY = down ? fromY + 1 : fromY;
        open = true;
      }
      x = fromX;
      y = fromY;
    }
    if (open) {
      hunks.add(new Hunk(x, endX, y, endY));
    }
    return hunks;
  }
}
