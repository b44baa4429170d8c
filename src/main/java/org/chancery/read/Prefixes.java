package org.chancery.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XHTML whose elements have a prefix, {@code <h:html xmlns:h="…"><h:p>}, as HTML, which knows none. */
final class Prefixes {
  private static final Pattern ROOT = Pattern.compile("(?i)<([a-z][\\w.-]{0,30}):html[\\s>]");
  private static final int HEAD = 4096;

  private Prefixes() {}

  /** The page without the prefix of its root; as it is where that has none. */
  static String without(String page) {
    String head = page.substring(0, Math.min(HEAD, page.length()));
    Matcher root = ROOT.matcher(head);
    return root.find() && XmlRoot.name(head).equals("html")
        ? page.replaceAll("<(/?)" + Pattern.quote(root.group(1)) + ":", "<$1")
        : page;
  }
}
