package org.chancery.read.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the runs of a page into the order in which they are read: where a gutter parts them into columns of running
 * text, the left column goes before the right, or after it in writing from right to left; what spans the gutter, such
 * as a headline, parts the page into what is above and what is below.
 */
final class Columns {
  private static final int LEAST_LINES = 3;
  private static final double LEAST_WIDTH = 8;
  private static final double GUTTER = 0.7;
  private static final int MOST_RUNS = 2000;
  private static final int DEEPEST = 6;

  private final int page;
  private final List<TextLine> lines = new ArrayList<>();
  private int column;
  private boolean fromRight;

  /** An order for this page; {@code column} is the number of its first column. */
  Columns(int page, int column) {
    this.page = page;
    this.column = column;
  }

  List<TextLine> lines(List<Run> runs) {
    fromRight = runs.stream().mapToInt(run -> Bidirectional.balance(run.text())).sum() > 0;
    order(runs, 0);
    return lines;
  }

  private void order(List<Run> runs, int depth) {
    Optional<Double> gutter = depth < DEEPEST && runs.size() <= MOST_RUNS ? gutter(runs) : Optional.empty();
    if (gutter.isEmpty()) {
      rows(runs);
      return;
    }
    double x = gutter.get();
    List<Run> spanning = runs.stream().filter(run -> spans(run, x)).sorted(Comparator.comparingDouble(Run::base))
        .toList();
    double above = Double.NEGATIVE_INFINITY;
    List<Run> across = new ArrayList<>();
    for (Run run : spanning) {
      List<Run> between = between(runs, x, above, run.base());
      if (!between.isEmpty()) {
        rows(across);
        across.clear();
        sides(between, x, depth);
      }
      across.add(run);
      above = run.base();
    }
    rows(across);
    sides(between(runs, x, above, Double.POSITIVE_INFINITY), x, depth);
  }

  private static List<Run> between(List<Run> runs, double x, double above, double below) {
    return runs.stream().filter(run -> !spans(run, x) && run.base() >= above && run.base() < below).toList();
  }

  private void sides(List<Run> runs, double x, int depth) {
    List<Run> left = runs.stream().filter(run -> run.left() < x).toList();
    List<Run> right = runs.stream().filter(run -> run.left() >= x).toList();
    order(fromRight ? right : left, depth + 1);
    order(fromRight ? left : right, depth + 1);
  }

  private static boolean spans(Run run, double x) {
    return run.left() < x && run.right() > x;
  }

  /** The x in the middle of the best gutter. */
  private static Optional<Double> gutter(List<Run> runs) {
    Double best = null;
    int most = 0;
    Set<Long> tried = new HashSet<>();
    for (Run edge : runs) {
      if (!tried.add(Math.round(edge.left()))) {
        continue;
      }
      double x = edge.left() - GUTTER * edge.size() / 2;
      List<Run> left = runs.stream().filter(run -> run.right() <= x - GUTTER * edge.size() / 2).toList();
      List<Run> right = runs.stream().filter(run -> run.left() >= x).toList();
      int across = runs.size() - left.size() - right.size();
      int score = Math.min(left.size(), right.size()) - 2 * across;
      if (score > most && isColumn(left) && isColumn(right) && besides(left, right)) {
        best = x;
        most = score;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isColumn(List<Run> runs) {
    double width = runs.stream().mapToDouble(run -> run.width() / run.size()).average().orElse(0);
    return runs.size() >= LEAST_LINES && width >= LEAST_WIDTH;
  }

  /** Whether most of the one stands at the height of the other. */
  private static boolean besides(List<Run> left, List<Run> right) {
    double top = Math.max(top(left), top(right));
    double bottom = Math.min(bottom(left), bottom(right));
    return right.stream().filter(run -> run.base() >= top && run.base() <= bottom).count() >= LEAST_LINES
        && left.stream().filter(run -> run.base() >= top && run.base() <= bottom).count() >= LEAST_LINES;
  }

  private static double top(List<Run> runs) {
    return runs.stream().mapToDouble(Run::base).min().orElse(0) - 1;
  }

  private static double bottom(List<Run> runs) {
    return runs.stream().mapToDouble(Run::base).max().orElse(0) + 1;
  }

  /** Adds runs of one column as lines, from top to bottom and from left to right. */
  private void rows(List<Run> runs) {
    List<Run> row = new ArrayList<>();
    @Nullable
    Run first = null;
    for (Run run : runs.stream().sorted(Comparator.comparingDouble(Run::base)).toList()) {
      if (first != null && !run.besides(first)) {
        row(row);
        row.clear();
        first = null;
      }
      first = first == null ? run : first;
      row.add(run);
    }
    row(row);
    column += runs.isEmpty() ? 0 : 1;
  }

  private void row(List<Run> runs) {
    if (runs.isEmpty()) {
      return;
    }
    List<Run> sorted = runs.stream().sorted(Comparator.comparingDouble(Run::left)).toList();
    StringBuilder text = new StringBuilder();
    double right = sorted.getFirst().left();
    double size = 0;
    for (Run run : sorted) {
      text.append(!text.isEmpty() && run.left() - right > run.size() * 0.1 ? " " : "").append(run.text());
      right = Math.max(right, run.right());
      size = Math.max(size, run.size());
    }
    // Lines from right to left are laid down mirrored: then all begin at the left.
    double left = sorted.getFirst().left();
    lines.add(new TextLine(Bidirectional.logical(text.toString().strip().replaceAll("\\s+", " ")),
        fromRight ? -right : left, fromRight ? -left : right, sorted.getFirst().base(), size, page, column));
  }

  /** The number of the next column. */
  int nextColumn() {
    return column;
  }
}
