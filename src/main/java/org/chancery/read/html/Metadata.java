package org.chancery.read.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  Metadata(Document page) {
    this.page = page;
    this.json = JsonLd.of(page);
    for (Element meta : page.select("meta[content]")) {
      String name = meta.hasAttr("property")
          ? meta.attr("property")
          : meta.hasAttr("name")
              ? meta.attr("name")
              : meta.hasAttr("itemprop") ? meta.attr("itemprop") : meta.attr("http-equiv");
      String content = meta.attr("content").strip();
      if (!name.isEmpty() && !content.isEmpty()) {
        metas.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
      }
    }
    this.windowTitle = oneLine(page.title());
    Element root = page.selectFirst("html");
    this.declaredLanguage = root == null ? "" : root.hasAttr("lang") ? root.attr("lang") : root.attr("xml:lang");
    Element link = page.selectFirst("link[rel=canonical][href]");
    this.canonical = Optional.ofNullable(link).map(l -> l.attr("href").strip()).filter(Metadata::isAddress);
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
    return json.article("publisher").or(() -> meta("og:site_name", "application-name", "dc.publisher",
        "dcterms.publisher", "publisher", "source", "mediaid")).filter(name -> name.length() < 80)
        .map(name -> oneLine(Parser.unescapeEntities(name, false))).filter(name -> !name.isEmpty());
  }

  Optional<String> url() {
    return canonical.or(() -> meta("og:url").filter(Metadata::isAddress));
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
