package org.chancery.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.document.Document;

/**
 * A document as one line of JSON, in the shape that Chancery reads: {@code id, url, title, text, published, publisher,
 * publisher_state, language}, where {@code text} is the article, a paragraph a line. With everything: {@code text} is
 * the whole text as read, {@code blocks} and {@code asides} say what is article in it and what is not.
 */
public final class DocumentJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private DocumentJson() {}

  /** The document with its article for a text. */
  public static String line(Document document) {
    String article = document.blocks().stream().filter(block -> block.kind() == Block.Kind.PARAGRAPH)
        .map(block -> block.span().of(document.text())).collect(Collectors.joining("\n"));
    return head(document, article).toString();
  }

  /** The document with its whole text, its blocks and what was set aside. */
  public static String whole(Document document) {
    ObjectNode json = head(document, document.text());
    json.put("published_because", document.publication().reason());
    ArrayNode blocks = json.putArray("blocks");
    for (Block block : document.blocks()) {
      blocks.addObject().put("kind", lower(block.kind())).put("begin", block.span().begin())
          .put("end", block.span().end());
    }
    ArrayNode asides = json.putArray("asides");
    for (Aside aside : document.asides()) {
      asides.addObject().put("reason", aside.reason()).put("begin", aside.span().begin())
          .put("end", aside.span().end()).put("text", aside.span().of(document.text()));
    }
    return json.toString();
  }

  private static String lower(Block.Kind kind) {
    return switch (kind) {
      case TITLE -> "title";
      case PARAGRAPH -> "paragraph";
      case CREDIT -> "credit";
    };
  }

  private static ObjectNode head(Document document, String text) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", document.id());
    put(json, "url", document.url());
    put(json, "title", document.title());
    put(json, "published", document.publication().date());
    put(json, "publisher", document.publisher().name());
    put(json, "publisher_state", document.publisher().state());
    json.put("language", document.language());
    json.put("text", text);
    return json;
  }

  private static void put(ObjectNode json, String name, Optional<String> value) {
    json.put(name, value.orElse(null));
  }
}
