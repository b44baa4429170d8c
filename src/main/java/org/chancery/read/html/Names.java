package org.chancery.read.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What makers of pages call the parts of a page ({@code pages/names.tsv}): words of classes and ids. A name is cut into
 * words at marks and humps, so that {@code "ArticleBody"}, {@code "article_body"} and {@code "article-body--wide"} say
 * the same, and the longest run of words that the table knows decides.
 *
 * <p>Safe for many threads.
 */
final class Names {
  private static final String TABLE = "/pages/names.tsv";
  private static final int LONGEST = 4;

  private final Map<String, Name> phrases = new HashMap<>();
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
        continue;
      }
      (phrase.startsWith("=") ? wholes : phrases).put(phrase.replace("=", ""), new Name(row[0], true));
    }
  }

  /** What a list of names, as in an attribute {@code class}, tells; a name for the article's text goes first. */
  Name of(String list) {
    Name found = Name.NONE;
    int at = 0;
    while (at < list.length()) {
      int end = list.indexOf(' ', at);
      end = end < 0 ? list.length() : end;
      Name name = end > at && end - at < 80 ? one(list.substring(at, end)) : Name.NONE;
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

  private Name one(String name) {
    List<String> words = words(name);
    Name whole = wholes.get(String.join("-", words));
    if (whole != null) {
      return whole;
    }
    Name best = Name.NONE;
    int longest = 0;
    for (int from = 0; from < words.size(); from++) {
      StringBuilder phrase = new StringBuilder();
      for (int i = from; i < Math.min(words.size(), from + LONGEST); i++) {
        phrase.append(i == from ? "" : "-").append(words.get(i));
        Name known = i + 1 - from > longest ? phrases.get(phrase.toString()) : null;
        if (known != null && !(known.isBody() && !isShell(words, i + 1))) {
          longest = i + 1 - from;
          best = new Name(known.kind(), longest == words.size());
        }
      }
    }
    return best;
  }

  /** Whether the words from here on only tell of the box: "article-body__wrapper" is a body, "article-body-ad" not. */
  private boolean isShell(List<String> words, int from) {
    return shells.containsAll(words.subList(from, words.size()));
  }

  /** The words of a name, cut at marks and humps, in lower case. */
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean hump = !end && i > begin && Character.isUpperCase(name.charAt(i))
          && Character.isLowerCase(name.charAt(i - 1));
      if (end || hump) {
        if (i > begin) {
          words.add(name.substring(begin, i).toLowerCase(Locale.ROOT));
        }
        begin = end ? i + 1 : i;
      }
    }
    return words;
  }
}
