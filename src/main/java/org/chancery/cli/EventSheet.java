package org.chancery.cli;

import java.io.PrintWriter;
import java.util.List;
import org.chancery.coding.Citation;
import org.chancery.coding.Mention;
import org.chancery.coding.Reason;
import org.chancery.resolve.Disagreement;
import org.chancery.resolve.Event;
import org.chancery.time.Basis;

/** One event in full, for a person. */
final class EventSheet {
  private final EventTable table;
  private final Console console;
  private final PrintWriter out;

  EventSheet(EventTable table, Console console) {
    this.table = table;
    this.console = console;
    this.out = console.out();
  }

  void print(Event event) {
    out.println(console.strong(event.act() + "  " + table.parties(event)));
    row("id", event.id());
    row("date", event.date().map(Object::toString).orElse("not known")
        + event.basis().map(Basis::label).map(basis -> " (" + basis + ")").orElse(""));
    row("status", event.status().label());
    event.place().ifPresent(p -> row("place", p.name() + p.state().map(s -> ", " + s).orElse("")));
    EventTable.sources(event).ifPresent(told -> row("told", "by " + told));
    event.disagreements().forEach(this::disagreement);
    reasons(event.reasons(), "  ");
    event.mentions().forEach(this::mention);
  }

  /** Where the mentions of an event differ, one line a value. */
  void disagreement(Disagreement disagreement) {
    out.println("  disagreement on " + disagreement.field());
    for (Disagreement.Value value : disagreement.values()) {
      out.println("    " + value.value() + "  " + console.dim(String.join(", ", value.documents())));
    }
  }

  private void mention(Mention mention) {
    Citation citation = mention.citation();
    out.println();
    out.println("  “" + citation.sentence().strip() + "”");
    out.println("    " + console.dim(source(citation)));
    out.println("    " + mention.act() + ", " + mention.date().map(Object::toString).orElse("no date")
        + mention.basis().map(b -> " (" + b.label() + ")").orElse("") + ", " + mention.status().label()
        + mention.clash().map(c -> ", its own words also give " + c).orElse("")
        + mention.attributedTo().map(s -> ", according to " + s).orElse("")
        + String.format(java.util.Locale.ROOT, ", confidence %.2f", mention.confidence()));
    reasons(mention.reasons(), "    ");
  }

  private static String source(Citation citation) {
    return citation.document() + citation.publisher().map(p -> ", " + p).orElse("")
        + citation.publisherState().map(s -> " (" + s + ")").orElse("")
        + citation.published().map(d -> ", " + d).orElse("") + ", " + citation.language() + ", at "
        + citation.span().begin() + "–" + citation.span().end()
        + citation.url().map(u -> ", " + u).orElse("")
        + citation.copyOf().map(o -> ", a copy of " + o).orElse("");
  }

  private void reasons(List<Reason> reasons, String indent) {
    for (Reason reason : reasons) {
      out.println(
          console.dim(indent + String.format(java.util.Locale.ROOT, "%-10s %s  %s", reason.field(), reason.rule(),
              reason.text()).stripTrailing()));
    }
  }

  private void row(String name, String value) {
    out.println("  " + String.format(java.util.Locale.ROOT, "%-7s", name) + value);
  }
}
