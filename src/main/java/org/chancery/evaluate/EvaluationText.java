package org.chancery.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.chancery.evaluate.Evaluation.Miss;
import org.chancery.evaluate.Evaluation.Scores;
import org.chancery.evaluate.Evaluation.Share;
import org.chancery.evaluate.Evaluation.Spurious;

/** An evaluation as a table for a person and as JSON for a program. */
public final class EvaluationText {
  private final Evaluation evaluation;

  /** The texts of this evaluation. */
  public EvaluationText(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** Scores in columns: all, by language, by family. Ends with a line end. */
  public String table() {
    StringBuilder table = new StringBuilder();
    table.append(String.format(Locale.ROOT, "%-22s %6s %6s %6s   %6s %6s %6s   %5s %6s %8s%n", "", "strict", "", "",
        "lenient", "", "", "right", "missed", "spurious"));
    table.append(String.format(Locale.ROOT, "%-22s %6s %6s %6s   %6s %6s %6s   %5s %6s %8s%n", "", "P", "R", "F1", "P",
        "R", "F1", "(strict)", "", ""));
    row(table, "all (" + evaluation.documents() + " documents)", new Scores(evaluation.strict(), evaluation.lenient()));
    evaluation.languages().forEach((language, scores) -> row(table, "  language " + language, scores));
    evaluation.families().forEach((family, scores) -> row(table, "  " + family, scores));
    share(table, "status right", evaluation.status());
    share(table, "persons named", evaluation.persons());
    share(table, "documents left clean", evaluation.clean());
    return table.toString();
  }

  /** The facts missed and the answers that met nothing, one a line. */
  public String errors() {
    StringBuilder errors = new StringBuilder();
    for (Miss miss : evaluation.misses()) {
      errors.append(miss.dateOnly() ? "date    " : "missed  ").append(miss.document()).append("  ")
          .append(miss.fact().text()).append('\n');
    }
    for (Spurious spurious : evaluation.spurious()) {
      errors.append("spurious ").append(spurious.document()).append("  ").append(spurious.answer().text())
          .append("  \"").append(spurious.answer().sentence()).append("\"\n");
    }
    return errors.toString();
  }

  /** One JSON object. */
  public String json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    json.put("documents", evaluation.documents());
    scores(json, new Scores(evaluation.strict(), evaluation.lenient()));
    all(json.putObject("languages"), evaluation.languages());
    all(json.putObject("families"), evaluation.families());
    json.put("status", evaluation.status().ratio());
    json.put("persons", evaluation.persons().ratio());
    json.put("clean", evaluation.clean().ratio());
    ArrayNode misses = json.putArray("misses");
    evaluation.misses().forEach(m -> misses.addObject().put("document", m.document()).put("fact", m.fact().id())
        .put("text", m.fact().text()).put("date_only", m.dateOnly()));
    ArrayNode spurious = json.putArray("spurious");
    evaluation.spurious().forEach(s -> spurious.addObject().put("document", s.document())
        .put("text", s.answer().text()).put("sentence", s.answer().sentence()));
    return json.toString();
  }

  private static void row(StringBuilder table, String name, Scores scores) {
    Score strict = scores.strict();
    Score lenient = scores.lenient();
    table.append(String.format(Locale.ROOT, "%-22s %6.3f %6.3f %6.3f   %6.3f %6.3f %6.3f   %5d %6d %8d%n", name,
        strict.precision(), strict.recall(), strict.f1(), lenient.precision(), lenient.recall(), lenient.f1(),
        strict.right(), strict.missed(), strict.spurious()));
  }

  private static void share(StringBuilder table, String name, Share share) {
    table.append(String.format(Locale.ROOT, "%-22s %6.3f (%d of %d)%n", name, share.ratio(), share.part(),
        share.whole()));
  }

  private static void all(ObjectNode json, Map<String, Scores> parts) {
    parts.forEach((name, scores) -> scores(json.putObject(name), scores));
  }

  private static void scores(ObjectNode json, Scores scores) {
    score(json.putObject("strict"), scores.strict());
    score(json.putObject("lenient"), scores.lenient());
  }

  private static void score(ObjectNode json, Score score) {
    json.put("precision", score.precision()).put("recall", score.recall()).put("f1", score.f1())
        .put("right", score.right()).put("missed", score.missed()).put("spurious", score.spurious());
  }
}
