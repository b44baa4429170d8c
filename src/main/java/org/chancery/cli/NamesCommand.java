package org.chancery.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.chancery.actor.PersonTable;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.LearnedName;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the names that a chronicle has learned. */
@Command(name = "names", mixinStandardHelpOptions = true, header = "The names that the chronicle has learned: persons whom no table has and whom its documents name often.", description = {
    "%nA name is learned where at least N documents tell it whole, of one state, and with an office. It is used only by "
        + "'chancery code --learned N', or as a table by --persons."}, footerHeading = "%nExamples:%n", footer = {
            "  chancery names --documents 5", "  chancery names --tsv > learned.tsv"})
final class NamesCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  @Option(names = "--documents", paramLabel = "N", defaultValue = "3", description = "In how many documents at least (default: ${DEFAULT-VALUE}).")
  private int documents = 3;

  @ArgGroup
  private Form form = new Form();

  /** How they are printed. */
  static final class Form {
    @Option(names = "--tsv", description = "As a table of persons, to be corrected and given to --persons.")
    private boolean tsv;

    @Option(names = "--json", description = "As JSON Lines.")
    private boolean json;
  }

  NamesCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() {
    if (documents < 1) {
      throw new UsageException("--documents must be 1 or more");
    }
    try (Chronicle open = chronicle.read(rooms)) {
      List<LearnedName> names = open.learned(documents);
      if (form.tsv) {
        console.out().println(PersonTable.HEADER);
      }
      names.forEach(this::print);
      console.say(names.size() + " names learned: told in at least " + documents + " documents, of one state, with an "
          + "office");
    }
    return Exit.DONE.code();
  }

  private void print(LearnedName name) {
    console.out().println(form.tsv ? PersonTable.row(name.person()) : form.json ? json(name) : line(name));
  }

  private String line(LearnedName name) {
    return String.format(Locale.ROOT, "%4d  %-10s  %s  %s", name.documents(), name.state(), console.strong(name.name()),
        console.dim(name.offices().getFirst() + name.first().map(day -> "  " + day).orElse("")
            + name.last().filter(day -> !name.first().equals(name.last())).map(day -> "…" + day).orElse("")));
  }

  private static String json(LearnedName name) {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("name", name.name()).put("state", name.state()).put("language", name.language());
    name.offices().forEach(json.putArray("offices")::add);
    json.put("documents", name.documents()).put("first", name.first().orElse(null)).put("last",
        name.last().orElse(null));
    return json.toString();
  }
}
