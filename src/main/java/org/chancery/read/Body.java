package org.chancery.read;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the stretch of lines that is the body of an article. Runs of three or more short lines without sentence ends
 * cut a text into segments; the one with most running text is the body, and grows over a run where as much running
 * text stands on its other side that the run must be a list or a break inside the article. A box for comments ends it.
 */
final class Body {
  private static final int RUN = 3;

  private final List<Line> lines;
  private final List<Mark> marks;
  private final boolean[] inRun;

  private Body(List<Line> lines, List<Mark> marks) {
    this.lines = lines;
    this.marks = marks;
    this.inRun = new boolean[lines.size()];
    markRuns();
  }

  /**
   * A stretch of lines.
   *
   * @param from its first
   * @param to the line after its last
   * @param weight the weight of its running text
   * @param paragraphs how many lines are running text
   */
  record Stretch(int from, int to, int weight, int paragraphs) {
    boolean contains(int line) {
      return from <= line && line < to;
    }
  }

  /** The body; without any line where none looks like an article's. */
  static Stretch find(List<Line> lines, List<Mark> marks) {
    return new Body(lines, marks).find();
  }

  private Stretch find() {
    List<Stretch> segments = segments();
    int main = -1;
    for (int i = 0; i < segments.size(); i++) {
      main = main < 0 || segments.get(i).weight() > segments.get(main).weight() ? i : main;
    }
    if (main < 0 || segments.get(main).weight() == 0) {
      return withoutProse();
    }
    Stretch body = segments.get(main);
    for (int i = main - 1; i >= 0 && joins(segments.get(i), body, segments.get(i).to(), body.from(), true); i--) {
      body = join(segments.get(i), body);
    }
    for (int i = main + 1; i < segments.size()
        && joins(segments.get(i), body, body.to(), segments.get(i).from(), false); i++) {
      body = join(body, segments.get(i));
    }
    return withAnnouncedList(endAtCredit(body));
  }

  /** Takes in the list that the last line announces, up to an empty line. */
  private Stretch withAnnouncedList(Stretch body) {
    int to = body.to();
    if (!lines.get(to - 1).announces()) {
      return body;
    }
    while (to < lines.size() && marks.get(to) == Mark.NONE && (to == body.to() || !lines.get(to).gapBefore())) {
      to++;
    }
    return new Stretch(body.from(), to, body.weight(), body.paragraphs());
  }

  private static Stretch join(Stretch first, Stretch second) {
    return new Stretch(first.from(), second.to(), first.weight() + second.weight(),
        first.paragraphs() + second.paragraphs());
  }

  private boolean joins(Stretch other, Stretch body, int from, int to, boolean before) {
    int headlines = 0;
    int furniture = 0;
    for (int i = from; i < to; i++) {
      if (marks.get(i) == Mark.COMMENTS && !before) {
        return false;
      }
      headlines += lines.get(i).headline() ? 1 : 0;
      furniture += marks.get(i) != Mark.NONE && !marks.get(i).credit() ? 1 : 0;
    }
    boolean links = headlines * 2 > to - from || furniture > 1 || furniture * 3 > to - from;
    boolean several = other.paragraphs() >= 2 && other.weight() >= 200;
    if (before) {
      return furniture <= 1 ? several || (!links && other.weight() > 0) : other.weight() * 2 > body.weight();
    }
    if (links) {
      return several && (furniture == 0
          ? other.weight() * 4 > body.weight()
          : other.weight() * 10 > body.weight() * 4 && other.paragraphs() >= 3);
    }
    return several || other.weight() >= 250;
  }

  private void markRuns() {
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean link = i < lines.size() && isLink(i);
      if (!link) {
        for (int k = start; k < i && i - start >= RUN; k++) {
          inRun[k] = true;
        }
        start = i + 1;
      }
    }
  }

  private boolean isLink(int i) {
    return marks.get(i) != Mark.SEPARATOR && (lines.get(i).linkLike() || stops(i));
  }

  private boolean stops(int i) {
    return marks.get(i) == Mark.COMMENTS || marks.get(i) == Mark.SHARE || marks.get(i) == Mark.NAVIGATION;
  }

  /** The stretches between runs, each from its first to its last line that can be an article's. */
  private List<Stretch> segments() {
    List<Stretch> segments = new ArrayList<>();
    int from = -1;
    int last = -1;
    int weight = 0;
    int paragraphs = 0;
    for (int i = 0; i <= lines.size(); i++) {
      boolean ends = i == lines.size() || inRun[i] || marks.get(i) == Mark.COMMENTS;
      if (ends && from >= 0) {
        segments.add(new Stretch(from, last + 1, weight, paragraphs));
        from = -1;
        weight = 0;
        paragraphs = 0;
      } else if (!ends && marks.get(i) == Mark.NONE) {
        Line line = lines.get(i);
        boolean text = line.prose() || (line.sentence() && line.words() > 2) || line.item();
        from = from < 0 && text ? i : from;
        last = text ? i : last;
        weight += line.prose() ? line.weight() : 0;
        paragraphs += line.prose() ? 1 : 0;
      }
    }
    return segments;
  }

  /** Short texts: the sentences there are, or all unmarked lines where they are few. */
  private Stretch withoutProse() {
    int from = -1;
    int to = -1;
    int plain = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean unmarked = marks.get(i) == Mark.NONE;
      plain += unmarked ? 1 : 0;
      if (unmarked && lines.get(i).sentence() && lines.get(i).words() > 2) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    if (from >= 0) {
      return new Stretch(from, to, 0, 0);
    }
    return plain > 5 ? new Stretch(0, 0, 0, 0) : lastUnmarked(plain);
  }

  /** The unmarked lines, the first left for the title where there are several. */
  private Stretch lastUnmarked(int plain) {
    int from = -1;
    int to = 0;
    int seen = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (marks.get(i) == Mark.NONE) {
        seen++;
        from = from < 0 && (seen > 1 || plain == 1) ? i : from;
        to = i + 1;
      }
    }
    return from < 0 ? new Stretch(0, 0, 0, 0) : new Stretch(from, to, 0, 0);
  }

  /** Cuts off what follows a source line near the end: a note on the author, another piece. */
  private Stretch endAtCredit(Stretch body) {
    int before = 0;
    for (int i = body.from(); i < body.to(); i++) {
      Line line = lines.get(i);
      before += line.prose() && marks.get(i) == Mark.NONE ? line.weight() : 0;
      if (marks.get(i) == Mark.SOURCE && before > 0 && (body.weight() - before) * 3 < before) {
        return new Stretch(body.from(), i, before, body.paragraphs());
      }
    }
    return body;
  }
}
