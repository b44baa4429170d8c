package org.chancery.cli;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chancery.chronicle.Run;
import org.chancery.chronicle.Run.Count;
import org.chancery.chronicle.Run.Totals;

/** Accounts of runs for a person. */
final class RunTable {
  private static final double MEGABYTE = 1e6;
  private static final double SECOND = 1e9;
  private static final int INPUTS = 3;
  private static final String UNKNOWN = "(unknown)";

  private final Console console;

  RunTable(Console console) {
    this.console = console;
  }

  /** The run on one line. */
  String line(Run run) {
    Totals totals = run.totals();
    String counts = String.format(Locale.ROOT, "%s: %d coded, %d known, %d skipped  %s", Tally.count(totals.documents(),
        "document"), totals.coded(), totals.known(), totals.skipped(), rate(run));
    return String.format(Locale.ROOT, "%4d  %s  %8s  %s  %s", run.number(),
        console.strong(run.begun().truncatedTo(ChronoUnit.SECONDS).toString()), took(run.took()), counts,
        console.dim((run.ended().isEmpty() ? "broken off; " : "") + inputs(run))).stripTrailing();
  }

  /** The run whole, line by line. */
  List<String> whole(Run run) {
    Totals totals = run.totals();
    List<String> lines = new ArrayList<>();
    lines.add(console.strong("run " + run.number()) + "  " + inputs(run));
    lines.add("  begun     " + run.begun());
    lines.add(
        "  ended     " + run.ended().map(Object::toString).orElse("broken off; the counts are its last") + ", after "
            + took(run.took()));
    lines.add("  coder     " + run.coder());
    lines.add(String.format(Locale.ROOT, "  read      %s, %.1f MB; %s", Tally.count(totals.files(), "file"),
        totals.bytes() / MEGABYTE, rate(run)));
    lines.add(String.format(Locale.ROOT, "  documents %d: %d coded, %d known, %d skipped; %s", totals.documents(),
        totals.coded(), totals.known(), totals.skipped(), Tally.count(totals.mentions(), "mention")));
    for (Map.Entry<Count, Map<String, Long>> kind : run.counts().entrySet()) {
      lines.add("  by " + kind.getKey().name().toLowerCase(Locale.ROOT));
      kind.getValue().forEach((value, documents) -> lines.add(String.format(Locale.ROOT, "  %8d  %s", documents,
          value.isEmpty() ? UNKNOWN : value)));
    }
    return lines;
  }

  /** The first of what it was to read, and how many more. */
  private static String inputs(Run run) {
    int more = run.inputs().size() - INPUTS;
    return String.join(" ", run.inputs().subList(0, Math.min(INPUTS, run.inputs().size())))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String rate(Run run) {
    double seconds = Math.max(run.took().toNanos() / SECOND, 1e-3);
    return String.format(Locale.ROOT, "%.0f a second, %.1f MB/s", run.totals().documents() / seconds,
        run.totals().bytes() / MEGABYTE / seconds);
  }

  private static String took(Duration took) {
    return took.compareTo(Duration.ofMinutes(2)) < 0
        ? String.format(Locale.ROOT, "%.1f s", took.toNanos() / SECOND)
        : String.format(Locale.ROOT, "%d:%02d:%02d", took.toHours(), took.toMinutesPart(), took.toSecondsPart());
  }
}
