package org.chancery.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A short article for tests, in one of many languages, and pages as four kinds of publishers would make of it. */
record SamplePage(
    String language,
    String title,
    List<String> paragraphs,
    String quotation,
    List<String> items,
    String caption,
    List<String> others,
    String comment,
    String notice,
    String date) {
  private static final String TEXTS = "html/texts.tsv";

  static List<SamplePage> all() {
    try (InputStream in = Objects.requireNonNull(SamplePage.class.getResourceAsStream(TEXTS))) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines()
          .filter(line -> !line.startsWith("#")).map(SamplePage::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SamplePage of(String line) {
    String[] row = line.split("\t", -1);
    return new SamplePage(row[0], row[1], List.of(row[2], row[3], row[4]), row[5], List.of(row[6], row[7]), row[8],
        List.of(row[9].split("\\|", -1)), row[10], row[11], row[12]);
  }

  @Override
  public String toString() {
    return language;
  }

  private String teasers(String tag) {
    StringBuilder list = new StringBuilder();
    others.forEach(other -> list.append("<%1$s><a href='/n/1.html'>%2$s</a></%1$s>\n".formatted(tag, other)));
    return list.toString();
  }

  private String direction() {
    return language.equals("ar") || language.equals("fa") ? " dir='rtl'" : "";
  }

  /** Tables, line breaks, no class that says anything, the date printed under the headline, no metadata. */
  String ministry() {
    return """
        <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>%1$s</title></head>
        <body%8$s><table width="100%%"><tr><td colspan="2"><img src="crest.gif"></td></tr>
        <tr><td width="180"><a href="/">%2$s</a><br><a href="/a">%3$s</a><br><a href="/b">%4$s</a></td>
        <td><h2>%1$s</h2><font size="1">%5$s</font><br><br>
        %6$s<br><br>%7$s</td></tr>
        <tr><td colspan="2"><a href="/a">%3$s</a> | <a href="/b">%4$s</a><br>© 2019 Norland</td></tr></table></body></html>
        """
        .formatted(title, others.get(0), others.get(1), others.get(2), date, String.join("<br><br>\n", paragraphs),
            quotation, direction());
  }

  List<String> ministryText() {
    return List.of(paragraphs.get(0), paragraphs.get(1), paragraphs.get(2), quotation);
  }

  /** An article element, JSON-LD, a picture with its caption, a share bar, and links to other news. */
  String agency() {
    return """
        <!DOCTYPE html><html lang="%1$s"><head><meta charset="utf-8"><title>%2$s | Alba News Agency</title>
        <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "x"},
        {"@type": "NewsArticle", "headline": "%2$s", "datePublished": "2021-05-03T10:20:00+02:00",
        "dateModified": "2021-05-04T08:00:00+02:00", "publisher": {"@type": "Organization", "name": "Alba News Agency"}}]}
        </script></head><body%3$s><header><nav><ul>%4$s</ul></nav></header><main><article>
        <h1>%2$s</h1><p class="byline">Anna Berg, <time datetime="2021-05-04">%5$s</time></p>
        <div class="share-bar"><a href="#">Facebook</a> <a href="#">WhatsApp</a></div>
        <figure><img src="a.jpg" alt=""><figcaption>%6$s</figcaption></figure>
        <p>%7$s</p><p>%8$s</p><blockquote><p>%9$s</p></blockquote><p>%10$s</p>
        </article><aside><ul>%4$s</ul></aside></main><footer><p>© 2021 Alba News Agency</p></footer></body></html>
        """
        .formatted(language, title, direction(), teasers("li"), date, caption, paragraphs.get(0), paragraphs.get(1),
            quotation, paragraphs.get(2));
  }

  List<String> agencyText() {
    return List.of(paragraphs.get(0), paragraphs.get(1), quotation, paragraphs.get(2));
  }

  /** Boxes in boxes, a notice on cookies, teasers with text inside the article, readers' comments, meta elements. */
  String newspaper() {
    return """
        <!DOCTYPE html><html lang="%1$s"><head><meta charset="utf-8"><title>%2$s - The Alba Gazette</title>
        <meta property="og:title" content="%2$s"><meta property="og:site_name" content="The Alba Gazette">
        <meta property="article:published_time" content="2021-05-03T22:00:00+09:00"></head><body%3$s>
        <div id="cookie-banner"><p>%4$s</p><button>OK</button></div><div class="top"><ul class="menu">%5$s</ul></div>
        <div class="layout"><div class="col-8"><div class="story"><h1>%2$s</h1>
        <div class="story-body"><p>%6$s</p><p>%7$s</p>
        <div class="related-inline"><h4><a href="/n/2.html">%8$s</a></h4><p>%9$s</p></div>
        <h2>%10$s</h2><p>%11$s</p><ul><li>%12$s</li><li>%13$s</li></ul><p>%14$s</p></div></div>
        <div class="comments"><div class="comment"><p>%15$s</p></div><div class="comment"><p>%15$s</p></div></div></div>
        <div class="col-4">%16$s</div></div></body></html>
        """.formatted(language, title, direction(), notice, teasers("li"), paragraphs.get(0), paragraphs.get(1),
        others.get(0), comment, caption, paragraphs.get(2), items.get(0), items.get(1), quotation, comment,
        teasers("div"));
  }

  List<String> newspaperText() {
    return List.of(paragraphs.get(0), paragraphs.get(1), caption, paragraphs.get(2), items.get(0), items.get(1),
        quotation);
  }

  /** A post with its date in a marked element, a sidebar, long comments, and no more metadata than a site's name. */
  String blog() {
    return """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>%1$s &laquo; Harbour Notes</title>
        <meta property="og:site_name" content="Harbour Notes"></head><body class="single post-template"%2$s>
        <div id="header"><h1><a href="/">Harbour Notes</a></h1></div><div id="content"><div class="post hentry">
        <h2 class="entry-title">%1$s</h2><div class="post-meta"><abbr class="published" title="2021-05-03T09:00:00">%3$s</abbr></div>
        <div class="entry-content"><p>%4$s</p><blockquote>%5$s</blockquote><p>%6$s</p><ol><li>%7$s</li><li>%8$s</li></ol><p>%9$s</p>
        <div class="sharedaddy"><a href="#">Twitter</a></div></div></div>
        <ol class="commentlist"><li><p>%10$s</p><p>%10$s</p></li><li><p>%10$s %10$s</p></li></ol></div>
        <div id="sidebar"><div class="widget"><h3>Blogroll</h3><ul>%11$s</ul></div></div></body></html>
        """
        .formatted(title, direction(), date, paragraphs.get(0), quotation, paragraphs.get(1), items.get(0),
            items.get(1), paragraphs.get(2), comment, teasers("li"));
  }

  List<String> blogText() {
    return List.of(paragraphs.get(0), quotation, paragraphs.get(1), items.get(0), items.get(1), paragraphs.get(2));
  }
}
