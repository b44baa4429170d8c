package org.chancery.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.Run;
import org.chancery.export.RunJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the accounts of runs over documents. */
@Command(name = "runs", mixinStandardHelpOptions = true, header = "What each run read, coded and could not, by format, language, publisher and reason.", description = {
    "%nWithout a number: each run on a line. A run that was broken off shows what it had written."}, footerHeading = "%nExamples:%n", footer = {
        "  chancery runs", "  chancery runs 3", "  chancery runs 3 --skipped", "  chancery runs --json"})
final class RunsCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "NUMBER", description = "One run, whole; 0 for the last.")
  private Optional<Long> number = Optional.empty();

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  @Option(names = "--skipped", description = "With NUMBER: each document that was skipped, with its reason.")
  private boolean skipped;

  @Option(names = "--json", description = "As JSON Lines.")
  private boolean json;

  RunsCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (skipped && number.isEmpty()) {
      throw new UsageException("--skipped needs the number of a run");
    }
    try (Chronicle open = chronicle.read(rooms)) {
      List<Run> runs = open.runs();
      if (runs.isEmpty()) {
        console.say("no runs");
      } else if (number.isPresent()) {
        one(open, wanted(runs, number.get()));
      } else {
        RunTable table = new RunTable(console);
        runs.forEach(run -> console.out().println(json ? RunJson.line(run) : table.line(run)));
      }
    }
    return Exit.DONE.code();
  }

  private static Run wanted(List<Run> runs, long number) {
    return number == 0
        ? runs.getLast()
        : runs.stream().filter(run -> run.number() == number).findFirst()
            .orElseThrow(() -> new UsageException("there is no run " + number));
  }

  private void one(Chronicle open, Run run) {
    if (skipped) {
      open.eachSkip(run.number(),
          skip -> console.out().println(json ? RunJson.line(skip) : skip.document() + ": " + skip.reason()));
    } else if (json) {
      console.out().println(RunJson.line(run));
    } else {
      new RunTable(console).whole(run).forEach(console.out()::println);
    }
  }
}
