package org.chancery.cli;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.chancery.Pipeline.Outcome;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.Run.Totals;
import org.chancery.chronicle.RunLog;
import org.chancery.read.Finding;
import org.chancery.read.Source;

/** Puts what became of files and documents on the account of a run. */
final class Account {
  private final RunLog log;

  private Account(RunLog log) {
    this.log = log;
  }

  /** Begins the account of a run over these sources. */
  static Account begin(Chronicle chronicle, List<Source> sources, Clock clock) {
    return new Account(chronicle.begin(sources.stream().map(Source::word).toList(), clock));
  }

  void add(Finding finding) {
    log.file(finding.format(), finding.bytes(), finding.inArchive());
  }

  void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done(var read, var coded) -> log.coded(read, coded.mentions().size());
      case Outcome.Known(var read) -> log.known(read);
      case Outcome.Uncoded(var read, var reason) -> log.uncoded(read, reason);
      case Outcome.Skipped(var document, var reason) -> log.skipped(document, reason);
    }
  }

  /** The run has ended. */
  void end() {
    log.end();
  }

  /** The run in a line for a person. */
  String line(long events) {
    Totals totals = log.totals();
    return String.format(Locale.ROOT, "%s coded, %s%d skipped, %s, %s, %.1f seconds",
        Tally.count(totals.coded(), "document"), totals.known() == 0 ? "" : totals.known() + " known, ",
        totals.skipped(), Tally.count(totals.mentions(), "mention"), Tally.count(events, "event"),
        log.took().toMillis() / 1e3);
  }
}
