package org.chancery.read.html;

/** What the words of a line give it away as, wherever it stands; the caller knows the words. */
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
}
