package org.chancery.read;

import java.util.Locale;

/** The first element of an XML text. */
final class XmlRoot {
  private XmlRoot() {}

  /** Its name without prefix, in lower case; empty where the text does not begin like XML. */
  static String name(String begin) {
    String text = begin.indexOf('\0') < 0 ? begin : begin.replace("\0", "");
    int at = 0;
    while (at < text.length()) {
      int open = text.indexOf('<', at);
      if (open < 0 || !text.substring(at, open).chars().allMatch(c -> c <= ' ' || c >= 0x80)) {
        return "";
      }
      if (text.startsWith("<?", open)) {
        at = after(text, "?>", open);
      } else if (text.startsWith("<!--", open)) {
        at = after(text, "-->", open);
      } else if (text.startsWith("<!", open)) {
        int subset = text.indexOf('[', open);
        int close = text.indexOf('>', open);
        at = subset >= 0 && subset < close ? after(text, "]>", open) : after(text, ">", open);
      } else {
        return local(text, open + 1);
      }
    }
    return "";
  }

  private static int after(String text, String end, int from) {
    int at = text.indexOf(end, from);
    return at < 0 ? text.length() : at + end.length();
  }

  private static String local(String text, int from) {
    int end = from;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || ":_-.".indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    String name = text.substring(from, end);
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }
}
