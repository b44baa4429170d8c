package org.chancery.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.evaluate.Evaluation.Share;
import org.chancery.time.Edtf;

/** An evaluation of dates as a table for a person and as JSON for a program. */
public final class DateEvaluationText {
  private final DateEvaluation articles;
  private final DateRows rows;

  /** The texts of both evaluations; one of them may be of nothing. */
  public DateEvaluationText(DateEvaluation articles, DateRows rows) {
    this.articles = articles;
    this.rows = rows;
  }

  /** Scores in columns: all, by article; rows by language. Ends with a line end. */
  public String table() {
    StringBuilder table = new StringBuilder();
    if (!articles.articles().isEmpty()) {
      columns(table, "", List.of("span P", "R", "F1", "lap P", "R", "F1", "value P", "R", "F1", "both P", "R", "F1"));
      row(table, "dates (" + marked(articles.dates()) + " marked)", articles.dates());
      articles.articles().forEach((name, scores) -> row(table, "  " + name, scores));
      row(table, "all (" + marked(articles.all()) + " marked)", articles.all());
    }
    if (rows.all().whole() > 0) {
      share(table, "rows right", rows.all());
      rows.languages().forEach((language, share) -> share(table, "  language " + language, share));
    }
    return table.toString();
  }

  /** What was missed, spurious or read wrong, one a line. */
  public String errors() {
    StringBuilder errors = new StringBuilder();
    for (DateEvaluation.Slip slip : articles.slips()) {
      errors.append(String.format(Locale.ROOT, "%-8s %s  %s  %s  %s%n",
          slip.kind().name().toLowerCase(Locale.ROOT), slip.article(), slip.gold().map(Timex::value).orElse("-"),
          slip.read().map(read -> read.value().toString()).orElse("-"), slip.context()));
    }
    for (DateRows.Wrong wrong : rows.wrong()) {
      errors.append(String.format(Locale.ROOT, "row      %s  %s  %s  %s%n", wrong.row().id(), expected(wrong.row()),
          read(wrong), wrong.row().text()));
    }
    return errors.toString();
  }

  /** One JSON object. */
  public String json() {
    ObjectNode json = new ObjectMapper().createObjectNode();
    scores(json.putObject("dates"), articles.dates());
    scores(json.putObject("all"), articles.all());
    ObjectNode byArticle = json.putObject("articles");
    articles.articles().forEach((name, scores) -> scores(byArticle.putObject(name), scores));
    json.put("rows", rows.all().ratio());
    ObjectNode languages = json.putObject("languages");
    rows.languages().forEach((language, share) -> languages.put(language, share.ratio()));
    ArrayNode errors = json.putArray("errors");
    for (DateEvaluation.Slip slip : articles.slips()) {
      errors.addObject().put("article", slip.article()).put("kind", slip.kind().name().toLowerCase(Locale.ROOT))
          .put("gold", slip.gold().map(Timex::value).orElse(null))
          .put("read", slip.read().map(DatedSpan::value).map(Edtf::toString).orElse(null))
          .put("context", slip.context());
    }
    for (DateRows.Wrong wrong : rows.wrong()) {
      errors.addObject().put("row", wrong.row().id()).put("gold", expected(wrong.row())).put("read", read(wrong))
          .put("context", wrong.row().text());
    }
    return json.toString();
  }

  private static String expected(DateRow row) {
    return row.expected().map(Edtf::toString).orElse("none");
  }

  private static String read(DateRows.Wrong wrong) {
    return wrong.read().isEmpty()
        ? "none"
        : wrong.read().stream().map(date -> date.role().label() + " " + date.value())
            .collect(Collectors.joining(", "));
  }

  private static int marked(DateScores scores) {
    return scores.relaxed().right() + scores.relaxed().missed();
  }

  private static void row(StringBuilder table, String name, DateScores scores) {
    columns(table, name, Stream.of(scores.strict(), scores.relaxed(), scores.value(), scores.both())
        .flatMap(score -> Stream.of(score.precision(), score.recall(), score.f1()))
        .map(ratio -> String.format(Locale.ROOT, "%.3f", ratio)).toList());
  }

  private static void columns(StringBuilder table, String name, List<String> cells) {
    table.append(String.format(Locale.ROOT, "%-22s", name));
    for (int i = 0; i < cells.size(); i++) {
      table.append(String.format(Locale.ROOT, i % 3 == 0 ? " %8s" : " %5s", cells.get(i)));
    }
    table.append(System.lineSeparator());
  }

  private static void share(StringBuilder table, String name, Share share) {
    table.append(String.format(Locale.ROOT, "%-24s %.3f (%d of %d)%n", name, share.ratio(), share.part(),
        share.whole()));
  }

  private static void scores(ObjectNode json, DateScores scores) {
    score(json.putObject("strict"), scores.strict());
    score(json.putObject("relaxed"), scores.relaxed());
    score(json.putObject("value"), scores.value());
    score(json.putObject("both"), scores.both());
  }

  private static void score(ObjectNode json, Score score) {
    json.put("precision", score.precision()).put("recall", score.recall()).put("f1", score.f1())
        .put("right", score.right()).put("missed", score.missed()).put("spurious", score.spurious());
  }
}
