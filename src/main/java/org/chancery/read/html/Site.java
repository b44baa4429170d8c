package org.chancery.read.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The site of a page, as far as its host's name tells: "news.example.org" and "shop.example.org" are one. */
final class Site {
  private static final int LONG = 4;

  private final String host;
  private final Set<String> words;

  private Site(String host) {
    this.host = host;
    this.words = words(host);
  }

  /** The site of a page of this address. */
  static Site of(Optional<String> url) {
    return new Site(url.map(Site::host).orElse(""));
  }

  /** Whether a link leads to another site, and does not hand it this one: not where the page's own is not known. */
  boolean isOther(String link) {
    String other = host.isEmpty() ? "" : host(link);
    return !other.isEmpty() && !link.contains(host) && !host.endsWith("." + other)
        && words(other).stream().noneMatch(words::contains);
  }

  /** The host that an address names, in lower case and without "www."; empty where it names none. */
  private static String host(String address) {
    int from = address.indexOf("//");
    if (from < 0 || (from > 0 && address.charAt(from - 1) != ':')) {
      return "";
    }
    int to = from + 2;
    while (to < address.length() && "/?#:".indexOf(address.charAt(to)) < 0) {
      to++;
    }
    String host = address.substring(from + 2, to).toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  /** The long words of a host's name but the last. */
  private static Set<String> words(String host) {
    Set<String> words = new HashSet<>();
    int from = 0;
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', from)) {
      if (dot - from >= LONG) {
        words.add(host.substring(from, dot));
      }
      from = dot + 1;
    }
    return words;
  }
}
