package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The forms of a word as a pack writes it: "president~er" stands for the word with every ending of class "er". Marks
 * before an ending, or before a word without a class, say what the form is: {@code !} definite, {@code *} plural,
 * {@code +} genitive.
 *
 * @param text the form
 * @param stem what all forms of the word share
 * @param definite whether the form is definite in itself
 * @param plural whether it is a plural
 * @param genitive whether it is a genitive
 */
record Inflection(String text, String stem, boolean definite, boolean plural, boolean genitive) {
  /** Every form of {@code word}. */
  static List<Inflection> of(String word, Map<String, List<String>> endings) {
    int mark = word.indexOf('~');
    if (mark < 0) {
      Inflection alone = form("", word);
      return List.of(new Inflection(alone.text, alone.text, alone.definite, alone.plural, alone.genitive));
    }
    List<Inflection> forms = new ArrayList<>();
    String stem = word.substring(0, mark);
    for (String ending : endings.getOrDefault(word.substring(mark + 1), List.of(""))) {
      forms.add(form(stem, ending));
    }
    return forms;
  }

  private static Inflection form(String stem, String ending) {
    int at = 0;
    while (at < ending.length() && "!*+".indexOf(ending.charAt(at)) >= 0) {
      at++;
    }
    String marks = ending.substring(0, at);
    return new Inflection(stem + ending.substring(at), stem, marks.contains("!"), marks.contains("*"),
        marks.contains("+"));
  }

  /** The entry as this form has it. */
  Entry on(Entry entry) {
    return entry.named(stem).definite(definite).plural(plural).genitive(genitive);
  }
}
