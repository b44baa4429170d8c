package org.chancery.actor;

import java.util.Set;
import org.chancery.language.Tokens;

/**
 * Tells where a name ends that stands without capitals and spaces: a surname with one or two characters, or a foreign
 * name spelled with the characters that such spellings use, its parts joined by a dot.
 *
 * @param surnames surnames of one or two characters
 * @param transliteration the characters that foreign names are spelled with
 * @param stops characters that follow names and rarely stand in them
 */
record HanNames(Set<String> surnames, String transliteration, String stops) {
  private static final String DOTS = "\u00b7\u2022\u30fb\u2027";

  /** The end of the name that begins at {@code from}, or -1 where none does. */
  int end(Scene scene, int from, int limit) {
    int foreign = foreign(scene.tokens(), from, limit);
    if (foreign - from >= 4) {
      return foreign;
    }
    int own = own(scene, from, limit);
    return own > 0 ? own : foreign - from >= 2 ? foreign : -1;
  }

  private int foreign(Tokens tokens, int from, int limit) {
    int i = from;
    boolean dotted = false;
    while (i < limit && (isSpelling(tokens, i) || (i > from && isDot(tokens, i)))) {
      dotted |= isDot(tokens, i);
      i++;
    }
    return dotted || i - from <= 8 ? i : from;
  }

  private boolean isSpelling(Tokens tokens, int i) {
    return transliteration.indexOf(tokens.text().charAt(tokens.begin(i))) >= 0;
  }

  static boolean isDot(Tokens tokens, int i) {
    return DOTS.indexOf(tokens.text().charAt(tokens.begin(i))) >= 0;
  }

  private int own(Scene scene, int from, int limit) {
    int given = from;
    if (from + 2 < limit && surnames.contains(scene.tokens().slice(from, from + 2))) {
      given = from + 2;
    } else if (surnames.contains(scene.tokens().surface(from))) {
      given = from + 1;
    }
    if (given == from || !isGiven(scene, given, limit)) {
      return -1;
    }
    return isGiven(scene, given + 1, limit) && !scene.begins(given + 1) ? given + 2 : given + 1;
  }

  private boolean isGiven(Scene scene, int i, int limit) {
    return i < limit && scene.tokens().kind(i) == Tokens.Kind.CHARACTER
        && stops.indexOf(scene.tokens().text().charAt(scene.tokens().begin(i))) < 0;
  }
}
