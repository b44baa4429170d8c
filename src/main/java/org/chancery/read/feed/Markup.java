package org.chancery.read.feed;

import java.io.IOException;
import java.util.Locale;
import org.chancery.read.stream.Replay;

/** The elements' begins and ends in a stream of XML; comments, CDATA, declarations and instructions are passed over. */
final class Markup {
  private static final int LONGEST_NAME = 64;

  private final Replay in;
  private String name = "";
  private boolean end;
  private boolean closed;

  Markup(Replay in) {
    this.in = in;
  }

  /** Goes to the next begin or end of an element; false at the end of the stream. */
  boolean advance() throws IOException {
    return advance(false, false);
  }

  /**
   * Goes to the next begin or end of an element, with a mark before it.
   *
   * @param raw whether what looks like one counts also in comments and CDATA
   */
  boolean advanceAndMark(boolean raw) throws IOException {
    return advance(true, raw);
  }

  private boolean advance(boolean mark, boolean always) throws IOException {
    boolean raw = always;
    for (int c = in.peek(); c >= 0; c = in.peek()) {
      if (c != '<') {
        in.read();
        continue;
      }
      if (mark) {
        in.mark();
      }
      in.read();
      int first = in.peek();
      if (first == '/' || Character.isLetter(first) || first == '_') {
        return true;
      }
      if (first == '!' && !raw && !declaration(mark) && mark) {
        raw = true; // A comment that is not closed would swallow all entries behind it.
        goBack();
      }
    }
    return false;
  }

  /** Reads the tag that the stream stands in, to its end. */
  void tag() throws IOException {
    end = in.peek() == '/';
    if (end) {
      in.read();
    }
    StringBuilder letters = new StringBuilder();
    int c = in.peek();
    while (c > ' ' && c != '>' && c != '/' && c != '<') {
      if (letters.length() < LONGEST_NAME) {
        letters.append((char) c);
      }
      in.read();
      c = in.peek();
    }
    name = letters.toString().toLowerCase(Locale.ROOT);
    int last = 0;
    int quote = 0;
    while (c >= 0 && c != '<' && (c != '>' || quote != 0)) {
      quote = quote == 0 && (c == '"' || c == '\'') ? c : c == quote ? 0 : quote;
      last = c;
      in.read();
      c = in.peek();
    }
    if (c == '>') {
      in.read();
    }
    closed = last == '/';
  }

  /** The name of the last tag, with its prefix, in lower case. */
  String name() {
    return name;
  }

  /** Whether the last tag ends an element. */
  boolean isEnd() {
    return end;
  }

  /** Whether the last tag begins an element of an entry. */
  boolean isEntry() {
    String local = name.substring(name.indexOf(':') + 1);
    return !end && !closed && (local.equals("item") || local.equals("entry"));
  }

  private void goBack() throws IOException {
    if (in.kept()) {
      in.reset();
      in.read();
    }
  }

  /** Passes over a comment or CDATA; false where the stream ends first, or what was kept since the mark. */
  private boolean declaration(boolean marked) throws IOException {
    String head = peekHead();
    return head.startsWith("!--")
        ? passUntil("-->", marked)
        : !head.startsWith("![CDATA[") || passUntil("]]>", marked);
  }

  private String peekHead() throws IOException {
    StringBuilder head = new StringBuilder();
    for (int i = 0; i < 8 && in.peek() >= 0 && in.peek() != '>' && in.peek() != '<'; i++) {
      head.append((char) in.read());
      if (head.toString().equals("!--")) {
        break;
      }
    }
    return head.toString();
  }

  private boolean passUntil(String closing, boolean marked) throws IOException {
    int matched = 0;
    for (int c = in.read(); c >= 0 && (in.kept() || !marked); c = in.read()) {
      if (c == closing.charAt(matched)) {
        matched++;
        if (matched == closing.length()) {
          return true;
        }
      } else {
        // "]]]>" and "--->" go on matching.
        matched = matched == 2 && c == closing.charAt(1) ? 2 : c == closing.charAt(0) ? 1 : 0;
      }
    }
    return false;
  }
}
