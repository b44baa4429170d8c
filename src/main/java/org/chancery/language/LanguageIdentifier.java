package org.chancery.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.document.Span;

/**
 * Names the language of a text: its script first, then, where languages share a script, by frequent words and letter
 * groups ({@code languages/identify.tsv}). Knows more languages than there are packs. Only the first
 * {@value #SAMPLE} code units of a text are looked at.
 *
 * <p>Safe for many threads.
 */
public final class LanguageIdentifier {
  /** The tag of a text whose language is not known. */
  public static final String UNKNOWN = "und";

  private static final int SAMPLE = 1200;
  private static final String TABLE = "/languages/identify.tsv";

  /** One of so many Han characters that only writers of Kana use tells that a text of nothing else is theirs. */
  private static final int TELLING = 12;

  private final Map<UnicodeScript, ScriptLanguages> scripts;
  private final BitSet kanaForms = new BitSet();

  private LanguageIdentifier(Map<UnicodeScript, ScriptLanguages> scripts, String kanaForms) {
    this.scripts = scripts;
    kanaForms.chars().filter(c -> c != ' ').forEach(this.kanaForms::set);
  }

  /** An identifier with Chancery's own table. */
  public static LanguageIdentifier load() {
    Map<UnicodeScript, List<List<String>>> rows = new EnumMap<>(UnicodeScript.class);
    try (InputStream in = LanguageIdentifier.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException("no " + TABLE + " on the class path");
      }
      for (List<String> row : LanguagePack.rows(in)) {
        rows.computeIfAbsent(UnicodeScript.forName(row.get(1)), s -> new ArrayList<>()).add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(TABLE + ": " + e.getMessage(), e);
    }
    Map<UnicodeScript, ScriptLanguages> scripts = new EnumMap<>(UnicodeScript.class);
    rows.forEach((script, own) -> scripts.put(script, ScriptLanguages.of(own)));
    String forms = rows.getOrDefault(UnicodeScript.HIRAGANA, List.of()).stream().filter(row -> row.size() > 3)
        .map(row -> row.get(3)).collect(Collectors.joining(" "));
    return new LanguageIdentifier(scripts, forms);
  }

  /** BCP 47 tag of the language of {@code text}, "und" where it cannot be told. */
  public String identify(String text) {
    return identify(text, new Span(0, text.length()));
  }

  /** BCP 47 tag of the language of a part of {@code text}, a paragraph say; "und" where it cannot be told. */
  public String identify(String text, Span part) {
    int to = Math.min(part.end(), part.begin() + SAMPLE);
    UnicodeScript main = Scripts.main(text, part.begin(), to);
    UnicodeScript script = main == UnicodeScript.HAN && hasKanaForms(text, part.begin(), to)
        ? UnicodeScript.HIRAGANA
        : main;
    ScriptLanguages languages = scripts.get(script);
    return languages == null ? UNKNOWN : languages.best(text, part.begin(), to);
  }

  private boolean hasKanaForms(String text, int from, int to) {
    int han = 0;
    int forms = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      han += c > '\u2e80' && Character.isIdeographic(c) ? 1 : 0;
      forms += kanaForms.get(c) ? 1 : 0;
    }
    return forms * TELLING >= han && forms > 0;
  }
}
