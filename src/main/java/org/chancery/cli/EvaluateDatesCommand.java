package org.chancery.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.chancery.evaluate.DateEvaluation;
import org.chancery.evaluate.DateEvaluationText;
import org.chancery.evaluate.DateRow;
import org.chancery.evaluate.DateRows;
import org.chancery.evaluate.TextDates;
import org.chancery.evaluate.TimexArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads the dates of texts and compares them with those that careful readers found. */
@Command(name = "evaluate-dates", mixinStandardHelpOptions = true, header = "How well dates are read, against those that careful readers found.", description = {
    "%nGOLD is an article whose time expressions are marked inline as TIMEX2, as in the corpus WikiWars; a folder of "
        + "such articles (.xml, .sgm, .sgml); or a table (.tsv) of sentences with the date of each: id, language, "
        + "phenomenon, sentence, date of the article, EDTF value or nothing, role.",
    "%nOf articles are told: spans that begin and end as marked; spans that overlap; overlapping spans of the same "
        + "value; both. \"Dates\" are the expressions whose value is a date, \"all\" also durations, \"now\" and what "
        + "has no value, which Chancery gives no date.",
    "%nMeasures: strict-f1, relaxed-f1, value-f1, both-f1, all-strict-f1, all-relaxed-f1, all-value-f1, rows; all "
        + "from 0 to 1."}, footerHeading = "%nExamples:%n", footer = {
            "  chancery evaluate-dates WikiWars/in",
            "  chancery evaluate-dates --errors 01_WW2.key.xml",
            "  chancery evaluate-dates --floor rows=1 dates.tsv"})
final class EvaluateDatesCommand implements Callable<Integer> {
  private static final Floors<Measured> FLOORS = new Floors<>(measures());

  private final Console console;
  private final Map<String, Optional<TextDates>> readers = new HashMap<>();

  @Parameters(arity = "1..*", paramLabel = "GOLD", description = "Articles, folders of articles, tables.")
  private List<Path> gold = List.of();

  @Option(names = "--language", paramLabel = "TAG", description = "Language of the articles: ${DEFAULT-VALUE}.")
  private String language = "en";

  @Option(names = "--errors", description = "List what was missed, spurious or read wrong.")
  private boolean errors;

  @Option(names = "--json", description = "As one JSON object, errors included.")
  private boolean json;

  @Option(names = "--floor", split = ",", paramLabel = "MEASURE=VALUE", description = "End with exit code 5 where a measure is below this.")
  private Map<String, Double> floors = new LinkedHashMap<>();

  EvaluateDatesCommand(Console console) {
    this.console = console;
  }

  /** Both evaluations. */
  private record Measured(DateEvaluation articles, DateRows rows) {}

  @Override
  public Integer call() throws IOException {
    FLOORS.check(floors);
    TextDates dates = reader(language)
        .orElseThrow(() -> new UsageException("there is no pack of the language \"" + language + "\""));
    List<TimexArticle> articles = new ArrayList<>();
    List<DateRow> rows = new ArrayList<>();
    try {
      for (Path file : files()) {
        if (file.toString().endsWith(".tsv")) {
          rows.addAll(DateRow.read(file));
        } else {
          articles.add(TimexArticle.read(file));
        }
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
    Measured measured = new Measured(DateEvaluation.of(articles, dates::singles), DateRows.of(rows, this::reader));
    DateEvaluationText text = new DateEvaluationText(measured.articles(), measured.rows());
    if (json) {
      console.out().println(text.json());
    } else {
      console.out().print(text.table());
      console.out().print(errors ? "\n" + text.errors() : "");
    }
    return FLOORS.under(measured, floors, console) ? Exit.BELOW_FLOOR.code() : Exit.DONE.code();
  }

  private Optional<TextDates> reader(String tag) {
    return readers.computeIfAbsent(tag, TextDates::open);
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : gold) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(file -> file.toString().matches(".*\\.(xml|sgml?)")).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static Map<String, ToDoubleFunction<Measured>> measures() {
    Map<String, ToDoubleFunction<Measured>> measures = new LinkedHashMap<>();
    measures.put("strict-f1", m -> m.articles().dates().strict().f1());
    measures.put("relaxed-f1", m -> m.articles().dates().relaxed().f1());
    measures.put("value-f1", m -> m.articles().dates().value().f1());
    measures.put("both-f1", m -> m.articles().dates().both().f1());
    measures.put("all-strict-f1", m -> m.articles().all().strict().f1());
    measures.put("all-relaxed-f1", m -> m.articles().all().relaxed().f1());
    measures.put("all-value-f1", m -> m.articles().all().value().f1());
    measures.put("rows", m -> m.rows().all().ratio());
    return measures;
  }
}
