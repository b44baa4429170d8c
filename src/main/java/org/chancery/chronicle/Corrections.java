package org.chancery.chronicle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.actor.Place;
import org.chancery.chronicle.Correction.Author;
import org.chancery.chronicle.Correction.Field;
import org.chancery.chronicle.Correction.Merge;
import org.chancery.chronicle.Correction.Reject;
import org.chancery.chronicle.Correction.SetField;
import org.chancery.chronicle.Correction.Split;
import org.chancery.coding.Mention;
import org.chancery.coding.Reason;
import org.chancery.resolve.Event;
import org.chancery.resolve.Resolver;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/** The log of corrections, applied to freshly resolved events in the order in which they were made. */
final class Corrections {
  private final Resolver resolver;
  private final List<Logged> log;

  /** An entry with what it finds its events by: for each of them, or for what is split off, the mentions it had. */
  record Logged(Correction.Entry entry, List<List<Anchor>> anchors) {}

  Corrections(Resolver resolver, List<Logged> log) {
    this.resolver = resolver;
    this.log = log;
  }

  /** The documents whose mentions a correction joins, each set over all blocks. */
  List<Set<Anchor>> merged() {
    List<Set<Anchor>> merged = new ArrayList<>();
    for (Logged logged : log) {
      if (logged.entry().correction() instanceof Merge) {
        Set<Anchor> anchors = new HashSet<>();
        logged.anchors().forEach(anchors::addAll);
        merged.add(anchors);
      }
    }
    return merged;
  }

  /** The events as corrected. A correction whose event is not among them waits for it. */
  List<Draft> apply(List<Event> events) {
    List<Draft> drafts = new ArrayList<>(events.stream().map(Draft::of).toList());
    if (!log.isEmpty()) {
      log.forEach(logged -> apply(logged, drafts));
    }
    return drafts;
  }

  private void apply(Logged logged, List<Draft> drafts) {
    List<Optional<Draft>> found = logged.anchors().stream().map(anchors -> find(anchors, drafts)).toList();
    Author author = logged.entry().author();
    switch (logged.entry().correction()) {
      case Merge merge -> merge(merge, found, author, drafts);
      case Split split -> found.getFirst().ifPresent(d -> split(d, logged.anchors().getFirst(), author, drafts));
      case Reject reject ->
        found.getFirst().ifPresent(d -> drafts.set(drafts.indexOf(d), new Draft(d.event(), d.wanted(), true)));
      case SetField set ->
        found.getFirst().ifPresent(d -> drafts.set(drafts.indexOf(d), d.with(set(d.event(), set, author))));
    }
  }

  private static Optional<Draft> find(List<Anchor> anchors, List<Draft> drafts) {
    Set<Anchor> wanted = new HashSet<>(anchors);
    Map<Draft, Long> hits = new HashMap<>();
    Optional<Draft> best = Optional.empty();
    for (Draft draft : drafts) {
      long hit = draft.event().mentions().stream().filter(m -> wanted.contains(Anchor.of(m))).count();
      hits.put(draft, hit);
      if (hit > 0 && (best.isEmpty() || hit > hits.getOrDefault(best.get(), 0L))) {
        best = Optional.of(draft);
      }
    }
    return best;
  }

  private void merge(Merge merge, List<Optional<Draft>> found, Author author, List<Draft> drafts) {
    List<Draft> parts = found.stream().flatMap(Optional::stream).distinct().toList();
    if (parts.size() < 2) {
      return;
    }
    List<Mention> mentions = new ArrayList<>();
    List<Reason> reasons = new ArrayList<>();
    for (Draft part : parts) {
      mentions.addAll(part.event().mentions());
      reasons.addAll(part.event().reasons());
    }
    reasons.add(byHand("merged", author));
    drafts.removeAll(parts);
    drafts.add(new Draft(resolver.event(mentions, reasons), Optional.of(merge.event()), false));
  }

  private void split(Draft draft, List<Anchor> anchors, Author author, List<Draft> drafts) {
    Set<Anchor> out = new HashSet<>(anchors);
    List<Mention> gone = draft.event().mentions().stream().filter(m -> out.contains(Anchor.of(m))).toList();
    List<Mention> kept = draft.event().mentions().stream().filter(m -> !out.contains(Anchor.of(m))).toList();
    if (gone.isEmpty() || kept.isEmpty()) {
      return;
    }
    List<Reason> reasons = new ArrayList<>(draft.event().reasons());
    reasons.add(byHand("split", author));
    drafts.set(drafts.indexOf(draft), draft.with(resolver.event(kept, reasons)));
    drafts.add(Draft.of(resolver.event(gone, List.of(byHand("split off", author)))));
  }

  private static Event set(Event event, SetField set, Author author) {
    List<Reason> reasons = new ArrayList<>(event.reasons());
    String field = set.field().name().toLowerCase(Locale.ROOT);
    reasons.add(new Reason(field, "by-hand", set.value().orElse("unknown") + ", " + signed(author)));
    Optional<String> value = set.value();
    boolean date = set.field() == Field.DATE;
    return new Event(event.id(),
        set.field() == Field.ACT ? value.orElse(event.act()) : event.act(),
        event.source(), event.target(),
        set.field() == Field.PLACE ? value.map(Corrections::place) : event.place(),
        date ? value.map(Edtf::parse) : event.date(),
        date ? value.map(v -> Basis.STATED) : event.basis(),
        set.field() == Field.STATUS ? value.map(MentionRows::status).orElse(event.status()) : event.status(),
        event.mentions(), event.disagreements(), reasons);
  }

  private static Place place(String name) {
    return new Place(name, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Reason byHand(String what, Author author) {
    return new Reason("merge", "by-hand", what + ", " + signed(author));
  }

  private static String signed(Author author) {
    return author.by() + ", " + author.at() + ": " + author.why();
  }
}
