package org.chancery.language;

import java.util.ArrayList;
import java.util.List;
import org.chancery.document.Block;
import org.chancery.document.Span;

/**
 * Cuts the article's title and paragraphs into {@link Sentence sentences}. A title is one sentence. In a paragraph
 * a sentence ends at a full stop, question or exclamation mark of any script, with the quotes and brackets that close
 * behind it, unless what follows runs on in lower case, the mark stands inside brackets, or a dot belongs to an
 * abbreviation, an initial, a number, an address or a list mark; also at an empty line or where a line begins with a
 * list mark. Words are data of the pack ({@code pack.yaml}, {@code sentences}); everything else goes by shape.
 *
 * <p>Safe for many threads.
 */
public final class SentenceSplitter {
  private final SentenceEnd ends;

  private SentenceSplitter(SentenceEnd ends) {
    this.ends = ends;
  }

  /** The splitter of a language. */
  public static SentenceSplitter load(LanguagePack pack) {
    return new SentenceSplitter(new SentenceEnd(Abbreviations.load(pack)));
  }

  /**
   * The sentences of the title and paragraph blocks, in their order. Stretches without a letter or digit are none.
   *
   * @param tokens the tokens of the whole text that the blocks' spans count in
   * @param blocks the document's blocks, in the order of the text
   */
  public List<Sentence> split(Tokens tokens, List<Block> blocks) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      int from = firstAt(tokens, block.span().begin());
      int to = firstAt(tokens, block.span().end());
      switch (block.kind()) {
        case TITLE -> add(tokens, new Sentence(from, to, i, true), sentences);
        case PARAGRAPH -> paragraph(tokens, from, to, i, sentences);
        case CREDIT -> {
        }
      }
    }
    return sentences;
  }

  /** The sentences of one stretch of text taken as a paragraph. */
  public List<Sentence> split(Tokens tokens) {
    return split(tokens, List.of(new Block(new Span(0, tokens.text().length()), Block.Kind.PARAGRAPH)));
  }

  private void paragraph(Tokens tokens, int from, int to, int block, List<Sentence> sentences) {
    int start = from;
    int depth = 0;
    for (int at = from; at < to; at++) {
      if (at > start && SentenceEnd.lineBreaks(tokens, at, to)) {
        add(tokens, new Sentence(start, at, block, false), sentences);
        start = at;
        depth = 0;
      }
      depth = Math.max(0, depth + bracket(tokens, at, start, to));
      int end = depth > 0 ? -1 : ends.endAfter(tokens, at, start, to);
      if (end > at) {
        add(tokens, new Sentence(start, end, block, false), sentences);
        start = end;
        at = end - 1;
      }
    }
    add(tokens, new Sentence(start, to, block, false), sentences);
  }

  /**
   * 1 where a bracket opens that hides the marks inside it, -1 where one closes. A bracket that opens a sentence hides
   * nothing, nor one that is not closed in the paragraph.
   */
  private static int bracket(Tokens tokens, int at, int start, int to) {
    if (tokens.kind(at) != Tokens.Kind.MARK) {
      return 0;
    }
    if (SentenceEnd.closesBracket(tokens, at)) {
      return -1;
    }
    boolean hides = at > start && SentenceEnd.opensBracket(tokens, at) && SentenceEnd.isClosed(tokens, at, to);
    return hides ? 1 : 0;
  }

  private static void add(Tokens tokens, Sentence sentence, List<Sentence> sentences) {
    for (int i = sentence.from(); i < sentence.to(); i++) {
      if (tokens.kind(i) != Tokens.Kind.MARK) {
        sentences.add(sentence);
        return;
      }
    }
  }

  /** The first token that begins at or after a code unit. */
  private static int firstAt(Tokens tokens, int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.begin(middle) < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
