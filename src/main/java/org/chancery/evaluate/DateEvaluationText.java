package org.chancery.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.evaluate.Evaluation.Share;
import org.chancery.time.Edtf;

/** An evaluation of dates as a table for a person and as JSON for a program. */
public final class DateEvaluationText {
  private static final String COLUMNS = "%-24s %5s %5s %5s   %5s %5s %5s   %5s %5s %5s   %5s %5s %5s%n";

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
      table.append(String.format(Locale.ROOT, COLUMNS, "", "span", "", "", "over-", "", "", "value", "", "", "span",
          "and", "value"));
      table.append(String.format(Locale.ROOT, COLUMNS, "", "P", "R", "F1", "lap P", "R", "F1", "P", "R", "F1", "P",
          "R", "F1"));
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
    for (DateEvaluation.Mistake error : articles.errors()) {
      errors.append(String.format(Locale.ROOT, "%-8s %s  %s  %s  %s%n",
          error.kind().name().toLowerCase(Locale.ROOT), error.article(), error.gold().map(Timex::value).orElse("-"),
          error.read().map(read -> read.value().toString()).orElse("-"), error.context()));
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
    for (DateEvaluation.Mistake error : articles.errors()) {
      errors.addObject().put("article", error.article()).put("kind", error.kind().name().toLowerCase(Locale.ROOT))
          .put("gold", error.gold().map(Timex::value).orElse(null))
          .put("read", error.read().map(DatedSpan::value).map(Edtf::toString).orElse(null))
          .put("context", error.context());
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

  private static void row(StringBuilder table, String name, DateScores s) {
    table.append(String.format(Locale.ROOT,
        "%-24s %.3f %.3f %.3f   %.3f %.3f %.3f   %.3f %.3f %.3f   %.3f %.3f %.3f%n", name, s.strict().precision(),
        s.strict().recall(), s.strict().f1(),
        s.relaxed().precision(), s.relaxed().recall(), s.relaxed().f1(), s.value().precision(), s.value().recall(),
        s.value().f1(), s.both().precision(), s.both().recall(), s.both().f1()));
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
