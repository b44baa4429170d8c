package org.chancery.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.chancery.chronicle.ChronicleException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command throws into one line on stderr and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
  /** What to say and how to end. */
  private record Failure(String message, Exit exit) {}

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, @Nullable ParseResult parsed) {
    command.getOut().flush();
    Failure failure = failure(thrown);
    command.getErr().println("chancery: " + failure.message());
    command.getErr().flush();
    return failure.exit().code();
  }

  @Override
  public int handleParseException(ParameterException thrown, String[] args) {
    CommandLine command = thrown.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("chancery: " + thrown.getMessage());
    UnmatchedArgumentException.printSuggestions(thrown, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    err.flush();
    return Exit.USAGE.code();
  }

  private static Failure failure(Throwable thrown) {
    return switch (thrown) {
      case UsageException e -> new Failure(message(e), Exit.USAGE);
      case ChronicleException e -> switch (e) {
        case ChronicleException.InUse busy -> new Failure(message(busy), Exit.IN_USE);
        case ChronicleException.NoSuchEvent none -> new Failure(message(none), Exit.USAGE);
        case ChronicleException.NotAChronicle other -> new Failure(message(other), Exit.FAILURE);
        case ChronicleException.TooNew other -> new Failure(message(other), Exit.FAILURE);
        case ChronicleException.CannotOpen other -> new Failure(message(other), Exit.FAILURE);
        case ChronicleException.Failed other -> new Failure(message(other), Exit.FAILURE);
      };
      case UncheckedIOException e -> failure(Objects.requireNonNull(e.getCause(), "its constructor demands one"));
      case NoSuchFileException e -> new Failure("no such file: " + e.getFile(), Exit.FAILURE);
      case FileNotFoundException e -> new Failure(message(e), Exit.FAILURE);
      case AccessDeniedException e -> new Failure("may not read or write " + e.getFile(), Exit.FAILURE);
      case IOException e -> new Failure(message(e), Exit.FAILURE);
      case InterruptedException e -> new Failure("interrupted", Exit.INTERRUPTED);
      default -> new Failure("this is a fault of Chancery's own, please report it: " + trace(thrown), Exit.FAILURE);
    };
  }

  private static String message(Throwable thrown) {
    String message = thrown.getMessage();
    return message == null ? thrown.getClass().getSimpleName() : message;
  }

  /** The exception with the place that threw it: enough for a report, short enough for a terminal. */
  private static String trace(Throwable thrown) {
    StackTraceElement[] stack = thrown.getStackTrace();
    return thrown + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
