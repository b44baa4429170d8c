package org.chancery.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.chancery.document.Block;
import org.chancery.document.Document;
import org.chancery.evaluate.PageEvaluation;
import org.chancery.evaluate.PageEvaluation.Gold;
import org.chancery.evaluate.PageEvaluation.Scored;
import org.chancery.evaluate.PageGold;
import org.chancery.read.ReadOptions;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads web pages and compares their articles and dates with what a careful reader found. */
@Command(name = "evaluate-pages", mixinStandardHelpOptions = true, header = "How well articles and dates are found in web pages, against what a careful reader found.", description = {
    "%nGOLD is a JSON object with a member for each page, under the name of its file in FOLDER: articleBody, date or "
        + "both, and its url. Pages may be packed (.gz).",
    "%nMeasures: precision, recall, f1 (shingles of four words), exact, dates; all from 0 to 1."}, footerHeading = "%nExamples:%n", footer = {
        "  chancery evaluate-pages articles.json articles",
        "  chancery evaluate-pages --addresses --floor dates=0.9 dates.json dates"})
final class EvaluatePagesCommand implements Callable<Integer> {
  private static final Map<String, ToDoubleFunction<PageEvaluation>> MEASURES = Map.of("precision",
      PageEvaluation::precision, "recall", PageEvaluation::recall, "f1", PageEvaluation::f1, "exact",
      PageEvaluation::exact, "dates", PageEvaluation::dates);
  private static final List<String> ENDINGS = List.of("", ".html", ".html.gz", ".htm", ".gz");

  private final Rooms rooms;
  private final Console console;

  @Parameters(index = "0", paramLabel = "GOLD", description = "What a careful reader found.")
  private Path gold = Path.of("");

  @Parameters(index = "1", paramLabel = "FOLDER", description = "The pages.")
  private Path folder = Path.of("");

  @Option(names = "--addresses", description = "Tell the reader the address of each page.")
  private boolean addresses;

  @Option(names = "--errors", description = "List what differs, page by page.")
  private boolean errors;

  @Option(names = "--floor", split = ",", paramLabel = "MEASURE=VALUE", description = "End with exit code 5 where a measure is below this.")
  private Map<String, Double> floors = new LinkedHashMap<>();

  EvaluatePagesCommand(Rooms rooms, Console console) {
    this.rooms = rooms;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    for (String measure : floors.keySet()) {
      if (!MEASURES.containsKey(measure)) {
        throw new UsageException("there is no measure \"" + measure + "\"; there are "
            + MEASURES.keySet().stream().sorted().collect(Collectors.joining(", ")));
      }
    }
    Reader reader = rooms.reader(ReadOptions.NONE);
    List<Scored> pages = new ArrayList<>();
    for (Gold page : PageGold.read(gold)) {
      pages.add(scored(reader, page));
    }
    PageEvaluation evaluation = new PageEvaluation(pages);
    print(evaluation);
    return underFloor(evaluation) ? Exit.BELOW_FLOOR.code() : Exit.DONE.code();
  }

  private Scored scored(Reader reader, Gold page) throws IOException {
    Optional<Path> file = ENDINGS.stream().map(ending -> folder.resolve(page.key() + ending))
        .filter(Files::isRegularFile).findFirst();
    if (file.isEmpty()) {
      console.say("no page " + page.key() + " in " + folder + ": it counts as not found");
      return PageEvaluation.score(page, "", Optional.empty());
    }
    Optional<String> url = addresses ? page.url() : Optional.empty();
    byte[] bytes = bytes(file.get());
    return switch (reader.readPage(bytes, page.key(), Optional.empty(), url)) {
      case ReadResult.Read(var document) ->
        PageEvaluation.score(page, article(document), document.publication().date());
      // A page can have a date and no article.
      case ReadResult.Skipped(var id, var reason) ->
        PageEvaluation.score(page, "", reader.published(bytes, url).date());
    };
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return plain.readAllBytes();
    }
  }

  private static String article(Document document) {
    return document.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> block.span().of(document.text())).collect(Collectors.joining("\n"));
  }

  private void print(PageEvaluation evaluation) {
    if (errors) {
      evaluation.pages().forEach(this::printErrors);
    }
    long texts = evaluation.pages().stream().filter(page -> page.gold().body().isPresent()).count();
    long dates = evaluation.pages().stream().filter(page -> page.gold().date().isPresent()).count();
    if (texts > 0) {
      console.out().printf(Locale.ROOT, "text   P %.4f  R %.4f  F1 %.4f  exact %.3f  (%d pages)%n",
          evaluation.precision(), evaluation.recall(), evaluation.f1(), evaluation.exact(), texts);
    }
    if (dates > 0) {
      console.out().printf(Locale.ROOT, "dates  %.4f  (%d pages)%n", evaluation.dates(), dates);
    }
  }

  private void printErrors(Scored page) {
    if (page.gold().body().isPresent() && !page.exact()) {
      console.out().printf(Locale.ROOT, "%s  P %.3f  R %.3f%n", page.gold().key(), page.precision().orElse(0.0),
          page.recall().orElse(0.0));
      PageEvaluation.differences(page).forEach(line -> console.out().println("  " + line));
    }
    if (page.gold().date().isPresent() && !page.dated()) {
      console.out().printf(Locale.ROOT, "%s  date %s, found %s%n", page.gold().key(), page.gold().date().orElse(""),
          page.date().orElse("none"));
    }
  }

  private boolean underFloor(PageEvaluation evaluation) {
    boolean under = false;
    for (Map.Entry<String, Double> floor : floors.entrySet()) {
      ToDoubleFunction<PageEvaluation> measure = MEASURES.get(floor.getKey());
      double measured = measure == null ? 0 : measure.applyAsDouble(evaluation);
      if (measured < floor.getValue()) {
        console.say(String.format(Locale.ROOT, "%s is %.3f, below the floor of %.3f", floor.getKey(), measured,
            floor.getValue()));
        under = true;
      }
    }
    return under;
  }
}
