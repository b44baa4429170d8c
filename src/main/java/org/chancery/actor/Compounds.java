package org.chancery.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the ends of compounds from a pack's {@code compounds}. */
final class Compounds {
  private Compounds() {}

  /** Compounds of every role and sector; each end of a word class counts, the longest first. */
  static List<Grammar.Compound> read(JsonNode yaml) {
    List<Grammar.Compound> compounds = new ArrayList<>();
    yaml.path("compounds").properties().forEach(role -> role.getValue().properties().forEach(sector -> {
      String code = sector.getKey().equals("any") ? "" : sector.getKey();
      Entry entry = Entry.of(Role.valueOf(role.getKey()), "", "", code);
      ActorLexicon.texts(sector.getValue()).forEach(word -> compounds.addAll(forms(yaml, word, entry)));
    }));
    compounds.sort(Comparator.comparingInt((Grammar.Compound c) -> -c.end().length()));
    return List.copyOf(compounds);
  }

  private static List<Grammar.Compound> forms(JsonNode yaml, String word, Entry entry) {
    int mark = word.indexOf('~');
    if (mark < 0) {
      return List.of(new Grammar.Compound(word, entry));
    }
    List<Grammar.Compound> forms = new ArrayList<>();
    for (String ending : ActorLexicon.texts(yaml.path("endings").path(word.substring(mark + 1)))) {
      boolean definite = ending.startsWith("!");
      String rest = definite ? ending.substring(1) : ending;
      boolean owner = rest.startsWith("+");
      forms.add(new Grammar.Compound(word.substring(0, mark) + (owner ? rest.substring(1) : rest),
          entry.definite(definite).genitive(owner)));
    }
    return forms;
  }
}
