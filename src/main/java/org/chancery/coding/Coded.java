package org.chancery.coding;

import java.util.List;
import org.chancery.document.Document;

/**
 * A document with what the coder found in it.
 *
 * @param document the document as coded: with the publication date, publisher and language that were inferred
 * @param mentions in the order of the text
 */
public record Coded(Document document, List<Mention> mentions) {
  public Coded {
    mentions = List.copyOf(mentions);
  }
}
