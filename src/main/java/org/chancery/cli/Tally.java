package org.chancery.cli;

import java.util.Locale;
import org.chancery.Pipeline.Outcome;

/** Counts what became of documents, and tells each that was skipped. */
final class Tally {
  private final Console console;
  private final long begun = System.nanoTime();
  private long coded;
  private long known;
  private long skipped;
  private long mentions;

  Tally(Console console) {
    this.console = console;
  }

  void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done(var read, var done) -> {
        coded++;
        mentions += done.mentions().size();
      }
      case Outcome.Known(var read) -> known++;
      case Outcome.Skipped(var document, var reason) -> {
        skipped++;
        console.say("skipped " + document + ": " + reason);
      }
    }
  }

  /** The run in one line on stderr. */
  void tell(long events) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    console.say(String.format(Locale.ROOT, "%s coded, %s%d skipped, %s, %s, %.1f seconds", count(coded, "document"),
        known == 0 ? "" : known + " known, ", skipped, count(mentions, "mention"), count(events, "event"),
        seconds));
  }

  Exit exit() {
    return skipped == 0 ? Exit.DONE : Exit.PARTLY;
  }

  static String count(long number, String what) {
    return count(number, what, what + "s");
  }

  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
