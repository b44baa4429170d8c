package org.chancery.resolve;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A person's name as it is compared: its words without case, marks and punctuation. Immutable.
 *
 * @param words in the order written
 * @param joined the words written together, since writers divide names differently
 */
public record Name(Set<String> words, String joined) implements Comparable<Name> {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The name as written, made comparable. */
  public static Name of(String written) {
    String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD)).replaceAll("");
    Set<String> words = new LinkedHashSet<>();
    GAPS.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty()).forEach(words::add);
    return new Name(words, String.join("", words));
  }

  /** Whether both may name one person: the same words, or one only part of the other. */
  public boolean mayBe(Name other) {
    return joined.equals(other.joined) || words.containsAll(other.words) || other.words.containsAll(words);
  }

  @Override
  public int compareTo(Name other) {
    return joined.compareTo(other.joined);
  }
}
