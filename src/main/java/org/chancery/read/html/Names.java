package org.chancery.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What makers of pages call the parts of a page ({@code pages/names.tsv}): words of classes and ids. A name is cut into
 * words at marks and humps, so that {@code "ArticleBody"}, {@code "article_body"} and {@code "article-body--wide"} say
 * the same, and the longest run of words that the table knows decides.
 *
 * <p>Safe for many threads.
 */
final class Names {
  private static final String TABLE = "/pages/names.tsv";
  private static final int LONGEST_NAME = 80;

  private final Phrases<Name> phrases = new Phrases<>();
  private final Map<String, Name> wholes = new HashMap<>();
  private final Set<String> shells = new HashSet<>();

  /**
   * What a name tells.
   *
   * @param kind what the part is: "body" for the article's text, else the reason for which it is set aside; empty where
   *     it says nothing
   * @param whole whether the name is nothing but that
   */
  record Name(String kind, boolean whole) {
    static final Name NONE = new Name("", false);

    boolean isBody() {
      return kind.equals("body");
    }

    boolean setsAside() {
      return !kind.isEmpty() && !isBody() && !kind.equals("none");
    }

    /** Whether a part of a line that is called so stands for itself. */
    boolean standsOut() {
      return kind.equals("screen-reader") || kind.equals("caption");
    }
  }

  /** No names at all. */
  static Names none() {
    return new Names();
  }

  static Names load() {
    Names names = new Names();
    try (InputStream in = Names.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE + " on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        names.add(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + ": " + e.getMessage(), e);
    }
    return names;
  }

  private void add(String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    String[] row = line.split("\t", -1);
    for (String phrase : row[1].split(" ", -1)) {
      if (row[0].equals("shell")) {
        shells.add(phrase);
      } else if (phrase.startsWith("=")) {
        wholes.put(phrase.substring(1), new Name(row[0], true));
      } else {
        phrases.put(phrase, new Name(row[0], false));
      }
    }
  }

  /** What a list of names, as in an attribute {@code class}, tells; a name for the article's text goes first. */
  Name of(String list) {
    Name found = Name.NONE;
    int at = 0;
    while (at < list.length()) {
      int end = list.indexOf(' ', at);
      end = end < 0 ? list.length() : end;
      Name name = end > at && end - at < LONGEST_NAME ? one(list, at, end) : Name.NONE;
      found = better(found, name);
      at = end + 1;
    }
    return found;
  }

  static Name better(Name one, Name other) {
    if (one.isBody() || other.kind().isEmpty()) {
      return one;
    }
    return one.kind().isEmpty() || other.isBody() || (other.whole() && !one.whole()) ? other : one;
  }

  private Name one(String list, int begin, int end) {
    char[] words = new char[2 * (end - begin)];
    int length = words(list, begin, end, words);
    Name whole = wholes.isEmpty() ? null : wholes.get(new String(words, 0, length));
    if (whole != null) {
      return whole;
    }
    Name best = Name.NONE;
    int longest = 0;
    for (int from = 0; from < length; from = next(words, from, length)) {
      Phrases.@Nullable Found<Name> found = phrases.longest(words, from, length);
      if (found != null && found.words() > longest
          && !(found.value().isBody() && !isShell(words, found.end(), length))) {
        longest = found.words();
        best = from == 0 && found.end() == length ? new Name(found.value().kind(), true) : found.value();
      }
    }
    return best;
  }

  /** Where the next word begins; the end where there is none. */
  private static int next(char[] words, int from, int length) {
    int at = from;
    while (at < length && words[at] != '-') {
      at++;
    }
    return Math.min(at + 1, length);
  }

  /** Whether the words from here on only tell of the box: "article-body__wrapper" is a body, "article-body-ad" not. */
  private boolean isShell(char[] words, int from, int length) {
    for (int at = Math.min(from + 1, length); at < length;) {
      int next = next(words, at, length);
      int end = next == length && words[length - 1] != '-' ? length : next - 1;
      if (!shells.contains(new String(words, at, end - at))) {
        return false;
      }
      at = next;
    }
    return true;
  }

  /** The words of names, cut at marks and humps, in lower case. */
  static List<String> words(String names) {
    char[] words = new char[2 * names.length()];
    int length = words(names, 0, names.length(), words);
    return List.of(new String(words, 0, length).split("-", -1));
  }

  /** Takes down the words of a name in lower case, joined by "-", and tells how many letters and marks that are. */
  private static int words(String list, int begin, int end, char[] words) {
    int length = 0;
    boolean in = false;
    boolean small = false;
    for (int i = begin; i < end; i++) {
      char c = list.charAt(i);
      boolean low = c < 0x80 ? c >= 'a' && c <= 'z' : Character.isLetter(c);
      boolean letter = low || (c >= 'A' && c <= 'Z');
      if (letter) {
        if (in ? small && !low : length > 0) {
          words[length++] = '-';
        }
        words[length++] = low ? c : (char) (c | 0x20);
      }
      in = letter;
      small = low;
    }
    return length;
  }
}
