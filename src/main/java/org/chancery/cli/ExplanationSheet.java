package org.chancery.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.chancery.actor.ActorSpan;
import org.chancery.actor.Party;
import org.chancery.coding.Explanation;
import org.chancery.coding.Mention;
import org.chancery.coding.Reason;
import org.chancery.document.Aside;
import org.chancery.document.Document;
import org.chancery.document.Publication;
import org.chancery.time.DateExpression;

/** How a document was read, for a person. */
final class ExplanationSheet {
  private final Console console;
  private final PrintWriter out;

  ExplanationSheet(Console console) {
    this.console = console;
    this.out = console.out();
  }

  void print(Explanation explanation) {
    head(explanation.document());
    int number = 0;
    for (Explanation.Sentence sentence : explanation.sentences()) {
      out.println();
      sentence(++number, sentence);
    }
  }

  private void head(Document document) {
    Publication published = document.publication();
    out.println(console.strong(document.id()) + "  language " + document.language() + ", published "
        + published.date().orElse("unknown") + (published.reason().isEmpty() ? "" : " (" + published.reason() + ")")
        + ", publisher " + document.publisher().name().orElse("unknown")
        + document.publisher().state().map(s -> " (" + s + ")").orElse(""));
    for (Aside aside : document.asides()) {
      out.println(console.dim("  set aside as " + aside.reason() + ": " + shortened(aside.span().of(document.text()))));
    }
  }

  private void sentence(int number, Explanation.Sentence sentence) {
    out.println(console.strong(number + "  " + sentence.text().strip()));
    row("tokens", String.join(" · ", sentence.tokens()));
    sentence.actors().forEach(marked -> row("actor", "“" + marked.text() + "”  " + actor(marked.value())));
    sentence.dates().forEach(marked -> row("date", "“" + marked.text() + "”  " + date(marked.value())));
    sentence.mentions().forEach(this::mention);
    sentence.misses().forEach(miss -> row("nearly", miss.frame() + "  “" + miss.words() + "”  " + miss.reason()));
  }

  private void mention(Mention mention) {
    row("fired", console.strong(mention.act()) + "  " + side(mention.source()) + " → " + side(mention.target()) + "  "
        + mention.date().map(Object::toString).orElse("no date") + "  " + mention.status().label()
        + String.format(Locale.ROOT, "  confidence %.2f", mention.confidence()));
    for (Reason reason : mention.reasons()) {
      row("", String.format(Locale.ROOT, "%-10s %-32s %s", reason.field(), reason.rule(), reason.text()));
    }
  }

  private static String side(List<Party> side) {
    return side.isEmpty()
        ? "nobody"
        : side.stream()
            .map(p -> p.state() + p.person().map(n -> " " + n).orElse("") + p.office().map(o -> ", " + o).orElse(""))
            .collect(Collectors.joining(" + "));
  }

  private static String actor(ActorSpan actor) {
    List<String> parts = new ArrayList<>();
    parts.add(actor.kind().name().toLowerCase(Locale.ROOT));
    parts.addAll(actor.states());
    actor.person().ifPresent(parts::add);
    parts.addAll(actor.offices());
    actor.sector().ifPresent(parts::add);
    actor.host().ifPresent(host -> parts.add("to " + host));
    actor.place().ifPresent(place -> parts.add("place " + place));
    if (actor.inferred()) {
      parts.add("by the publisher");
    }
    return String.join(", ", parts);
  }

  private static String date(DateExpression date) {
    return date.value() + ", " + date.basis().label() + ", of the " + date.role().label() + ", rule " + date.rule()
        + date.clash().map(c -> ", clashes with " + c).orElse("");
  }

  private void row(String name, String value) {
    out.println("   " + console.dim(String.format(Locale.ROOT, "%-8s", name)) + value.stripTrailing());
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= 80
        ? line
        : line.substring(0, line.offsetByCodePoints(0, Math.min(80,
            line.codePointCount(0, line.length())))) + "…";
  }
}
