package org.chancery.read;

import java.util.ArrayList;
import java.util.List;
import org.chancery.document.Span;

/**
 * The lines that a text is judged by: what stands between line ends, trimmed, blank ones left out; lines of a
 * hard-wrapped text joined to paragraphs; lines with joints (", ," where a line end was lost) cut at them. The joints
 * are lines too, so that no unit of text is lost.
 */
final class Lines {
  private static final int WIDEST_WRAP = 110;
  private static final int NARROWEST_WRAP = 40;

  private Lines() {}

  static List<Line> of(String text) {
    List<Span> spans = cut(text);
    if (isWrapped(text, spans)) {
      spans = unwrap(text, spans);
    }
    List<Line> lines = new ArrayList<>(spans.size());
    int before = 0;
    for (Span span : spans) {
      lines.add(Line.of(text, span, isGap(text, before, span.begin())));
      before = span.end();
    }
    return lines;
  }

  private static List<Span> cut(String text) {
    List<Span> spans = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineEnd(text.charAt(i))) {
        cutJoints(text, begin, i, spans);
        begin = i + 1;
      }
    }
    return spans;
  }

  /** Adds the parts of one line between its joints, and the joints. */
  private static void cutJoints(String text, int from, int to, List<Span> spans) {
    int begin = from;
    int at = from;
    while (at < to) {
      int end = text.charAt(at) == ',' ? jointEnd(text, at, to) : -1;
      if (end > 0) {
        addTrimmed(text, begin, at, spans);
        addTrimmed(text, at, end, spans);
        begin = end;
        at = end;
      } else {
        int comma = text.indexOf(',', at + 1, to);
        at = comma < 0 ? to : comma;
      }
    }
    addTrimmed(text, begin, to, spans);
  }

  /** The end of a run of two or more commas with nothing but blanks between, -1 where there is none. */
  private static int jointEnd(String text, int from, int to) {
    int commas = 0;
    int end = from;
    for (int i = from; i < to && (text.charAt(i) == ',' || isBlank(text.charAt(i))); i++) {
      if (text.charAt(i) == ',') {
        commas++;
        end = i + 1;
      }
    }
    return commas >= 2 ? end : -1;
  }

  private static void addTrimmed(String text, int from, int to, List<Span> spans) {
    int begin = from;
    int end = to;
    while (begin < end && isBlank(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end > begin) {
      spans.add(new Span(begin, end));
    }
  }

  /** Whether lines were broken to fit a page: nearly as wide as each other, and mostly in the middle of a sentence. */
  private static boolean isWrapped(String text, List<Span> spans) {
    int broken = 0;
    int followed = 0;
    int widest = 0;
    for (int i = 0; i + 1 < spans.size(); i++) {
      Span span = spans.get(i);
      widest = Math.max(widest, span.length());
      if (widest > WIDEST_WRAP) {
        return false;
      }
      if (!isGap(text, span.end(), spans.get(i + 1).begin())) {
        followed++;
        boolean mid = Character.isLetterOrDigit(text.charAt(span.end() - 1)) || text.charAt(span.end() - 1) == ',';
        boolean runsOn = Character.isLowerCase(text.charAt(spans.get(i + 1).begin()));
        broken += mid && runsOn ? 1 : 0;
      }
    }
    return widest >= NARROWEST_WRAP && followed >= 3 && broken * 5 > followed * 2;
  }

  private static List<Span> unwrap(String text, List<Span> spans) {
    int widest = spans.stream().mapToInt(Span::length).max().orElse(0);
    List<Span> joined = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      int begin = spans.get(i).begin();
      while (i + 1 < spans.size() && spans.get(i).length() * 3 > widest * 2
          && !isGap(text, spans.get(i).end(), spans.get(i + 1).begin())) {
        i++;
      }
      joined.add(new Span(begin, spans.get(i).end()));
    }
    return joined;
  }

  /** Whether an empty line stands between two units. */
  private static boolean isGap(String text, int from, int to) {
    int ends = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      ends += c == '\n' || (c == '\r' && (i + 1 >= to || text.charAt(i + 1) != '\n')) || c == '\u2029' ? 1 : 0;
    }
    return ends > 1;
  }

  private static boolean isLineEnd(char c) {
    return c < ' ' ? c >= '\n' && c <= '\r' : c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  static boolean isBlank(char c) {
    if (c < '\u007f') {
      return c <= ' ';
    }
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff'
        || c < '\u00a0';
  }
}
