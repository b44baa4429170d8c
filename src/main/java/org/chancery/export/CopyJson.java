package org.chancery.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.chancery.chronicle.CopyGroup;

/**
 * Groups of copies as JSON Lines: one group a line.
 *
 * <pre>
 * original {document, url, title, publisher, published, credit},
 * copies [{document, url, title, publisher, published, credit, kind, share, like}]
 * </pre>
 *
 * <p>{@code kind} is {@code same}, {@code near} or {@code part}; {@code share} is how much of the longer text both have
 * (of {@code part}: of the shorter), {@code like} the document of which that is true. Null where unknown.
 */
public final class CopyJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CopyJson() {}

  /** The group as one line, without the line end. */
  public static String line(CopyGroup group) {
    ObjectNode json = JSON.createObjectNode();
    source(json.putObject("original"), group.original());
    ArrayNode copies = json.putArray("copies");
    for (CopyGroup.Copy copy : group.copies()) {
      ObjectNode one = copies.addObject();
      source(one, copy.source());
      one.put("kind", copy.likeness().kind().name().toLowerCase(Locale.ROOT));
      one.put("share", Math.round(copy.likeness().share() * 1000) / 1000.0);
      one.put("like", copy.like());
    }
    return json.toString();
  }

  private static void source(ObjectNode json, CopyGroup.Source source) {
    json.put("document", source.document());
    json.put("url", source.url().orElse(null));
    json.put("title", source.title().orElse(null));
    json.put("publisher", source.publisher().orElse(null));
    json.put("published", source.published().orElse(null));
    json.put("credit", source.credit().orElse(null));
  }
}
