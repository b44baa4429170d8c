package org.chancery.read.pdf;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the lines of a document to paragraphs: by space between lines, indents, short last lines and sizes of type;
 * across columns and pages where a sentence goes on. A word that is parted at the end of a line is joined; its hyphen
 * stays where the document writes the word with one elsewhere.
 */
final class Paragraphs {
  private static final Set<UnicodeScript> UNSPACED = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
      UnicodeScript.KATAKANA, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER, UnicodeScript.MYANMAR);
  private static final String SENTENCE_ENDS = ".!?:…。！？：؟۔।";
  private static final String CLOSERS = "\"'”’»)]）」』›";

  private final Map<Integer, double[]> columns = new HashMap<>();
  private final Set<String> compounds = new HashSet<>();
  private final double leading;

  /** A stretch of text with the lines' largest type. */
  record Paragraph(String text, double size, int page) {}

  Paragraphs(List<TextLine> lines) {
    List<Double> gaps = new ArrayList<>();
    TextLine last = null;
    for (TextLine line : lines) {
      double[] edges = columns.computeIfAbsent(line.column(), c -> new double[]{line.left(), line.right()});
      edges[0] = Math.min(edges[0], line.left());
      edges[1] = Math.max(edges[1], line.right());
      if (last != null && last.column() == line.column()) {
        gaps.add((line.base() - last.base()) / Math.max(line.size(), last.size()));
      }
      for (String word : line.text().split(" ", -1)) {
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && hyphen < word.length() - 1) {
          compounds.add(key(word));
        }
      }
      last = line;
    }
    gaps.sort(null);
    this.leading = gaps.isEmpty() ? 1.2 : Math.max(1, gaps.get(gaps.size() / 3));
  }

  List<Paragraph> of(List<TextLine> lines) {
    List<Paragraph> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    TextLine first = null;
    TextLine last = null;
    for (TextLine line : lines) {
      if (first != null && last != null && breaks(last, line)) {
        paragraphs.add(new Paragraph(text.toString(), first.size(), first.page()));
        text.setLength(0);
        first = null;
      }
      join(text, line.text());
      first = first == null ? line : first;
      last = line;
    }
    if (first != null) {
      paragraphs.add(new Paragraph(text.toString(), first.size(), first.page()));
    }
    return paragraphs;
  }

  private boolean breaks(TextLine last, TextLine line) {
    if (Math.abs(line.size() - last.size()) > 0.12 * last.size()) {
      return true;
    }
    boolean ended = endsSentence(last.text());
    if (last.column() != line.column()) {
      return ended || isShort(last);
    }
    double gap = (line.base() - last.base()) / Math.max(line.size(), last.size());
    boolean indented = line.left() > edge(line, 0) + 0.8 * line.size() && last.left() < line.left() - 0.5 * line.size();
    return gap > leading * 1.35 || gap < 0 || indented || (isShort(last) && (ended || !isLower(line.text())));
  }

  /** Whether a line ends well before its column does. */
  private boolean isShort(TextLine line) {
    return line.right() < edge(line, 1) - 0.15 * (edge(line, 1) - edge(line, 0)) - line.size();
  }

  private double edge(TextLine line, int which) {
    return columns.getOrDefault(line.column(), new double[]{line.left(), line.right()})[which];
  }

  private void join(StringBuilder text, String line) {
    int length = text.length();
    if (length == 0) {
      text.append(line);
      return;
    }
    char end = text.charAt(length - 1);
    boolean parted = length > 1 && Character.isLetter(text.charAt(length - 2)) && Character.isLetter(line.charAt(0));
    if (end == '\u00ad' || (parted && (end == '-' || end == '\u2010'))) {
      if (end == '\u00ad' || (isLower(line) && !compounds.contains(key(lastWord(text) + firstWord(line))))) {
        text.setLength(length - 1);
      }
    } else if (!UNSPACED.contains(UnicodeScript.of(text.codePointBefore(length)))
        || !UNSPACED.contains(UnicodeScript.of(line.codePointAt(0)))) {
      text.append(isWide(end) || isWide(line.charAt(0)) ? "" : " ");
    }
    text.append(line);
  }

  /** Punctuation as wide as a Chinese character, beside which no space stands. */
  private static boolean isWide(char c) {
    return (c >= '\u3000' && c <= '\u303f') || (c >= '\uff00' && c <= '\uff60');
  }

  private static String lastWord(StringBuilder text) {
    return text.substring(text.lastIndexOf(" ") + 1);
  }

  private static String firstWord(String line) {
    int space = line.indexOf(' ');
    return space < 0 ? line : line.substring(0, space);
  }

  private static String key(String word) {
    return word.replaceAll("[^\\p{L}-]", "");
  }

  private static boolean isLower(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }

  private static boolean endsSentence(String text) {
    int end = text.length();
    while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
  }
}
