package org.chancery.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says of itself outside of its text: JSON-LD, {@code meta} elements, {@code title}, {@code lang}. */
final class Metadata {
  private static final Pattern IN_SCRIPT = Pattern.compile("(?i)(?:publish(?:ed|ing)?_?(?:at|on|date|time)?"
      + "|(?:date|time)_?published|publication_?(?:date|time)|pub_?date|created_?(?:at|on)|date_?created)"
      + "\\\\?[\"']?\\s*[:=]\\s*\\\\?[\"']((?:19|20)\\d\\d-\\d\\d-\\d\\d)");
  private static final int LONGEST_SCRIPT = 1 << 20;

  private final Document page;
  private final JsonLd json;
  private final Map<String, String> metas = new HashMap<>();
  private final String windowTitle;
  private final String declaredLanguage;
  private final Optional<String> canonical;
  private final Optional<String> given;

  /**
   * What a page says.
   *
   * @param given its address, where it is known from elsewhere
   */
  Metadata(Document page, Optional<String> given) {
    this.given = given;
    this.page = page;
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      String name = name(meta);
      if (!name.isEmpty() && !content.isEmpty()) {
        metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
      }
    }
    Element title = page.title().isBlank() ? page.selectFirst("title:not(svg title)") : null;
    this.windowTitle = oneLine(title == null ? page.title() : title.text());
    Element root = page.selectFirst("html");
    this.declaredLanguage = root == null ? "" : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
    Element link = page.selectFirst("link[rel=canonical][href]");
    this.canonical = Optional.ofNullable(link).map(l -> l.attr("href").strip()).filter(Metadata::isAddress);
    this.json = JsonLd.of(page, url().orElse(""), windowTitle);
  }

  /** What a {@code meta} element is called; in the body, one of microdata is of whatever stands around it. */
  private static String name(Element meta) {
    if (meta.hasAttr("property")) {
      return meta.attr("property");
    }
    if (meta.hasAttr("name")) {
      return meta.attr("name");
    }
    if (meta.hasAttr("itemprop")) {
      return meta.closest("body") == null ? meta.attr("itemprop") : "";
    }
    return meta.attr("http-equiv");
  }

  /** A time of publication in data that a script carries. */
  Optional<String> dateInScripts() {
    for (Element script : page.select("script:not([src])")) {
      String data = script.data();
      Matcher found = IN_SCRIPT.matcher(data.length() > LONGEST_SCRIPT ? data.substring(0, LONGEST_SCRIPT) : data);
      if (found.find()) {
        return Optional.of(found.group(1));
      }
    }
    return Optional.empty();
  }

  private static boolean isAddress(String address) {
    return address.startsWith("http://") || address.startsWith("https://");
  }

  /** The content of the first of these {@code meta} elements that there is. */
  Optional<String> meta(String... names) {
    return meta(List.of(names));
  }

  /** The content of the first of these {@code meta} elements that there is. */
  Optional<String> meta(List<String> names) {
    for (String name : names) {
      String content = metas.get(name);
      if (content != null) {
        return Optional.of(content);
      }
    }
    return Optional.empty();
  }

  JsonLd json() {
    return json;
  }

  /** The headline that the page gives to machines. */
  Optional<String> headline() {
    return json.article("headline")
        .or(() -> meta("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "articletitle"))
        .map(title -> oneLine(Parser.unescapeEntities(title, false))).filter(title -> !title.isEmpty());
  }

  /** The title of the window, with the name of the site on it as often as not. */
  String windowTitle() {
    return windowTitle;
  }

  /** The paragraphs of the article where the page carries them whole for machines; none where they break off. */
  List<String> articleBody() {
    return CarriedText.paragraphs(json.article("articleBody"));
  }

  Optional<String> publisher() {
    return json.article("publisher").or(() -> meta("og:site_name", "application-name", "sitename",
        "dc.publisher", "dcterms.publisher", "publisher", "citation_publisher", "source", "mediaid"))
        .or(() -> meta("twitter:site").filter(handle -> handle.startsWith("@")))
        .filter(name -> name.length() < 80)
        .map(name -> oneLine(Parser.unescapeEntities(name, false)).replaceFirst("^(?:@|https?://(?:www\\.)?)", "")
            .replaceFirst("/$", ""))
        .filter(name -> !name.isEmpty());
  }

  /** The page's address, as it is known or as the page names it. */
  Optional<String> address() {
    return given.or(this::url);
  }

  /** The page's address as it names it itself. */
  Optional<String> url() {
    return canonical.or(() -> meta("og:url").filter(Metadata::isAddress));
  }

  /** The region that the page's tags name, as ISO 3166-1 alpha-2. */
  Optional<String> region() {
    return Stream.of(Optional.of(declaredLanguage), meta("og:locale"), meta("content-language"))
        .flatMap(Optional::stream).map(tag -> Locale.forLanguageTag(tag.strip().replace('_', '-')).getCountry())
        .filter(country -> !country.isEmpty()).findFirst();
  }

  /** The BCP 47 tag that the page gives its language. */
  Optional<String> language() {
    return Optional.of(declaredLanguage).filter(tag -> !tag.isBlank())
        .or(() -> json.article("inLanguage"))
        .or(() -> meta("og:locale", "content-language", "dc.language", "language"))
        .map(tag -> tag.strip().replace('_', '-')).filter(tag -> tag.length() >= 2 && tag.length() < 20);
  }

  static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
