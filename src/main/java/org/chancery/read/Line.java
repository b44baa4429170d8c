package org.chancery.read;

import java.lang.Character.UnicodeScript;
import org.chancery.document.Span;
import org.chancery.language.Scripts;

/**
 * A line of a text with what its shape tells.
 *
 * @param span where it stands, trimmed
 * @param text the line
 * @param gapBefore whether an empty line stands before it
 * @param weight its length in letters and digits, where a Han or kana character counts three, a Hangul one two
 * @param words its number of words; two Han or kana characters are one
 * @param digits its number of digits
 * @param capitals how many of its words begin with a capital
 * @param sentence whether it ends like a sentence, closing quotes and brackets passed over
 * @param script the script of most of its letters
 */
record Line(
    Span span,
    String text,
    boolean gapBefore,
    int weight,
    int words,
    int digits,
    int capitals,
    boolean sentence,
    UnicodeScript script) {
  private static final int PROSE = 60;
  private static final int LONG = 350;
  /** No headline has so many words. */
  private static final int HEADLINE_WORDS = 18;
  private static final int LONG_UNSTOPPED = 120;

  static Line of(String whole, Span span, boolean gapBefore) {
    int weight = 0;
    int digits = 0;
    int words = 0;
    int capitals = 0;
    int characters = 0;
    boolean inWord = false;
    for (int i = span.begin(); i < span.end(); i++) {
      char c = whole.charAt(i);
      boolean ascii = c < 0x80;
      boolean letter = ascii ? (c | 0x20) >= 'a' && (c | 0x20) <= 'z' : Character.isLetter(c);
      boolean digit = ascii ? c >= '0' && c <= '9' : !letter && Character.isDigit(c);
      digits += digit ? 1 : 0;
      if (letter && isCharacter(c)) {
        characters++;
        weight += 3;
        inWord = false;
      } else if (letter || digit) {
        weight += c >= '\uac00' && c <= '\ud7a3' ? 2 : 1;
        words += inWord ? 0 : 1;
        capitals += !inWord && Character.isUpperCase(c) ? 1 : 0;
        inWord = true;
      } else {
        inWord = inWord && (c == '\'' || c == '’' || (!ascii && Character.getType(c) == Character.NON_SPACING_MARK));
      }
    }
    return new Line(span, span.of(whole), gapBefore, weight, words + (characters + 1) / 2, digits, capitals,
        endsSentence(whole, span), Scripts.main(whole, span.begin(), span.end()));
  }

  private static boolean isCharacter(char c) {
    return c >= '\u2e80' && (c <= '\u9fff' || (c >= '\uf900' && c <= '\ufaff'));
  }

  private static boolean endsSentence(String text, Span span) {
    if (span.length() == 0) {
      return false;
    }
    int at = span.end() - 1;
    while (at > span.begin() && ("\"'”’»」』）)]］】«“ ".indexOf(text.charAt(at)) >= 0)) {
      at--;
    }
    return ".!?。！？…؟۔।॥።។៕။｡．".indexOf(text.charAt(at)) >= 0;
  }

  /** Whether it reads like a paragraph of running text. */
  boolean prose() {
    if (sentence) {
      return weight >= PROSE && words >= 6;
    }
    boolean cutShort = words >= HEADLINE_WORDS && weight >= PROSE && capitals * 5 <= words * 3;
    return weight >= LONG || cutShort || (unstopped() && weight >= LONG_UNSTOPPED) || announces();
  }

  /** Whether it is running text that ends in a colon: a quotation or a list follows. */
  boolean announces() {
    return (text.endsWith(":") || text.endsWith("：")) && weight >= PROSE && words >= 9;
  }

  /** Whether its script has no full stop. */
  private boolean unstopped() {
    return switch (script) {
      case THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  /** Whether it could be a link, a label or a headline: no sentence, no item of a list. */
  boolean linkLike() {
    return !prose() && !(sentence && words > 2 && !text.endsWith("?") && !text.endsWith("!")) && !item();
  }

  /** Whether it ends like an item of a list in running text. */
  boolean item() {
    char last = text.charAt(text.length() - 1);
    return last == ';' || last == '；' || last == ',';
  }

  /** Whether it begins with a list mark: a bullet, or a number with a dot or bracket. */
  boolean bulleted() {
    if ("•▪◦‣●■–—-*".indexOf(text.charAt(0)) >= 0) {
      return words > 1;
    }
    int at = text.charAt(0) == '(' || text.charAt(0) == '（' ? 1 : 0;
    int end = at;
    while (end < text.length() && end < at + 2 && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end > at && end < text.length() && ".)）、".indexOf(text.charAt(end)) >= 0;
  }

  /** Its letters and digits in lower case: equal where two lines say the same. */
  String key() {
    return key(text);
  }

  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  /** Whether it reads like a headline: several words, a capital first, no end mark. */
  boolean headline() {
    char last = text.charAt(text.length() - 1);
    int first = text.codePointAt(0);
    boolean begins = !Character.isLowerCase(first);
    return !prose() && !item() && begins && words >= 4 && weight >= 15 && last != '.' && last != ':' && last != '。';
  }
}
