package org.chancery.read;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import com.ibm.icu.text.Normalizer2;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.language.LanguageIdentifier;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Tells the charset of bytes that are not UTF-8. What a label says is taken where the text is legible in it. Else the
 * guesses of two detectors that fail differently, ICU's and Mozilla's, and the charsets that neither knows (Thai, and
 * the three of Vietnamese) are tried, and the most legible text wins; between equals the one that both detectors name,
 * then ICU's.
 *
 * <p>Safe for many threads.
 */
final class CharsetGuess {
  private static final String LATIN = "windows-1252";
  private static final int SAMPLE = 64 << 10;
  private static final double LEGIBLE = 0.97;
  private static final double THAI_LEGIBLE = 0.985;
  private static final int LEAST_CONFIDENCE = 10;
  /** What labels mean on the web (WHATWG), where that is not what their names say. */
  private static final Map<String, String> LABELS = Map.ofEntries(Map.entry("iso-8859-1", LATIN),
      Map.entry("latin1", LATIN), Map.entry("us-ascii", LATIN), Map.entry("ascii", LATIN),
      Map.entry("iso-8859-9", "windows-1254"), Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"),
      Map.entry("gb_2312-80", "GB18030"), Map.entry("hz-gb-2312", "GB18030"), Map.entry("big5", "Big5-HKSCS"),
      Map.entry("shift_jis", "windows-31j"), Map.entry("x-sjis", "windows-31j"), Map.entry("sjis", "windows-31j"),
      Map.entry("euc-kr", "x-windows-949"), Map.entry("ks_c_5601-1987", "x-windows-949"),
      Map.entry("korean", "x-windows-949"), Map.entry("cp949", "x-windows-949"),
      Map.entry("tis-620", "x-windows-874"), Map.entry("iso-8859-11", "x-windows-874"),
      Map.entry("windows-874", "x-windows-874"), Map.entry("x-gbk", "GB18030"), Map.entry("utf8", "UTF-8"),
      Map.entry("tcvn-5712", "tcvn"), Map.entry("tcvn5712-1", "tcvn"), Map.entry("x-viet-tcvn5712", "tcvn"),
      Map.entry("x-viet-viscii", "viscii"), Map.entry("x-viet-vps", "viscii"));
  private static final List<String> VIETNAMESE = List.of("windows-1258", "tcvn", "viscii");

  private final Map<String, Charset> tables = Map.of("viscii", TableCharset.load("viscii"), "tcvn",
      TableCharset.load("tcvn"));
  private final LanguageIdentifier languages;

  CharsetGuess(LanguageIdentifier languages) {
    this.languages = languages;
  }

  /** The text of bytes, and the charset it was taken to be in. */
  Decoded.Text decode(byte[] bytes, int from, int to, Optional<String> label) {
    byte[] sample = sample(bytes, from, to);
    String name = guess(sample, label.flatMap(this::known));
    return new Decoded.Text(decode(bytes, from, to, name), charset(name));
  }

  private String guess(byte[] sample, Optional<String> label) {
    Guesses guesses = guesses(sample);
    double told = label.map(name -> legible(sample, name)).orElse(0.0);
    boolean contradicted = guesses.agreed().isPresent() && !guesses.agreed().equals(label)
        && isLong(sample) && legible(sample, guesses.agreed().get()) >= told;
    if (told >= LEGIBLE && !contradicted) {
      return label.orElse(LATIN);
    }
    if (isThai(sample) && (guesses.agreed().isEmpty() || !isMultiByte(guesses.agreed().get()))) {
      return "x-windows-874";
    }
    for (String name : VIETNAMESE) {
      String text = decode(sample, 0, sample.length, name);
      if (Legibility.of(text) >= LEGIBLE && isVietnamese(text)) {
        return name;
      }
    }
    label.ifPresent(guesses.names()::add);
    return mostLegible(sample, guesses.names());
  }

  private String mostLegible(byte[] sample, Set<String> names) {
    String best = LATIN;
    double most = 0;
    for (String name : names) {
      double legible = legible(sample, name);
      if (legible > most + 0.01) {
        most = legible;
        best = name;
      }
    }
    return best;
  }

