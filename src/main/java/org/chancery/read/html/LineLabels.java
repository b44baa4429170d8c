package org.chancery.read.html;

import java.util.Optional;

/** What words and names give lines and pages away as; the caller knows them. */
public interface LineLabels {
  /**
   * Why a line is not the article.
   *
   * @return a short word such as "share" or "related"; empty where its words say nothing
   */
  String of(String line);

  /** Whether a line, be it a paragraph, tells visitors about the site: its cookies, its rights, what it asks of them. */
  boolean isNotice(String line);

  /** BCP 47 tag of the language of a text, "und" where it cannot be told. */
  String language(String text);

  /** What the words before a date say that it is. */
  default DateLabel labelBefore(String words) {
    return DateLabel.NONE;
  }

  /** What the words after a date say that it is. */
  default DateLabel labelAfter(String words) {
    return DateLabel.NONE;
  }

  /** ISO 3166-1 alpha-2 code of the country that the ending of a host's name tells. */
  default Optional<String> country(String host) {
    return Optional.empty();
  }
}
