package org.chancery.coding;

import java.util.List;
import java.util.Optional;
import org.chancery.actor.Sighting;
import org.chancery.document.Document;

/**
 * A document with what the coder found in it.
 *
 * @param document the document as coded: with the publication date, publisher and language that were inferred
 * @param mentions in the order of the text
 * @param persons whom it names and no table has
 * @param credit name of the agency or paper that the text says it is from
 */
public record Coded(Document document, List<Mention> mentions, List<Sighting> persons, Optional<String> credit) {
  public Coded {
    mentions = List.copyOf(mentions);
    persons = List.copyOf(persons);
  }

  /** A document in which nobody unknown is named, and which names no source. */
  public Coded(Document document, List<Mention> mentions) {
    this(document, mentions, List.of(), Optional.empty());
  }
}
