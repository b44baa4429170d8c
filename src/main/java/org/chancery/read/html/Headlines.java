package org.chancery.read.html;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Finds the headline of a page: the first heading that says what the page's own title says, with or without the name of
 * the site; else the title that the page gives to machines; else the best heading; else the longest part of the
 * window's title.
 */
final class Headlines {
  private static final int LONGEST = 400;
  /** Points of a first heading that no title tells of. */
  private static final int UNTOLD = 20;

  /** The points of a line that says all of the declared headline, or begins as the window's title does. */
  private static final int SAYS_SO = 50;

  private final Layout page;
  private final Metadata metadata;
  private final SiteName site;
  /** What the page's titles say, without the name of the site. */
  private final Set<String> told = new HashSet<>();
  /** The key of the headline that the page gives to machines. */
  private final String declared;
  /** The key of the window's title. */
  private final String window;

  Headlines(Layout page, Metadata metadata) {
    this.page = page;
    this.metadata = metadata;
    this.site = new SiteName(metadata.publisher(), metadata.address());
    this.declared = key(metadata.headline().filter(title -> !site.isAllOf(title)).orElse(""));
    this.window = key(metadata.windowTitle());
    metadata.headline().map(site::parts).orElse(List.of()).forEach(part -> told.add(key(part)));
    site.parts(metadata.windowTitle()).forEach(part -> told.add(key(part)));
  }

  /**
   * A headline.
   *
   * @param text its words
   * @param piece the line of the page that it is, if it is on the page
   */
  record Headline(String text, OptionalInt piece) {}

  Optional<Headline> find(Box body) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < Math.min(page.pieces.size(), body.to); i++) {
      int points = points(page.pieces.get(i), i < body.from + 10);
      // Of headings that no title tells of, the one nearest to the article.
      if (points > most || points == most && points == UNTOLD && i <= body.from) {
        most = points;
        best = i;
      }
    }
    if (best >= 0 && most >= 40) {
      return Optional.of(heading(best));
    }
    Optional<String> named = metadata.headline().filter(title -> !site.isAllOf(title))
        .map(title -> site.cutFrom(title, key(title).equals(window))).filter(t -> !t.isBlank());
    if (named.isPresent()) {
      return named.map(words -> new Headline(words, OptionalInt.empty()));
    }
    if (best >= 0) {
      return Optional.of(heading(best));
    }
    return Optional.of(site.cutFrom(metadata.windowTitle(), true)).filter(t -> !t.isBlank())
        .map(words -> new Headline(words, OptionalInt.empty()));
  }

  /** A heading; of several lines all, where the page's titles have them together. */
  private Headline heading(int piece) {
    Box box = page.pieces.get(piece).box();
    for (int i = 0; i < 3 && !box.tag.equals("h1"); i++) {
      box = box.parent;
    }
    if (!box.tag.equals("h1") || box.to - box.from < 2 || box.to - box.from > 4) {
      return new Headline(line(piece), OptionalInt.of(piece));
    }
    StringJoiner lines = new StringJoiner(" ");
    int longest = piece;
    for (int i = box.from; i < box.to; i++) {
      lines.add(line(i));
      longest = page.pieces.get(i).weight() > page.pieces.get(longest).weight() ? i : longest;
    }
    String key = key(lines.toString());
    return key.equals(declared) || window.contains(key)
        ? new Headline(lines.toString(), OptionalInt.of(longest))
        : new Headline(line(piece), OptionalInt.of(piece));
  }

  /** The first line of the page that is the headline which the page declares, be there an article or none. */
  OptionalInt declared() {
    int best = -1;
    int most = SAYS_SO - 1;
    for (int i = 0; i < page.pieces.size(); i++) {
      int points = points(page.pieces.get(i), true);
      if (points > most) {
        most = points;
        best = i;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  private int points(Piece piece, boolean before) {
    boolean heading = piece.heading();
    if (piece.weight() < 2 || piece.weight() > LONGEST || !before) {
      return 0;
    }
    boolean first = piece.box().tag.equals("h1");
    if (!heading && declared.length() < 12 && window.length() < 12) {
      return 0;
    }
    if (!heading && !mayBe(piece)) {
      return 0;
    }
    String key = key(page.line(piece));
    int points = heading ? first ? UNTOLD : 8 : 0;
    if (key.length() < 2) {
      return 0;
    }
    if (key.equals(declared)) {
      points += 60;
    } else if (heading && site.is(page.line(piece))) {
      return 0;
    } else if (key.length() > 6 && window.startsWith(key) && key.length() * 3 > window.length()
        || heading && told.contains(key)) {
      points += SAYS_SO;
    } else if (heading && key.length() > 6 && (declared.contains(key) || window.contains(key)
        || (declared.length() > 6 && key.contains(declared)))) {
      points += 35;
    } else if (!first) {
      return 0;
    }
    return points - (piece.box().reason != null ? 15 : 0) - (piece.linked() * 2 > piece.weight() ? 10 : 0);
  }

  /** Whether a line is about as long as the declared headline, or as much of the window's title as counts. */
  private boolean mayBe(Piece piece) {
    int most = piece.span().length();
    int least = piece.weight() / 3;
    return (most >= declared.length() && least <= declared.length())
        || (most * 3 > window.length() && least <= window.length());
  }

  private String line(int piece) {
    return page.line(page.pieces.get(piece));
  }

  /** Its letters and digits in lower case: equal where two lines say the same. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(c);
      }
    }
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