  private double legible(byte[] sample, String name) {
    return Legibility.of(decode(sample, 0, sample.length, name));
  }

  /** Whether there is enough beyond ASCII for the detectors to count on. */
  private static boolean isLong(byte[] sample) {
    int beyond = 0;
    for (byte each : sample) {
      beyond += each < 0 ? 1 : 0;
    }
    return beyond >= 40;
  }

  private static boolean isMultiByte(String name) {
    return Charset.isSupported(name) && Charset.forName(name).canEncode()
        && Charset.forName(name).newEncoder().maxBytesPerChar() >= 2;
  }

  /**
   * What the detectors guess.
   *
   * @param agreed what both do
   * @param names all, the best first
   */
  private record Guesses(Optional<String> agreed, Set<String> names) {}

  private Guesses guesses(byte[] sample) {
    Set<String> names = new LinkedHashSet<>();
    CharsetMatch[] matches = new CharsetDetector().setText(sample).detectAll();
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample);
    detector.dataEnd();
    Optional<String> mozilla = Optional.ofNullable(detector.getDetectedCharset()).flatMap(this::known)
        .filter(name -> !name.startsWith("UTF"));
    List<String> icu = Arrays.stream(matches).filter(match -> match.getConfidence() >= LEAST_CONFIDENCE)
        .flatMap(match -> known(match.getName()).stream()).filter(name -> !name.startsWith("UTF")).toList();
    Optional<String> agreed = mozilla.filter(name -> icu.indexOf(name) >= 0 && icu.indexOf(name) < 3);
    agreed.ifPresent(names::add);
    icu.stream().limit(1).forEach(names::add);
    mozilla.ifPresent(names::add);
    names.addAll(icu);
    names.add(LATIN);
    return new Guesses(agreed, names);
  }

  private boolean isThai(byte[] sample) {
    String text = decode(sample, 0, sample.length, "x-windows-874");
    int letters = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      if (Character.UnicodeScript.of(text.charAt(i)) == Character.UnicodeScript.THAI) {
        letters++;
        marks += Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK ? 1 : 0;
      }
    }
    return letters > 8 && marks * 14 > letters && Legibility.of(text) >= THAI_LEGIBLE;
  }

  /** Whether it is Vietnamese beyond doubt: by its words, with many marked letters, and more bare ones. */
  private boolean isVietnamese(String text) {
    String begin = text.substring(0, Math.min(1000, text.length()));
    long marked = begin.chars().filter(c -> c >= '\u1ea0' && c <= '\u1ef9').count();
    long bare = begin.chars().filter(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'z').count();
    long letters = begin.chars().filter(Character::isLetter).count();
    return marked * 20 > letters && bare * 2 > letters && languages.identify(begin).equals("vi");
  }

  private String decode(byte[] bytes, int from, int to, String name) {
    String text = new String(bytes, from, to - from, charset(name));
    return name.equals("windows-1258") ? Normalizer2.getNFCInstance().normalize(text) : text;
  }

  private Charset charset(String name) {
    Charset table = tables.get(name);
    return table != null
        ? table
        : isMultiByte(name) ? new SparingCharset(Charset.forName(name)) : Charset.forName(name);
  }

  /** The charset of a label as the web means it. */
  private Optional<String> known(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    name = LABELS.getOrDefault(name, name);
    try {
      return tables.containsKey(name)
          ? Optional.of(name)
          : Optional.of(name).filter(Charset::isSupported).map(n -> Charset.forName(n).name());
    } catch (IllegalCharsetNameException e) {
      return Optional.empty();
    }
  }

  /** The lines' parts outside of tags that have bytes beyond ASCII: markup says nothing of a charset. */
  private static byte[] sample(byte[] bytes, int from, int to) {
    byte[] sample = new byte[Math.min(to - from, SAMPLE)];
    int length = 0;
    boolean tag = false;
    for (int i = from; i < to && length < sample.length; i++) {
      tag = bytes[i] == '<' || (tag && bytes[i] != '>');
      if (!tag) {
        sample[length++] = bytes[i] == '>' ? (byte) ' ' : bytes[i];
      }
    }
    return Arrays.copyOf(sample, length);
  }
}
