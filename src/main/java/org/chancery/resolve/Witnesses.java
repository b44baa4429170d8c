package org.chancery.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.coding.Mention;

/**
 * Who vouches for an event. Every document is a witness, but copies of one text are one, and so is an agency with all
 * who quote it: a mention that its text attributes to an outlet has that outlet for its witness.
 */
final class Witnesses {
  private final List<Mention> mentions;
  /** The document in which an outlet itself tells the event, by the outlet's name. */
  private final Map<String, String> own = new TreeMap<>();

  Witnesses(List<Mention> mentions) {
    this.mentions = mentions;
    for (Mention mention : mentions) {
      if (quoted(mention).isEmpty()) {
        mention.citation().publisher()
            .ifPresent(p -> own.merge(p, text(mention), (a, b) -> a.compareTo(b) <= 0 ? a : b));
      }
    }
  }

  /** The witness of a mention: the id of a document, or an outlet that only others speak for here. */
  String of(Mention mention) {
    return quoted(mention).map(outlet -> own.getOrDefault(outlet, "outlet " + outlet)).orElseGet(() -> text(mention));
  }

  /** How many there are. */
  int count() {
    return (int) mentions.stream().map(this::of).distinct().count();
  }

  /** The document that had the words first. */
  static String text(Mention mention) {
    return mention.citation().copyOf().orElse(mention.citation().document());
  }

  /** The outlet that the text names as its source, if that is not the publisher itself. */
  private static Optional<String> quoted(Mention mention) {
    return mention.attributedTo().filter(speaker -> !mention.citation().publisher().equals(Optional.of(speaker))
        && mention.reasons().stream().anyMatch(r -> r.field().equals(Mention.OUTLET)));
  }
}
