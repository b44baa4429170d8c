package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.chronicle.Chronicle;
import org.chancery.chronicle.CopyGroup;
import org.chancery.chronicle.CopyGroup.Copy;
import org.chancery.chronicle.CopyGroup.Source;
import org.chancery.export.CopyJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists which documents were taken for copies of which, and why. */
@Command(name = "copies", mixinStandardHelpOptions = true, header = "Which documents have their text from which, and so count as one witness with it.", description = {
    "%nUnder each original: 'same' has the same words, 'near' the same text with small edits, 'part' has a part "
        + "in common and is a witness of its own for the rest. The number is the share of the longer text that both "
        + "have; of a part, the share of the shorter."}, footerHeading = "%nExamples:%n", footer = {
            "  chancery copies", "  chancery copies archive/april/0412.html", "  chancery copies --json"})
final class CopiesCommand implements Callable<Integer> {
  private final Rooms rooms;
  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "DOCUMENT", description = "Only the group of this document.")
  private Optional<String> document = Optional.empty();

  @Option(names = "--json", description = "One group a line as JSON.")
  private boolean json;

  @Mixin
  private ChronicleOption chronicle = new ChronicleOption();

  CopiesCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() {
    List<CopyGroup> groups = new ArrayList<>();
    try (Chronicle open = chronicle.read(rooms)) {
      open.copies().stream().filter(this::wanted).forEach(groups::add);
    }
    groups.forEach(group -> {
      if (json) {
        console.out().println(CopyJson.line(group));
      } else {
        print(group);
      }
    });
    if (groups.isEmpty()) {
      console.say("no copies");
    }
    return Exit.DONE.code();
  }

  private boolean wanted(CopyGroup group) {
    return document.isEmpty() || Stream.concat(Stream.of(group.original()), group.copies().stream().map(Copy::source))
        .anyMatch(source -> source.document().equals(document.get()));
  }

  private void print(CopyGroup group) {
    Source original = group.original();
    console.out().println(console.strong(original.document()) + "  " + told(original)
        + original.title().map(t -> "  “" + t + "”").orElse(""));
    for (Copy copy : group.copies()) {
      console.out().println("  " + String.format(Locale.ROOT, "%-4s %.2f  ",
          copy.likeness().kind().name().toLowerCase(Locale.ROOT), copy.likeness().share())
          + copy.source().document() + "  " + told(copy.source()) + notes(original, copy));
    }
  }

  private String told(Source source) {
    return console.dim(Stream.of(source.publisher(), source.published(), source.credit().map(c -> "from " + c))
        .flatMap(Optional::stream).collect(Collectors.joining(", ")));
  }

  private String notes(Source original, Copy copy) {
    List<String> notes = new ArrayList<>();
    if (!copy.like().equals(original.document())) {
      notes.add("like " + copy.like());
    }
    if (original.published().isPresent() && copy.source().published().isPresent()
        && !original.published().equals(copy.source().published())) {
      notes.add("dated otherwise");
    }
    return notes.isEmpty() ? "" : console.dim("; " + String.join("; ", notes));
  }
}
