package org.chancery.actor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chancery.language.LanguagePack;
import org.chancery.language.PhraseTable;
import org.chancery.language.Tokens;

/**
 * Every phrase that a name of an actor may be built of, in one language: the pack's tables of states, places,
 * organisations, bodies and phrases that are none, the names of the persons of the world, and the words of {@code actors.yaml}.
 */
final class ActorLexicon {
  private final PhraseTable<Entry> table;
  private final LanguagePack pack;
  private final World world;
  private final JsonNode grammar;
  private final Map<String, List<String>> endings = new HashMap<>();
  private final List<String> genitive;
  private final String suffix;

  ActorLexicon(LanguagePack pack, World world, JsonNode grammar) {
    this.pack = pack;
    this.world = world;
    this.grammar = grammar;
    this.table = pack.table();
    grammar.path("endings").properties().forEach(e -> endings.put(e.getKey(), texts(e.getValue())));
    genitive = texts(grammar.path("genitive").path("unless"));
    suffix = grammar.path("genitive").path("suffix").asText();
    words();
    states();
    places();
    organisations();
    bodies();
    blocks();
    persons();
  }

  PhraseTable<Entry> table() {
    return table;
  }

  /** The texts of a YAML list, or of a scalar cut at white space; none where the node is missing. */
  static List<String> texts(JsonNode node) {
    if (node.isArray()) {
      return node.valueStream().map(JsonNode::asText).toList();
    }
    return node.isValueNode() && !node.asText().isBlank() ? List.of(node.asText().strip().split("\\s+")) : List.of();
  }

  private void words() {
    words("articles", Role.ARTICLE);
    words("and", Role.AND);
    words("of", Role.OF);
    words("at", Role.AT);
    words("host", Role.HOST);
    words("led", Role.LED);
    words("as", Role.AS);
    words("also", Role.ALSO);
    words("possessive", Role.POSSESSIVE);
    words("honorifics", Role.HONORIFIC);
    words("modifiers", Role.MODIFIER);
    words("ranks", Role.RANK);
    words("topics", Role.TOPIC);
    words("things", Role.THING);
    words("blocks", Role.BLOCK);
    words("never", Role.NEVER);
    words("ambiguous", Role.AMBIGUOUS);
    words("particles", Role.PARTICLE);
    words("parts", Role.PART);
    words("suffixes", Role.SUFFIX);
    words("leads", Role.LEADS);
    words("here", Role.HERE);
    words("people", Role.PEOPLE);
    words("national", Role.NATIONAL);
    bySector("offices", Role.OFFICE);
    bySector("envoys", Role.ENVOY);
    bySector("organs", Role.ORGAN);
    bySector("delegations", Role.DELEGATION);
    bySector("missions", Role.MISSION);
    bySector("pairs", Role.PAIR);
    byFeature("own", Role.OWN);
    byFeature("pronouns", Role.PRONOUN);
    definites();
  }

  private void definites() {
    texts(grammar.path("definite")).forEach(w -> table.add(w, Entry.of(Role.ARTICLE, "", "", "").definite(true)));
    grammar.path("possessive_pronouns").properties().forEach(e -> texts(e.getValue())
        .forEach(w -> table.add(w, Entry.of(Role.PRONOUN, "", e.getKey(), "").genitive(true))));
  }

  private void words(String key, Role role) {
    texts(grammar.path(key)).forEach(word -> inflected(word, Entry.of(role, "", "", "")));
  }

  private void bySector(String key, Role role) {
    grammar.path(key).properties().forEach(e -> {
      String sector = e.getKey().equals("any") ? "" : e.getKey();
      texts(e.getValue()).forEach(word -> inflected(word, Entry.of(role, "", "", sector)));
    });
  }

  private void byFeature(String key, Role role) {
    grammar.path(key).properties().forEach(e -> texts(e.getValue())
        .forEach(word -> table.add(word, Entry.of(role, "", e.getKey(), ""))));
  }

