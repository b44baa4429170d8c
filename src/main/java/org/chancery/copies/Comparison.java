package org.chancery.copies;

import java.util.Optional;
import org.chancery.copies.Likeness.Kind;

/**
 * Compares two articles. They are copies where they share most of their text; a translation shares nothing and is
 * none.
 *
 * <p>Agencies tell like things in like words: a gift, a greeting, an ambassador received. So of two texts that are
 * nearly the same one is no copy where names or figures are put for others at several places, and where they came out
 * on different days at one place already, unless they are long. A few words that one outlet publishes twice on
 * different days are news told in a form, not a copy.
 *
 * <p>The thresholds come from 700 agency and 500 broadcast items of real press, in which like texts of unlike content
 * share 0.59 of the shorter and 0.41 of both at most, and from edits of these. Immutable; safe for many threads.
 */
public final class Comparison {
  /** Texts of fewer words than this tell too little to be recognised by. */
  private static final int LEAST = 10;
  /** Only texts longer than this are near copies or parts of others. */
  private static final int LEAST_NEAR = 25;
  /** The same words of this length and less, from one outlet on different days, are a form. */
  private static final int FORM = 60;
  private static final long SAME_NEWS = 5;

  private static final double NEAR = 0.7;
  private static final double MOST_OF_LONGER = 0.5;
  private static final double PART = 0.8;
  /** A good part of a text may be another's, where so many words stand in a row: no turn of phrase is as long. */
  private static final double GOOD_PART = 0.4;
  private static final int STRETCH = 80;

  /** A dateline is no longer than this. */
  private static final int HEAD = 10;

  private final Article a;
  private final Article b;
  private final int longer;

  private Comparison(Article a, Article b) {
    this.a = a;
    this.b = b;
    this.longer = Math.max(a.fingerprint().words(), b.fingerprint().words());
  }

  /** What the two have in common; empty where they are no copies. Symmetric. */
  public static Optional<Likeness> of(Article a, Article b) {
    return a.id().compareTo(b.id()) <= 0 ? new Comparison(a, b).likeness() : new Comparison(b, a).likeness();
  }

  /** Whether a text is long enough to be known again when it was edited; a shorter one must be the very same. */
  public static boolean tellsEnough(Fingerprint text) {
    return text.words() >= LEAST_NEAR;
  }

  /** Whether most of {@code sentence} stands in {@code text} word by word. */
  public static boolean holds(Fingerprint text, Fingerprint sentence) {
    long[] part = sentence.shingles();
    return part.length > 0 && common(text.shingles(), part) >= PART * part.length;
  }

  private Optional<Likeness> likeness() {
    int shorter = Math.min(a.fingerprint().words(), b.fingerprint().words());
    if (shorter < LEAST) {
      return Optional.empty();
    }
    if (a.fingerprint().text() == b.fingerprint().text()) {
      return isForm() ? Optional.empty() : Optional.of(new Likeness(Kind.SAME, 1));
    }
    return shorter < LEAST_NEAR ? Optional.empty() : edited();
  }

  private Optional<Likeness> edited() {
    long[] one = a.fingerprint().shingles();
    long[] two = b.fingerprint().shingles();
    int common = common(one, two);
    double ofShorter = (double) common / Math.min(one.length, two.length);
    double ofLonger = (double) common / Math.max(one.length, two.length);
    if (ofShorter >= NEAR && ofLonger > MOST_OF_LONGER) {
      return isForm() || namesReplaced() ? Optional.empty() : Optional.of(new Likeness(Kind.NEAR, ofLonger));
    }
    boolean part = ofShorter >= PART || ofShorter >= GOOD_PART && stretch() >= STRETCH;
    return part ? Optional.of(new Likeness(Kind.PART, ofShorter)) : Optional.empty();
  }

  private boolean isForm() {
    return longer <= FORM && a.daysFrom(b) > SAME_NEWS && a.publisher().equals(b.publisher());
  }

  private boolean namesReplaced() {
    double allowed = a.daysFrom(b) > 1 ? 0.5 + longer / 150.0 : 2 + longer / 100.0;
    return Edits.replaced(a.fingerprint().units(), b.fingerprint().units(), HEAD) > allowed;
  }

  /** How many shingles two sorted lists share. */
  private static int common(long[] one, long[] two) {
    int common = 0;
    for (int i = 0, j = 0; i < one.length && j < two.length;) {
      int order = Long.compare(one[i], two[j]);
      if (order == 0) {
        common++;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  /** The longest run of words that both have. */
  private int stretch() {
    return Stretch.words(a.fingerprint().units(), b.fingerprint().units());
  }
}
