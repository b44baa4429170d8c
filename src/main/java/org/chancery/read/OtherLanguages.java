package org.chancery.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chancery.document.Aside;
import org.chancery.document.Block;
import org.chancery.language.LanguageIdentifier;

/**
 * Sets aside the paragraphs of an article that are in another language than it is, as on pages that tell everything
 * twice. Only long paragraphs can be told surely, and of most articles only a few are looked at.
 *
 * <p>Safe for many threads.
 */
final class OtherLanguages {
  private static final String REASON = "other-language";
  private static final int LONG = 120;
  /** Characters of Chinese, Japanese and Korean say more each. */
  private static final int LONG_CHARACTERS = 40;
  private static final int SAMPLE = 240;
  private static final int WHOLE = 1200;
  private static final int PROBES = 4;

  private final LanguageIdentifier languages;

  OtherLanguages(LanguageIdentifier languages) {
    this.languages = languages;
  }

  /** The article without its paragraphs in other languages than this. */
  Article setAside(String text, Article article, String language) {
    List<Block> paragraphs = article.blocks().stream().filter(block -> isLong(text, block)).toList();
    if (language.equals(LanguageIdentifier.UNKNOWN) || !isMixed(text, paragraphs, language)) {
      return article;
    }
    List<Block> others = paragraphs.stream().filter(block -> isOther(text, block, language, WHOLE)).toList();
    List<Block> blocks = article.blocks().stream().filter(block -> !others.contains(block)).toList();
    if (blocks.stream().noneMatch(block -> block.kind() == Block.Kind.PARAGRAPH)) {
      return article;
    }
    List<Aside> asides = new ArrayList<>(article.asides());
    others.forEach(block -> asides.add(new Aside(block.span(), REASON)));
    asides.sort(Comparator.comparing(Aside::span));
    return new Article(article.title(), blocks, asides);
  }

  /** Whether one of a few paragraphs, the last among them, is in another language. */
  private boolean isMixed(String text, List<Block> paragraphs, String language) {
    int step = Math.max(1, paragraphs.size() / PROBES);
    for (int i = paragraphs.size() - 1; i >= 0; i -= step) {
      if (isOther(text, paragraphs.get(i), language, SAMPLE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLong(String text, Block block) {
    int length = block.span().length();
    return block.kind() == Block.Kind.PARAGRAPH
        && (length >= LONG || length >= LONG_CHARACTERS && text.charAt(block.span().begin()) > '\u2e80');
  }

  private boolean isOther(String text, Block block, String language, int length) {
    int begin = block.span().begin();
    String found = languages.identify(text.substring(begin, Math.min(block.span().end(), begin + length)));
    return !found.equals(LanguageIdentifier.UNKNOWN) && !found.equals(language);
  }
}
