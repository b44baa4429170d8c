package org.chancery.read.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Finds the headline of a page: the first heading that says what the page's own title says, with or without the name of
 * the site; else the title that the page gives to machines; else the best heading; else the longest part of the
 * window's title.
 */
final class Headlines {
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|–—·•:»«/-]+\\s+|\\s*[|_｜»«–—]\\s*|\\s::\\s");
  private static final int LONGEST = 400;
  /** The points of a line that says all of the declared headline, or begins as the window's title does. */
  private static final int SAYS_SO = 50;

  private final Layout page;
  private final Metadata metadata;
  /** The key of the headline that the page gives to machines. */
  private final String declared;
  /** The key of the window's title. */
  private final String window;

  Headlines(Layout page, Metadata metadata) {
    this.page = page;
    this.metadata = metadata;
    this.declared = key(metadata.headline().orElse(""));
    this.window = key(metadata.windowTitle());
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
      if (points > most) {
        most = points;
        best = i;
      }
    }
    if (best >= 0 && most >= 40) {
      return Optional.of(new Headline(line(best), OptionalInt.of(best)));
    }
    Optional<String> named = metadata.headline().map(this::withoutSite).filter(t -> !t.isBlank());
    if (named.isPresent()) {
      return named.map(words -> new Headline(words, OptionalInt.empty()));
    }
    if (best >= 0) {
      return Optional.of(new Headline(line(best), OptionalInt.of(best)));
    }
    return Optional.of(withoutSite(metadata.windowTitle())).filter(t -> !t.isBlank())
        .map(words -> new Headline(words, OptionalInt.empty()));
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
    int points = heading ? first ? 20 : 8 : 0;
    if (key.length() < 2) {
      return 0;
    }
    if (key.equals(declared)) {
      points += 60;
    } else if (key.length() > 6 && window.startsWith(key) && key.length() * 3 > window.length()) {
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

  private String withoutSite(String title) {
    String site = key(metadata.publisher().orElse(""));
    List<String> parts = List.of(SEPARATOR.split(title));
    if (parts.size() < 2) {
      return title;
    }
    String longest = "";
    for (String part : parts) {
      longest = part.length() > longest.length() && !key(part).equals(site) ? part : longest;
    }
    int at = title.indexOf(longest);
    // Only what follows or stands before the longest part can be the site; separators belong to headlines too.
    return longest.length() * 2 >= title.length() ? longest.strip() : title.substring(Math.max(0, at)).strip();
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