  private void inflected(String word, Entry entry) {
    Inflection.of(word, endings).forEach(form -> spelled(form.text(), form.on(entry)));
  }

  private void states() {
    Role adjective = grammar.path("adjectives").asText().equals("states") ? Role.STATE : Role.ADJECTIVE;
    for (List<String> row : pack.rows("states.tsv")) {
      String code = WorldTables.cell(row, 0);
      WorldTables.list(row, 1).forEach(form -> state(form, Entry.of(Role.STATE, code, "", "")));
      WorldTables.list(row, 2).forEach(form -> state(form, Entry.of(adjective, code, "", "")));
      WorldTables.list(row, 3).forEach(form -> named(form, Entry.of(Role.NATIONALS, code, "", "")));
      WorldTables.list(row, 4).forEach(form -> spelled(form, Entry.of(Role.SHORT, code, "", "")));
    }
  }

  /** A single character of an unspaced script says too little alone to be more than a short form. */
  private void state(String form, Entry entry) {
    Tokens tokens = pack.tokenizer().tokenize(form);
    if (tokens.size() == 1 && tokens.kind(0) == Tokens.Kind.CHARACTER) {
      table.add(form, Entry.of(Role.SHORT, entry.state(), "", ""));
    } else if (form.endsWith("-")) {
      table.add(form.substring(0, form.length() - 1), Entry.of(Role.ADJECTIVE, entry.state(), "prefix", ""));
    } else {
      named(form, entry);
    }
  }

  private void places() {
    for (List<String> row : pack.rows("places.tsv")) {
      String id = WorldTables.cell(row, 0);
      world.locality(id).ifPresent(place -> WorldTables.list(row, 1)
          .forEach(form -> named(form, Entry.of(Role.PLACE, place.state(), id, place.seat() ? "GOV" : ""))));
    }
  }

  private void organisations() {
    for (List<String> row : pack.rows("organisations.tsv")) {
      String code = WorldTables.cell(row, 0);
      WorldTables.list(row, 1).forEach(form -> named(form, Entry.of(Role.ORGANISATION, code, "", "IGO")));
    }
  }

  private void bodies() {
    for (List<String> row : pack.rows("bodies.tsv")) {
      Entry entry = Entry.of(Role.BODY, WorldTables.cell(row, 0), "", WorldTables.cell(row, 1));
      WorldTables.list(row, 2).forEach(form -> named(form, entry));
    }
  }

  private void blocks() {
    for (List<String> row : pack.rows("blocks.tsv")) {
      WorldTables.list(row, 1).forEach(form -> spelled(form, Entry.of(Role.BLOCK, "", "", "")));
    }
  }

  private void persons() {
    List<String> scripts = texts(grammar.path("name_tables"));
    for (Person person : world.persons()) {
      Entry entry = Entry.of(Role.PERSON, person.state(), person.id(), "");
      if (scripts.contains("la")) {
        named(person.name(), entry);
      }
      for (Person.Names names : person.names()) {
        if (scripts.contains(names.language())) {
          names.forms().forEach(form -> named(form, entry));
        }
      }
    }
  }

  /** Adds a name, and its genitive where the language makes one by a suffix. */
  private void named(String form, Entry entry) {
    spelled(form, entry);
    if (!suffix.isEmpty() && genitive.stream().noneMatch(form::endsWith)
        && entry.role() != Role.ADJECTIVE) {
      spelled(form + suffix, entry.genitive(true));
    }
  }

  private void spelled(String form, Entry entry) {
    Tokens tokens = pack.tokenizer().tokenize(form);
    Entry spelled = entry.spelled(tokens);
    boolean people = entry.role() == Role.STATE || entry.role() == Role.ADJECTIVE || entry.role() == Role.NATIONALS;
    table.add(tokens, people ? spelled.loose() : spelled);
  }
}
