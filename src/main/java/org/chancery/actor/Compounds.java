package org.chancery.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, List<String>> endings = new HashMap<>();
    yaml.path("endings").properties().forEach(e -> endings.put(e.getKey(), ActorLexicon.texts(e.getValue())));
    List<Grammar.Compound> forms = new ArrayList<>();
    Inflection.of(word, endings).forEach(form -> forms.add(new Grammar.Compound(form.text(), form.on(entry))));
    return forms;
  }
}
