package org.chancery.watch;

/** Feeds, sitemaps and pages as sites write them. */
final class Site {
  static final String VISIT = "King Gustaf VI Adolf of Sweden paid a state visit to Norway from 8 to 10 May 1961.";
  static final String PACT = "Sweden and Denmark signed an agreement on fishing on 11 May 1961.";
  static final String TALKS = "The prime minister of Sweden arrived in Norway on Monday for talks with her colleague.";
  private static final String MORE = "The newspapers of the capital wrote about it at length on the following day, and "
      + "the shops along the main street had put flags into their windows.";

  private Site() {}

  static String page(String title, String sentence) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>" + title + "</title></head><body><article><h1>" + title
        + "</h1><p>" + sentence + "</p><p>" + MORE + "</p></article></body></html>";
  }

  /** An RSS feed; whatever stands before its entries is {@code channel}. */
  static String rss(String channel, String... items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>News</title>" + channel
        + String.join("\n", items) + "</channel></rss>";
  }

  static String item(String guid, String link, String description) {
    return "<item><title>About " + guid + "</title><guid isPermaLink=\"false\">" + guid + "</guid>"
        + (link.isEmpty() ? "" : "<link>" + link + "</link>") + "<description>" + description
        + "</description></item>";
  }

  static String sitemap(String... urls) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
        + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">" + String.join("\n", urls) + "</urlset>";
  }

  static String url(String address, String lastmod) {
    return "<url><loc>" + address + "</loc><lastmod>" + lastmod + "</lastmod></url>";
  }
}
