package org.chancery.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.read.html.DateLabel;

/**
 * Words beside dates that say what the dates are, in many languages ({@code languages/dating.tsv}).
 *
 * <p>Safe for many threads.
 */
final class DatingWords {
  private static final String TABLE = "/languages/dating.tsv";
  /** Scripts whose words have no edge of their own, or take endings. */
  private static final Set<UnicodeScript> UNSPACED = Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
      UnicodeScript.KATAKANA, UnicodeScript.HANGUL, UnicodeScript.THAI, UnicodeScript.LAO, UnicodeScript.KHMER);

  private static final int NEARBY = 40;

  private final List<Phrase> phrases = new ArrayList<>();

  private DatingWords() {}

  private record Phrase(String words, DateLabel label, boolean unspaced) {}

  static DatingWords load() {
    DatingWords words = new DatingWords();
    try (InputStream in = DatingWords.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE + " on the class path");
      }
      LanguagePack.rows(in).forEach(row -> words.add(DateLabel.valueOf(row.get(0).toUpperCase(Locale.ROOT)),
          row.get(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + ": " + e.getMessage(), e);
    }
    return words;
  }

  private void add(DateLabel label, String list) {
    for (String words : list.split("\\|", -1)) {
      phrases.add(new Phrase(words, label, UNSPACED.contains(UnicodeScript.of(words.codePointAt(0)))));
    }
  }

  /** What the last of these words that says anything says of a date after them; the longest where several end there. */
  DateLabel before(String words) {
    String text = words.toLowerCase(Locale.ROOT);
    DateLabel last = DateLabel.NONE;
    int furthest = -1;
    int longest = 0;
    for (Phrase phrase : phrases) {
      int at = lastIndex(text, phrase);
      int end = at + phrase.words().length();
      boolean better = end > furthest || end == furthest && phrase.words().length() > longest;
      if (at >= 0 && better && (phrase.label() != DateLabel.OTHER || isRest(text, end))) {
        furthest = end;
        longest = phrase.words().length();
        last = phrase.label();
      }
    }
    return last;
  }

  /** What these words say of a date right before them. */
  DateLabel after(String words) {
    String text = nearby(words.toLowerCase(Locale.ROOT));
    for (Phrase phrase : phrases) {
      if (phrase.label() != DateLabel.OTHER && lastIndex(text, phrase) >= 0) {
        return phrase.label();
      }
    }
    return DateLabel.NONE;
  }

  /** The words up to a mark that ends what is said of the date. */
  private static String nearby(String words) {
    int end = 0;
    while (end < Math.min(NEARBY, words.length()) && "/|·•,;–—()\n".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return words.substring(0, end);
  }

  private static int lastIndex(String text, Phrase phrase) {
    int at = text.lastIndexOf(phrase.words());
    while (at >= 0 && !phrase.unspaced() && !isWhole(text, at, at + phrase.words().length())) {
      at = at == 0 ? -1 : text.lastIndexOf(phrase.words(), at - 1);
    }
    return at;
  }

  private static boolean isWhole(String text, int begin, int end) {
    return (begin == 0 || !Character.isLetterOrDigit(text.charAt(begin - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Whether only marks, blanks and short words such as weekdays' abbreviations follow. */
  private static boolean isRest(String text, int end) {
    return text.substring(end).chars().filter(Character::isLetterOrDigit).count() <= 4;
  }
}
