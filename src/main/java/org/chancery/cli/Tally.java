package org.chancery.cli;

import org.chancery.Pipeline.Outcome;

/** Tells each document that was skipped, and whether any was. */
final class Tally {
  private final Console console;
  private boolean all = true;

  Tally(Console console) {
    this.console = console;
  }

  void add(Outcome outcome) {
    switch (outcome) {
      case Outcome.Done done -> {
      }
      case Outcome.Known known -> {
      }
      case Outcome.Uncoded(var read, var reason) -> skipped(read.id(), reason);
      case Outcome.Skipped(var document, var reason) -> skipped(document, reason);
    }
  }

  void skipped(String document, String reason) {
    all = false;
    console.say("skipped " + document + ": " + reason);
  }

  Exit exit() {
    return all ? Exit.DONE : Exit.PARTLY;
  }

  static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
