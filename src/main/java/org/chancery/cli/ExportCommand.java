package org.chancery.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "export")
final class ExportCommand implements Callable<Integer> {
  ExportCommand(Rooms rooms, Console console) {}
  @Override public Integer call() { return 0; }
}
