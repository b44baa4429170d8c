package org.chancery.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.chancery.read.Source;
import org.chancery.time.Edtf;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Chancery on the command line: names the commands, runs one and ends with its exit code. */
@Command(name = "chancery", mixinStandardHelpOptions = true, version = "chancery 0.1.0", synopsisSubcommandLabel = "COMMAND", header = "Reads the press and keeps a dated, sourced, merged chronicle of diplomatic acts.", footerHeading = "%nExamples:%n", footer = {
    "  chancery code samples                        code a folder and print the events",
    "  chancery timeline Vietnam 朝鲜               what two states did together",
    "  chancery timeline CHN --act visit --from 1990 --to 1999",
    "  chancery explain \"Sweden's king visited Norway in May 1960.\"",
    "",
    "Exit codes: 0 done, 1 failure, 2 usage, 3 some documents skipped, 4 chronicle in use,",
    "5 below a quality floor, 130 interrupted. NO_COLOR is honoured."})
public final class Main implements Runnable {
  @Spec
  @SuppressWarnings("NullAway.Init") // picocli fills it
  private CommandSpec spec;

  private Main() {}

  /** Runs the command that {@code args} name. */
  public static void main(String[] args) {
    Console console = Console.of(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
        System.getenv(), System.getProperty("chancery.terminal", ""));
    System.exit(run(console, args));
  }

  /** Runs a command on this console. Returns its exit code. */
  static int run(Console console, String... args) {
    CommandLine line = new CommandLine(new Main());
    Map<String, Supplier<Object>> commands = commands(new Rooms(), console);
    String first = args.length == 0 ? "" : args[0];
    // Only the command that was asked for: building the models of all takes longer than most of them run.
    boolean named = commands.containsKey(first);
    commands.forEach((name, command) -> {
      if (!named || name.equals(first)) {
        line.addSubcommand(command.get());
      }
    });
    Failures failures = new Failures();
    int code = line.setOut(console.out())
        .setErr(console.err())
        .setColorScheme(Help.defaultColorScheme(console.colour() ? Ansi.ON : Ansi.OFF))
        .registerConverter(Edtf.class, Main::date)
        .registerConverter(Source.class, Main::source)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(100)
        .setExecutionExceptionHandler(failures)
        .setParameterExceptionHandler(failures)
        .execute(args);
    console.out().flush();
    console.err().flush();
    return code;
  }

  private static Map<String, Supplier<Object>> commands(Rooms rooms, Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("code", () -> new CodeCommand(rooms, console));
    commands.put("timeline", () -> new TimelineCommand(rooms, console));
    commands.put("show", () -> new ShowCommand(rooms, console));
    commands.put("disagreements", () -> new DisagreementsCommand(rooms, console));
    commands.put("export", () -> new ExportCommand(rooms, console));
    commands.put("read", () -> new ReadCommand(rooms, console));
    commands.put("evaluate", () -> new EvaluateCommand(rooms, console));
    commands.put("evaluate-pages", () -> new EvaluatePagesCommand(rooms, console));
    commands.put("evaluate-dates", () -> new EvaluateDatesCommand(console));
    commands.put("explain", () -> new ExplainCommand(rooms, console));
    commands.put("dates", () -> new DatesCommand(rooms, console));
    commands.put("names", () -> new NamesCommand(rooms, console));
    commands.put("import-persons", () -> new ImportPersonsCommand(rooms, console));
    commands.put("runs", () -> new RunsCommand(rooms, console));
    commands.put("languages", () -> new LanguagesCommand(console));
    return commands;
  }

  private static Edtf date(String text) {
    try {
      return Edtf.parse(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is no EDTF date, such as 1958-11-28, 1964-11 or 1957");
    }
  }

  private static Source source(String word) {
    try {
      return Source.of(word);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }
}
