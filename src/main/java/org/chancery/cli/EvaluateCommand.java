package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.chancery.Pipeline.Outcome;
import org.chancery.coding.Mention;
import org.chancery.evaluate.Answer;
import org.chancery.evaluate.Evaluation;
import org.chancery.evaluate.EvaluationText;
import org.chancery.evaluate.Gold;
import org.chancery.read.Source;
import org.chancery.resolve.Resolver;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Codes documents and compares what was found with the facts that a careful reader found. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, header = "How well documents are coded, against facts that a careful reader found in them.", description = {
    "%nGOLD is JSON Lines, one document a line, as gold/README.md tells. Documents are matched with it by id or by "
        + "file name. Strict scores ask for the right act, parties and date, lenient ones not for the date.",
    "%nMeasures: strict-precision, strict-recall, strict-f1, lenient-precision, lenient-recall, lenient-f1, status, "
        + "persons, clean; all from 0 to 1."}, footerHeading = "%nExamples:%n", footer = {
            "  chancery evaluate gold/samples.jsonl samples",
            "  chancery evaluate gold/samples.jsonl samples --errors",
            "  chancery evaluate --floor strict-f1=0.7,lenient-f1=0.8 gold/samples.jsonl samples"})
final class EvaluateCommand implements Callable<Integer> {
  private static final Floors<Evaluation> FLOORS = new Floors<>(measures());

  private final Rooms rooms;
  private final Console console;

  @Parameters(index = "0", paramLabel = "GOLD", description = "The facts.")
  private Path gold = Path.of("");

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "DOCUMENTS", description = "The files and folders.")
  private List<Source> sources = List.of();

  @Mixin
  private ReadingOptions reading = new ReadingOptions();

  @Mixin
  private PersonsOption persons = new PersonsOption();

  @Option(names = "--errors", description = "List the facts that were missed and the answers that met none.")
  private boolean errors;

  @Option(names = "--json", description = "As one JSON object, errors included.")
  private boolean json;

  @Option(names = "--floor", split = ",", paramLabel = "MEASURE=VALUE", description = "End with exit code 5 where a measure is below this.")
  private Map<String, Double> floors = new LinkedHashMap<>();

  EvaluateCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    rooms.know(persons.read(console));
    rooms.begin();
    FLOORS.check(floors);
    List<Gold> facts = facts();
    Set<String> keys = facts.stream().map(Gold::key).collect(Collectors.toSet());
    Tally tally = new Tally(console);
    Map<String, List<Answer>> answers = new HashMap<>();
    Answer.byDocument(new Resolver(rooms.codebook()).resolve(code(tally, keys)))
        .forEach((document, found) -> answers.put(key(document, keys), found));
    Evaluation evaluation = Evaluation.of(facts, answers);
    EvaluationText text = new EvaluationText(evaluation);
    if (json) {
      console.out().println(text.json());
    } else {
      console.out().print(text.table());
      console.out().print(errors ? "\n" + text.errors() : "");
    }
    return FLOORS.under(evaluation, floors, console)
        ? Exit.BELOW_FLOOR.code()
        : persons.exit(tally.exit()).code();
  }

  private List<Gold> facts() throws IOException {
    try {
      return Gold.read(gold);
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The mentions of the documents; tells which documents of the gold there are none of. */
  private List<Mention> code(Tally tally, Set<String> keys) throws InterruptedException {
    List<Mention> mentions = new ArrayList<>();
    Set<String> missing = new HashSet<>(keys);
    try (Progress progress = Progress.over(sources, console)) {
      rooms.pipeline(reading.options(), reading.findings(console)).run(sources, document -> false, outcome -> {
        progress.step();
        tally.add(outcome);
        if (outcome instanceof Outcome.Done(var read, var coded)) {
          mentions.addAll(coded.mentions());
          missing.remove(key(read.id(), keys));
        }
      });
    }
    if (!missing.isEmpty()) {
      console.say(missing.size() + " of the " + keys.size() + " documents with facts were not read: all their facts "
          + "count as missed, such as those of "
          + missing.stream().sorted().limit(3).collect(Collectors.joining(", ")));
    }
    return mentions;
  }

  /** The name under which the gold knows a document: its id, or the name of its file. */
  private static String key(String document, Set<String> keys) {
    String file = document.substring(Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')) + 1);
    return !keys.contains(document) && keys.contains(file) ? file : document;
  }

  private static Map<String, ToDoubleFunction<Evaluation>> measures() {
    Map<String, ToDoubleFunction<Evaluation>> measures = new LinkedHashMap<>();
    measures.put("strict-precision", e -> e.strict().precision());
    measures.put("strict-recall", e -> e.strict().recall());
    measures.put("strict-f1", e -> e.strict().f1());
    measures.put("lenient-precision", e -> e.lenient().precision());
    measures.put("lenient-recall", e -> e.lenient().recall());
    measures.put("lenient-f1", e -> e.lenient().f1());
    measures.put("status", e -> e.status().ratio());
    measures.put("persons", e -> e.persons().ratio());
    measures.put("clean", e -> e.clean().ratio());
    return measures;
  }
}
