package org.chancery.read.html;

/** What the words of a line give it away as, wherever it stands; the caller knows the words. */
@FunctionalInterface
public interface LineLabels {
  /**
   * Why a line is not the article.
   *
   * @return a short word such as "share" or "related"; empty where its words say nothing
   */
  String of(String line);
}
