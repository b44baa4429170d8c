package org.chancery.read.html;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The article that a page describes in JSON-LD (schema.org): of all objects of a type for articles, or else for pages,
 * the one that has the page's address or its title, then those that are not part of a list or of another object.
 */
final class JsonLd {
  private static final int LONGEST = 2 << 20;
  private static final int MOST_NODES = 20_000;
  private static final int MANY = 3;
  private static final ObjectReader JSON = JsonMapper.builder()
      .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS, JsonReadFeature.ALLOW_TRAILING_COMMA,
          JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
      .build().reader();
  /** Under these names an object is about other articles than the page's. */
  private static final Set<String> OTHERS = Set.of("itemListElement", "hasPart", "isPartOf", "citation", "mentions",
      "relatedLink", "isBasedOn", "blogPost", "blogPosts", "comment", "review", "associatedMedia", "video", "image");

  private final List<Found> articles = new ArrayList<>();
  private final List<Found> pages = new ArrayList<>();

  private JsonLd() {}

  /** An object, and how far it is from being about the page: less is nearer. */
  private record Found(JsonNode node, int distance) {}

  /** An object to look at, and whether it stands under a name for other articles. */
  private record Waiting(JsonNode node, boolean other) {}

  /**
   * What a page has.
   *
   * @param url its address as it tells it itself, "" where it does not
   * @param title its title, perhaps with the site's name
   */
  static JsonLd of(Document page, String url, String title) {
    JsonLd found = new JsonLd();
    for (Element script : page.select("script[type*=ld+json]")) {
      String data = script.data();
      if (data.length() <= LONGEST) {
        found.add(bare(data), key(url), Headlines.key(title));
      }
    }
    found.articles.sort(Comparator.comparingInt(Found::distance));
    found.pages.sort(Comparator.comparingInt(Found::distance));
    found.dropLists();
    return found;
  }

  /** Without the marks that keep old browsers and XML from reading a script. */
  private static String bare(String data) {
    int begin = 0;
    while (begin < data.length() && data.charAt(begin) != '{' && data.charAt(begin) != '[') {
      begin++;
    }
    if (data.startsWith("[CDATA[", begin)) {
      begin = data.indexOf('{', begin) < 0 ? data.length() : data.indexOf('{', begin);
    }
    return data.substring(begin);
  }

  private void add(String data, String url, String title) {
    Deque<Waiting> waiting = new ArrayDeque<>();
    try {
      waiting.add(new Waiting(JSON.readTree(data), false));
    } catch (JacksonException e) {
      return; // Pages carry broken JSON; they are read without it.
    }
    for (int seen = 0; !waiting.isEmpty() && seen < MOST_NODES; seen++) {
      Waiting next = waiting.poll();
      JsonNode node = next.node();
      if (node.isObject()) {
        List<Found> kind = kind(type(node));
        kind.add(new Found(node, isPage(node, url, title) ? 0 : next.other() ? 2 : 1));
        for (Map.Entry<String, JsonNode> field : node.properties()) {
          if (field.getValue().isContainerNode()) {
            waiting.add(new Waiting(field.getValue(), next.other() || OTHERS.contains(field.getKey())));
          }
        }
      } else if (node.isArray()) {
        node.valueStream().forEach(element -> waiting.add(new Waiting(element, next.other())));
      }
    }
  }

  private List<Found> kind(String type) {
    boolean article = type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report")
        || type.equals("LiveBlogPosting");
    return article ? articles : type.endsWith("Page") ? pages : new ArrayList<>();
  }

  /** A list of articles of which none is this page's says nothing of it. */
  private void dropLists() {
    if (articles.size() >= MANY && articles.getFirst().distance() == 2) {
      articles.clear();
    }
  }

  private static boolean isPage(JsonNode node, String url, String title) {
    for (String name : List.of("url", "@id", "mainEntityOfPage")) {
      JsonNode value = node.path(name);
      String address = key(
          value.isObject() ? value.path("@id").asText(value.path("url").asText("")) : value.asText(""));
      if (!url.isEmpty() && address.equals(url)) {
        return true;
      }
    }
    String headline = Headlines.key(value(node.get("headline")));
    return headline.length() > 6 && (title.startsWith(headline) || title.endsWith(headline));
  }

  /** An address without what does not tell pages apart. */
  private static String key(String url) {
    return url.replaceFirst("#.*", "").replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
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

  private static Optional<String> text(List<Found> objects, String name) {
    for (Found found : objects) {
      String value = value(found.node().get(name));
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
