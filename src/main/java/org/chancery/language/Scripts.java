package org.chancery.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;

/**
 * The scripts of a text. Kana stand for the whole of Japanese writing and Hangul for the whole of Korean: Han
 * characters among a fair number of them count as theirs. A character of these scripts says as much as several
 * letters of an alphabet and counts so; and Latin letters stray into texts of other scripts, but hardly the reverse, so
 * that they count least.
 */
public final class Scripts {
  private static final int CHARACTER_WEIGHT = 4;
  private static final int OTHER_WEIGHT = 2;

  private Scripts() {}

  /** The script of most of the letters between two code units; {@code COMMON} where there are none. */
  public static UnicodeScript main(String text, int from, int to) {
    Map<UnicodeScript, Integer> counts = counts(text, from, to);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    if (han > 0 && counts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 12 > han) {
      counts.remove(UnicodeScript.HAN);
      counts.merge(UnicodeScript.HIRAGANA, han, Integer::sum);
    } else if (han > 0 && counts.getOrDefault(UnicodeScript.HANGUL, 0) * 4 > han) {
      counts.remove(UnicodeScript.HAN);
      counts.merge(UnicodeScript.HANGUL, han, Integer::sum);
    }
    UnicodeScript best = UnicodeScript.COMMON;
    int most = 0;
    for (Map.Entry<UnicodeScript, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  /** Letters of each script, weighed; runs of one script are added up before the map is touched. */
  private static Map<UnicodeScript, Integer> counts(String text, int from, int to) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    UnicodeScript running = UnicodeScript.COMMON;
    int run = 0;
    int ascii = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        int lower = c | 0x20;
        ascii += lower >= 'a' && lower <= 'z' ? 1 : 0;
        continue;
      }
      UnicodeScript script = of(c);
      if (script == running) {
        run++;
      } else if (script != UnicodeScript.COMMON) {
        add(counts, running, run);
        running = script;
        run = 1;
      }
    }
    add(counts, running, run);
    if (ascii > 0) {
      add(counts, UnicodeScript.LATIN, ascii);
    }
    return counts;
  }

  private static void add(Map<UnicodeScript, Integer> counts, UnicodeScript script, int run) {
    switch (script) {
      case COMMON -> {
      }
      case LATIN -> counts.merge(script, run, Integer::sum);
      case HAN, HIRAGANA, HANGUL -> counts.merge(script, run * CHARACTER_WEIGHT, Integer::sum);
      default -> counts.merge(script, run * OTHER_WEIGHT, Integer::sum);
    }
  }

  private static UnicodeScript of(char c) {
    if (!Character.isLetter(c)) {
      return UnicodeScript.COMMON;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case KATAKANA -> UnicodeScript.HIRAGANA;
      case INHERITED, UNKNOWN -> UnicodeScript.COMMON;
      default -> script;
    };
  }
}
