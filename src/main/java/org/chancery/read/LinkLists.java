package org.chancery.read;

import java.util.BitSet;
import java.util.List;

/** Which lines are links to other pages: headlines among headlines, or under a label for links. */
final class LinkLists {
  private final List<Line> lines;
  private final List<Mark> marks;
  private final int headline;
  private final BitSet listed = new BitSet();

  /** Looks at all lines; {@code headline} is the article's own, and no link. */
  LinkLists(List<Line> lines, List<Mark> marks, int headline) {
    this.lines = lines;
    this.marks = marks;
    this.headline = headline;
    int from = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || !isLink(i)) {
        run(from, i);
        from = i + 1;
      }
    }
  }

  /** Whether line {@code i} is a link in a list. */
  boolean listed(int i) {
    return listed.get(i);
  }

  private void run(int from, int to) {
    int headlines = 0;
    for (int i = from; i < to; i++) {
      headlines += lines.get(i).headline() ? 1 : 0;
    }
    boolean labelled = from > 0 && marks.get(from - 1) == Mark.RELATED;
    boolean announced = from > 0 && lines.get(from - 1).announces();
    if (announced && !labelled) {
      return;
    }
    if (labelled || (to - from >= 3 && headlines * 2 > to - from)) {
      listed.set(from, Math.max(from, to));
    }
  }

  private boolean isLink(int i) {
    return i != headline && lines.get(i).linkLike() && !marks.get(i).credit() && marks.get(i) != Mark.RELATED;
  }
}
