package org.chancery.read;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Tells markup in what a record gives as text, as dumps of web sites have it. */
final class FieldMarkup {
  private static final String BLOCKS = "p|div|br|h[1-6]|ul|ol|li|table|tr|td|blockquote|article|section|figure|hr";
  private static final String INLINE = "a|b|strong|em|i|u|span|img|sup|sub|small|font|strike|iframe|script|style";
  private static final Pattern BLOCK = Pattern.compile("(?i)<(?:" + BLOCKS + ")(?:\\s[^<>]{0,2000})?/?>");
  private static final Pattern TAG = Pattern
      .compile("(?i)</(?:" + BLOCKS + "|" + INLINE + ")\\s*>|<(?:br|p|hr|img)(?:\\s[^<>]{0,2000})?/?>");
  private static final Pattern ESCAPED = Pattern.compile("(?i)&lt;/?(?:" + BLOCKS + "|" + INLINE + ")[\\s/&]");
  private static final Pattern ENTITY = Pattern
      .compile("&(?:amp|lt|gt|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip|shy|#\\d{2,6}|#[xX]\\p{XDigit}{2,5}|"
          + "[A-Za-z](?:acute|grave|uml|circ|tilde|cedil|ring|slash|caron));");

  private FieldMarkup() {}

  /** The text as HTML with paragraphs; none where it is plain. */
  static Optional<String> html(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return Optional.empty();
    }
    String markup = ESCAPED.matcher(text).find() && !TAG.matcher(text).find()
        ? Parser.unescapeEntities(text, false)
        : text;
    if (!TAG.matcher(markup).find()) {
      return Optional.empty();
    }
    return Optional.of(BLOCK.matcher(markup).find() ? markup : "<p>" + markup.replaceAll("\\R+", "</p>\n<p>") + "</p>");
  }

  /** Plain text with the characters that entities of HTML stand for. */
  static String plain(String text) {
    return text.indexOf('&') >= 0 && ENTITY.matcher(text).find() ? Parser.unescapeEntities(text, false) : text;
  }
}
