package org.chancery.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.actor.World;
import org.chancery.coding.Codebook;
import org.chancery.coding.Status;
import org.chancery.resolve.Disagreement;
import org.chancery.resolve.Event;
import org.chancery.time.Basis;

/** Events as lines for a person: date, act, who and whom, what to know beside, and the id to ask on with. */
final class EventTable {
  private static final int DATE = 21;
  private static final int ACT = 22;
  private static final int PARTIES = 46;
  /** As many letters of an id as tell events apart in any chronicle that a person reads. */
  private static final int ID = 7;

  private final Codebook codebook;
  private final World world;
  private final Console console;

  EventTable(Codebook codebook, World world, Console console) {
    this.codebook = codebook;
    this.world = world;
    this.console = console;
  }

  /** The event on one line. */
  String line(Event event) {
    String date = pad(event.date().map(Object::toString).orElse("no date"), DATE);
    String line = console.dim(event.id().substring(0, Math.min(ID, event.id().length()))) + "  "
        + console.strong(date) + "  " + pad(event.act(), ACT) + "  " + pad(parties(event), PARTIES) + "  "
        + console.dim(notes(event));
    return line.stripTrailing();
  }

  /** Who acts on whom: an arrow where that has a direction. */
  String parties(Event event) {
    boolean symmetric = codebook.nearest(event.act()).symmetric();
    String source = side(event.source());
    String target = side(event.target());
    return target.isEmpty() ? source : source + (symmetric ? " – " : " → ") + target;
  }

  private String side(List<Party> side) {
    return side.stream().map(this::party).collect(Collectors.joining(", "));
  }

  private String party(Party party) {
    return world.name(party.state()) + party.person().map(p -> " (" + p + ")").orElse("");
  }

  private static String notes(Event event) {
    List<String> notes = new ArrayList<>();
    if (event.status() != Status.OCCURRED) {
      notes.add(event.status().label());
    }
    event.place().map(Place::name).ifPresent(place -> notes.add("in " + place));
    if (event.basis().equals(Optional.of(Basis.PUBLISHED))) {
      notes.add("dated by publication");
    }
    sources(event).ifPresent(notes::add);
    if (!event.disagreements().isEmpty()) {
      notes.add("disagreement on "
          + event.disagreements().stream().map(Disagreement::field).collect(Collectors.joining(", ")));
    }
    return String.join("; ", notes);
  }

  /** In how many documents it is told, and how many witnesses these are where some copy others. */
  static Optional<String> sources(Event event) {
    int witnesses = event.witnesses();
    int outlets = event.outlets();
    int documents = event.documents();
    if (documents == 1) {
      return Optional.empty();
    }
    if (witnesses == documents) {
      return Optional.of(documents + " documents");
    }
    return Optional.of(Tally.count(witnesses, "witness", "witnesses") + ", " + Tally.count(outlets, "outlet")
        + (outlets == documents ? "" : ", " + documents + " documents"));
  }

  private static String pad(String text, int width) {
    int missing = width - width(text);
    return missing > 0 ? text + " ".repeat(missing) : text;
  }

  /** Columns on a terminal: two for a character of East Asia's full width. */
  private static int width(String text) {
    return text.codePoints().map(c -> switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> Character.getType(c) == Character.NON_SPACING_MARK ? 0 : 1;
    }).sum();
  }
}
