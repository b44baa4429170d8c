package org.chancery.read.html;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD (schema.org): of all objects in it, the first of a type for articles, or
 * else for pages, that has a headline, a date or a text.
 */
final class JsonLd {
  private static final int LONGEST = 2 << 20;
  private static final int MOST_NODES = 20_000;
  private static final ObjectReader JSON = JsonMapper.builder()
      .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
      .build().reader();

  private final List<JsonNode> articles = new ArrayList<>();
  private final List<JsonNode> pages = new ArrayList<>();

  private JsonLd() {}

  static JsonLd of(Document page) {
    JsonLd found = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      String data = script.data();
      if (data.length() <= LONGEST) {
        found.add(data);
      }
    }
    return found;
  }

  private void add(String data) {
    Deque<JsonNode> waiting = new ArrayDeque<>();
    try {
      waiting.add(JSON.readTree(data));
    } catch (JacksonException e) {
      return; // Pages carry broken JSON; they are read without it.
    }
    for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = waiting.poll();
      if (node.isObject()) {
        String type = type(node);
        if (type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report")
            || type.equals("LiveBlogPosting")) {
          articles.add(node);
        } else if (type.endsWith("Page")) {
          pages.add(node);
        }
      }
      waiting.addAll(node.isContainerNode() ? node.valueStream().toList() : List.of());
    }
  }

  private static String type(JsonNode node) {
    JsonNode type = node.path("@type");
    return type.isArray() && !type.isEmpty() ? type.get(0).asText() : type.asText("");
  }

  /** A text that the article is said to have under this name. */
  Optional<String> article(String name) {
    return text(articles, name);
  }

  /** A text that the page is said to have under this name. */
  Optional<String> page(String name) {
    return text(pages, name);
  }

  private static Optional<String> text(List<JsonNode> nodes, String name) {
    for (JsonNode node : nodes) {
      String value = value(node.get(name));
      if (!value.isBlank()) {
        return Optional.of(value.strip());
      }
    }
    return Optional.empty();
  }

  private static String value(@Nullable JsonNode node) {
    JsonNode first = node != null && node.isArray() && !node.isEmpty() ? node.get(0) : node;
    if (first == null) {
      return "";
    }
    return first.isObject() ? first.path("name").asText("") : first.asText("");
  }
}
