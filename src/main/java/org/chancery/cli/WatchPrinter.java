package org.chancery.cli;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.chancery.Pipeline.Outcome;
import org.chancery.read.Finding;
import org.chancery.resolve.Event;
import org.chancery.watch.Watcher;

/** Prints what a round of watching brings, as it comes, and keeps the account of a round that brings something. */
final class WatchPrinter implements Watcher.Listener, AutoCloseable {
  private final Console console;
  private final Consumer<Event> events;
  private final Supplier<Account> begin;
  private final Tally tally;
  private final Queue<Finding> findings = new ConcurrentLinkedQueue<>();
  private Optional<Account> account = Optional.empty();
  private long printed;

  WatchPrinter(Console console, Consumer<Event> events, Supplier<Account> begin) {
    this.console = console;
    this.events = events;
    this.begin = begin;
    this.tally = new Tally(console);
  }

  /** Something was found at an address; by any thread. */
  void found(Finding finding) {
    findings.add(finding);
  }

  @Override
  public void event(Event event) {
    events.accept(event);
    console.out().flush();
    printed++;
  }

  @Override
  public void outcome(Outcome outcome) {
    Account open = account.orElseGet(begin);
    account = Optional.of(open);
    for (Finding finding = findings.poll(); finding != null; finding = findings.poll()) {
      open.add(finding);
    }
    open.add(outcome);
    tally.add(outcome);
  }

  /** Closes the account of a round that has ended, whether of itself or because somebody ended it. */
  @Override
  public void close() {
    account.ifPresent(Account::end);
  }

  /** The round in a line. Returns how it went. */
  Exit tell(Watcher.Report report) {
    console.say(Tally.count(report.feeds(), "feed") + (report.left() == 0 ? "" : ", " + report.left() + " left alone")
        + ": " + account.map(open -> open.line(printed)).orElse("nothing new"));
    return tally.exit();
  }
}
