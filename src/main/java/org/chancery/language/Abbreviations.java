package org.chancery.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A language's words that are written with a dot, without their last dot, and those that begin sentences. A word
 * given in lower case is met in any case, one with a capital ("Sat") only so.
 *
 * @param beforeName titles, after which a dot ends no sentence
 * @param beforeNumber words after which a dot ends no sentence where a digit follows
 * @param anywhere words after which a dot ends a sentence only where a starter follows
 * @param starters words that, with a capital after such a dot, begin a sentence
 * @param ordinalDot whether a dot after a number makes an ordinal
 */
record Abbreviations(
    Set<String> beforeName,
    Set<String> beforeNumber,
    Set<String> anywhere,
    Set<String> starters,
    boolean ordinalDot) {

  static Abbreviations load(LanguagePack pack) {
    JsonNode node = pack.yaml("pack.yaml").path("sentences");
    return new Abbreviations(words(node.path("before_name")), words(node.path("before_number")),
        words(node.path("anywhere")), words(node.path("starters")), node.path("ordinal_dot").asBoolean(false));
  }

  private static Set<String> words(JsonNode node) {
    return Arrays.stream(node.asText("").strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  boolean beforeName(String word) {
    return has(beforeName, word);
  }

  boolean beforeNumber(String word) {
    return has(beforeNumber, word);
  }

  boolean anywhere(String word) {
    return has(anywhere, word);
  }

  boolean starts(String folded) {
    return starters.contains(folded);
  }

  private static boolean has(Set<String> words, String word) {
    return words.contains(word) || words.contains(Vocabulary.fold(word));
  }
}
