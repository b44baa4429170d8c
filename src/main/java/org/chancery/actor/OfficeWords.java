package org.chancery.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a language's words tell of offices.
 *
 * @param apart words that make another office of one: "vice", "prime"
 * @param small words that tell nothing of an office: "of", "for"
 * @param past words that tell that an office is held no more: "former"
 * @param titles the English title, as the table of persons writes it, of nouns of offices
 * @param leading nouns of offices whose holder leads what they are of: "head" of a delegation
 */
record OfficeWords(
    Set<String> apart, Set<String> small, Set<String> past, Set<String> leading, Map<String, String> titles) {
  private static final Pattern GAP = Pattern.compile("[ \\-]+");

  static OfficeWords read(JsonNode yaml) {
    return new OfficeWords(texts(yaml, "apart"), texts(yaml, "small"), texts(yaml, "past"), texts(yaml, "leading"),
        titles(yaml.path("office_words").path("titles")));
  }

  private static Map<String, String> titles(JsonNode yaml) {
    Map<String, String> titles = new HashMap<>();
    yaml.properties().forEach(e -> titles.put(e.getKey(), e.getValue().asText()));
    return Map.copyOf(titles);
  }

  /** The office under the title that the table of persons gives it. */
  Office english(Office office) {
    String title = titles.get(office.noun());
    return title == null ? office : office(title, office.field());
  }

  private static Set<String> texts(JsonNode yaml, String key) {
    return Set.copyOf(new HashSet<>(ActorLexicon.texts(yaml.path("office_words").path(key))));
  }

  /** Whether both may be one office, one of them told shorter: "the minister", "the Chinese foreign minister". */
  boolean same(Office some, Office other) {
    return (some.noun().equals(other.noun()) || shortened(some.words(), other.words()))
        && (some.field().containsAll(other.field()) || other.field().containsAll(some.field()));
  }

  private boolean shortened(Set<String> some, Set<String> other) {
    Set<String> shorter = some.size() < other.size() ? some : other;
    Set<String> longer = some.size() < other.size() ? other : some;
    if (!longer.containsAll(shorter)) {
      return false;
    }
    for (String word : longer) {
      if (apart.contains(word) && !shorter.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** The office of this name. */
  Office office(String noun, Set<String> field) {
    return new Office(noun, words(noun), field);
  }

  private Set<String> words(String noun) {
    if (noun.indexOf(' ') < 0 && noun.indexOf('-') < 0) {
      return Set.of(noun);
    }
    Set<String> words = new HashSet<>(4);
    for (String word : GAP.split(noun, -1)) {
      if (!word.isEmpty() && !small.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
