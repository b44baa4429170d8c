package org.chancery.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.chancery.chronicle.Run;
import org.chancery.chronicle.Run.Skip;
import org.chancery.chronicle.Run.Totals;

/**
 * Accounts of runs as JSON Lines.
 *
 * <pre>
 * run, begun, ended (null where broken off), seconds, coder, inputs [...], files, bytes, coded, known, skipped,
 * mentions, by_format {value: documents}, by_language {...}, by_publisher {...}, by_reason {...}
 * </pre>
 */
public final class RunJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RunJson() {}

  /** The run as one line, without the line end. */
  public static String line(Run run) {
    ObjectNode json = JSON.createObjectNode();
    json.put("run", run.number()).put("begun", run.begun().toString())
        .put("ended", run.ended().map(Instant::toString).orElse(null)).put("seconds", run.took().toMillis() / 1e3)
        .put("coder", run.coder());
    run.inputs().forEach(json.putArray("inputs")::add);
    Totals totals = run.totals();
    json.put("files", totals.files()).put("bytes", totals.bytes()).put("coded", totals.coded())
        .put("known", totals.known()).put("skipped", totals.skipped()).put("mentions", totals.mentions());
    run.counts().forEach((kind, values) -> values
        .forEach(json.putObject("by_" + kind.name().toLowerCase(Locale.ROOT))::put));
    return json.toString();
  }

  /** Something skipped as one line: {@code {"document", "reason"}}. */
  public static String line(Skip skip) {
    return JSON.createObjectNode().put("document", skip.document()).put("reason", skip.reason()).toString();
  }
}
