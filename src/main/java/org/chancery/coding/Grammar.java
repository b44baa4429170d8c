package org.chancery.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.language.PhraseTable;

/**
 * What a pack tells of its clauses: function words and the forms of verbs and nouns ({@code grammar.yaml},
 * {@code verbs.tsv}, {@code nouns.tsv}).
 *
 * @param functions function words; a word may have several functions
 * @param words forms of verbs and nouns
 * @param speech lemmas of verbs of saying
 * @param causatives lemmas of verbs whose object does what follows: "invite someone to visit"
 * @param attributions phrases before a speaker: "according to"
 * @param rolls phrases that open a list of those who did what was told before: "among them were"
 * @param attendance words that tell of those who had a part in an act told before: "present were"
 * @param definite words that point back to what was told before: "the"
 * @param distributive words that part what those joined do: "separately"
 * @param guests words of phrases that mean those who came: "delegation" in "the head of the delegation"
 * @param privates words of phrases that stand for no state: "newspaper", "tourist"
 * @param opposing prefixes that make a name no doer: "anti"
 * @param places nouns that tell a place in what follows them: "capital" in "the capital of Peru"
 * @param agents words before the doer of a passive: "by"
 * @param realms words that make a state's full name with a genitive and the state: "Kingdom" of Norway
 * @param circumstances words before what went on beside the act: "following", "regarding"
 * @param gap how many nodes may stand between two words of a frame
 * @param unspaced whether the language puts no spaces between words, so that unknown characters are no words
 * @param inversion whether a subject may stand behind its verb
 */
record Grammar(
    PhraseTable<Set<Function>> functions,
    PhraseTable<Word> words,
    Set<String> speech,
    Set<String> causatives,
    PhraseTable<String> attributions,
    PhraseTable<String> rolls,
    List<Attendance.Kind> attendance,
    Set<String> definite,
    Set<String> distributive,
    Set<String> guests,
    Set<String> privates,
    Set<String> opposing,
    Set<String> places,
    Set<String> agents,
    PhraseTable<String> realms,
    Set<String> circumstances,
    int gap,
    boolean unspaced,
    boolean inversion) {

  /** Whether a node may be a form of a verb of saying. */
  boolean isSpeech(Node node) {
    return node.words().stream().anyMatch(word -> speech.contains(word.lemma()));
  }

  /** The grammar of a pack as its {@code grammar.yaml} gives it. */
  static Grammar load(LanguagePack pack, JsonNode yaml) {
    PhraseTable<String> attributions = phrases(pack, yaml.path("attributions"));
    return new Grammar(functions(pack, yaml.path("functions")), words(pack), Set.copyOf(strings(yaml.path("speech"))),
        Set.copyOf(strings(yaml.path("causatives"))),
        attributions, phrases(pack, yaml.path("rolls")), attendance(pack, yaml.path("attendance")),
        Set.copyOf(strings(yaml.path("definite"))),
        Set.copyOf(strings(yaml.path("distributive"))), Set.copyOf(strings(yaml.path("guests"))),
        Set.copyOf(strings(yaml.path("private"))),
        Set.copyOf(strings(yaml.path("opposing"))), Set.copyOf(strings(yaml.path("places"))),
        Set.copyOf(strings(yaml.path("agents"))), phrases(pack, yaml.path("realms")),
        Set.copyOf(strings(yaml.path("circumstances"))), yaml.path("gap").asInt(8),
        yaml.path("unspaced").asBoolean(false), yaml.path("inversion").asBoolean(false));
  }

  private static PhraseTable<String> phrases(LanguagePack pack, JsonNode yaml) {
    PhraseTable<String> table = pack.table();
    strings(yaml).forEach(p -> table.add(p, p));
    return table;
  }

  private static List<Attendance.Kind> attendance(LanguagePack pack, JsonNode yaml) {
    List<Attendance.Kind> kinds = new ArrayList<>();
    for (JsonNode kind : yaml) {
      kinds.add(new Attendance.Kind(strings(kind.path("acts")), phrases(pack, kind.path("words")),
          Set.copyOf(strings(kind.path("markers"))), kind.path("nameless").asBoolean(false)));
    }
    return List.copyOf(kinds);
  }

  static List<String> strings(JsonNode node) {
    List<String> strings = new ArrayList<>();
    for (JsonNode word : node) {
      if (!word.isTextual()) {
        throw new IllegalArgumentException("YAML reads " + word + " as no word: quote it");
      }
      strings.add(word.asText());
    }
    return strings;
  }

  private static PhraseTable<Set<Function>> functions(LanguagePack pack, JsonNode yaml) {
    Map<String, EnumSet<Function>> byWord = new LinkedHashMap<>();
    yaml.properties().forEach(entry -> {
      Function function = Function.valueOf(entry.getKey().toUpperCase(Locale.ROOT));
      strings(entry.getValue()).forEach(
          w -> byWord.computeIfAbsent(w, k -> EnumSet.noneOf(Function.class)).add(function));
    });
    PhraseTable<Set<Function>> table = pack.table();
    byWord.forEach((word, functions) -> table.add(word, functions));
    return table;
  }

  private static PhraseTable<Word> words(LanguagePack pack) {
    PhraseTable<Word> table = pack.table();
    List<List<String>> verbs = pack.rows("verbs.tsv");
    List<Form> columns = verbs.isEmpty()
        ? List.of()
        : verbs.getFirst().stream()
            .map(c -> Form.valueOf(c.toUpperCase(Locale.ROOT))).toList();
    verbs.stream().skip(1).forEach(row -> addVerb(table, columns, row));
    for (List<String> row : pack.rows("nouns.tsv")) {
      for (String cell : row) {
        for (String form : cell.split("\\|", -1)) {
          table.add(form, Word.noun(row.getFirst()));
        }
      }
    }
    return table;
  }

  private static void addVerb(PhraseTable<Word> table, List<Form> columns, List<String> row) {
    Map<String, EnumSet<Form>> forms = new HashMap<>();
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      for (String form : row.get(i).split("\\|", -1)) {
        if (!form.isEmpty()) {
          forms.computeIfAbsent(form, f -> EnumSet.noneOf(Form.class)).add(columns.get(i));
        }
      }
    }
    forms.forEach((form, kinds) -> table.add(form, Word.verb(row.getFirst(), kinds)));
  }

  /** The phrases of each kind under {@code node}, for tables keyed by an enum. */
  static <E extends Enum<E>> Map<E, List<String>> byKey(JsonNode node, Class<E> type) {
    Map<E, List<String>> map = new EnumMap<>(type);
    node.properties()
        .forEach(e -> map.put(Enum.valueOf(type, e.getKey().toUpperCase(Locale.ROOT)), strings(e.getValue())));
    return map;
  }
}
