package org.chancery.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The named values that a record brings: a row of a table, an object of JSON, the head of a Markdown text. Names are
 * compared in lower case; besides Chancery's own, those that such files commonly use are known.
 */
record Fields(Map<String, String> values) {
  private static final List<String> ID = List.of("id");
  private static final List<String> URL = List.of("url", "link", "uri", "canonical_url", "source_url", "external_url");
  private static final List<String> TITLE = List.of("title", "headline");
  private static final List<String> TEXT = List.of("text", "body", "content", "content_html", "content_text",
      "articlebody",
      "maintext", "full_text", "fulltext", "html");
  private static final List<String> PUBLISHED = List.of("published", "date", "published_at", "publishedat",
      "publication_date", "pubdate", "date_published", "datepublished", "published_date", "publish_date",
      "date_publish");
  private static final List<String> PUBLISHER = List.of("publisher", "source", "outlet", "site_name");
  private static final List<String> LANGUAGE = List.of("language", "lang");

  /** Whether these columns make a table of documents: one has a text, and another is known too. */
  static boolean areColumns(List<String> names) {
    return names.size() > 1 && hasText(names) && names.stream().anyMatch(
        name -> ID.contains(name) || URL.contains(name) || TITLE.contains(name) || PUBLISHED.contains(name));
  }

  static boolean hasText(List<String> names) {
    return names.stream().anyMatch(TEXT::contains);
  }

  Optional<String> text() {
    return first(TEXT);
  }

  static boolean isText(String name) {
    return TEXT.contains(name);
  }

  /** The name of the column that tells when a row was published. */
  static Optional<String> publishedColumn(Map<String, String> row) {
    return PUBLISHED.stream().filter(name -> !row.getOrDefault(name, "").isBlank()).findFirst();
  }

  /** The record as a text that is not yet read. */
  Envelope envelope(String fallback, String text) {
    Optional<String> url = first(URL);
    return new Envelope(first(ID).or(() -> url).orElse(fallback), text, url,
        first(TITLE).map(FieldMarkup::plain),
        first(PUBLISHED).flatMap(Day::of), first(PUBLISHER), first(LANGUAGE));
  }

  private Optional<String> first(List<String> names) {
    return names.stream().map(name -> values.getOrDefault(name, "").strip()).filter(value -> !value.isEmpty())
        .findFirst();
  }
}
