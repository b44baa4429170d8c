package org.chancery.time;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.chancery.language.LanguagePack;
import org.chancery.language.Tokens;
import org.chancery.time.Pattern.Section;

/**
 * The date words and rules of a language, as {@code dates.yaml} of its pack gives them. Its {@code settings}:
 *
 * <pre>
 * numeric_order   how 10/11/2025 is read in the press of a state: dmy, mdy
 * common_months   the year before which eras counted the months of the moon, so that only their years are sure
 * plan_after      how many tokens after a date a word of planning may stand
 * joined          whether words of two signs of an unspaced script count only where no space parts them
 * </pre>
 */
final class Rules {
  private static final int SHORTEST_VERB = 4;
  private static final int PLAN_AFTER = 8;

  private final Lexicon lexicon;
  private final Map<Section, List<List<Step>>> byFirst = new EnumMap<>(Section.class);
  private final Map<Section, BitSet> firsts = new EnumMap<>(Section.class);
  private final JsonNode settings;
  private final List<String> planEndings;

  private Rules(LanguagePack pack) {
    JsonNode yaml = pack.yaml("dates.yaml");
    this.settings = yaml.path("settings");
    this.planEndings = yaml.path("plan_endings").valueStream().map(JsonNode::asText).toList();
    this.lexicon = new Lexicon(pack);
    readWords(yaml);
    pack.rows("numerals.tsv").forEach(this::addNumeral);
    BitSet keys = new BitSet();
    for (Section section : Section.values()) {
      // Each section is indexed before the next is read: those that nest it must know how it begins.
      List<Rule> rules = read(yaml, section.name().toLowerCase(Locale.ROOT) + "s", section);
      index(section, rules);
      rules.forEach(rule -> keys.or(rule.key()));
    }
    lexicon.setKeys(keys);
  }

  /** Throws IllegalArgumentException, naming the rule, where a rule cannot be read. */
  static Rules of(LanguagePack pack) {
    return new Rules(pack);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** The first steps of the rules of a section that may begin with a kind of word, in the order of the pack. */
  List<Step> beginning(Section section, int kind) {
    List<List<Step>> lists = byFirst.getOrDefault(section, List.of());
    return kind < lists.size() ? lists.get(kind) : List.of();
  }

  /** The kind of words of a name; words of a kind that the pack does not have are never found. */
  int kind(String name) {
    return lexicon.kind(name).orElse(Integer.MAX_VALUE);
  }

  /** Whether a date in digits has its month first in the press of a state; empty where it may be either. */
  Optional<Boolean> monthFirst(Optional<String> state) {
    JsonNode order = settings.path("numeric_order");
    String told = order.path(state.orElse("")).asText(order.path("otherwise").asText());
    return told.isEmpty() ? Optional.empty() : Optional.of(told.equals("mdy"));
  }

  /** How many tokens after a date a word of planning may stand: more where the verb ends the sentence. */
  int planAfter() {
    return settings.path("plan_after").asInt(PLAN_AFTER);
  }

  /** The year from which the eras of the language count the months of the common calendar; 0 where always. */
  int commonMonths() {
    return settings.path("common_months").asInt(0);
  }

  /** Whether a word ends as those do that tell what is to come: the future tense of a language that has one. */
  boolean endsAsPlan(Tokens tokens, int at) {
    int length = tokens.end(at) - tokens.begin(at);
    if (planEndings.isEmpty() || length < SHORTEST_VERB || tokens.kind(at) != Tokens.Kind.WORD) {
      return false;
    }
    String word = tokens.folded(at);
    return planEndings.stream().anyMatch(word::endsWith);
  }

  private void readWords(JsonNode yaml) {
    yaml.path("common").forEach(word -> lexicon.addCommon(word.asText()));
    yaml.path("joints").forEach(word -> lexicon.addJoint(word.asText()));
    yaml.path("capitalised").forEach(kind -> lexicon.requireCapital(kind.asText()));
    yaml.path("lower").forEach(kind -> lexicon.requireLower(kind.asText()));
    if (settings.path("joined").asBoolean()) {
      lexicon.requireJoined();
    }
    addWords("<numeral>", yaml.path("numerals"));
    addWords("<multiplier>", yaml.path("multipliers"));
    yaml.path("words").properties().forEach(kind -> addWords(kind.getKey(), kind.getValue()));
  }

  /** A row of a table of spelled numerals: the value, and its forms, parted by commas. */
  private void addNumeral(List<String> row) {
    for (String form : row.get(1).split(",", -1)) {
      lexicon.add("<numeral>", form.strip(), Integer.parseInt(row.get(0)));
    }
  }

  /** Words are a list, or lists by value. */
  private void addWords(String kind, JsonNode words) {
    if (words.isArray()) {
      words.forEach(phrase -> lexicon.add(kind, phrase.asText(), 0));
    } else {
      words.properties().forEach(value -> value.getValue().forEach(
          phrase -> lexicon.add(kind, phrase.asText(), Codes.value(value.getKey()))));
    }
  }

  private List<Rule> read(JsonNode yaml, String name, Section section) {
    List<Rule> rules = new ArrayList<>();
    for (JsonNode node : yaml.path(name)) {
      String id = node.path("id").asText();
      try {
        rules.add(rule(id, node, section, yaml.path("macros")));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("dates.yaml, " + name + ", " + id + ": " + e.getMessage(), e);
      }
    }
    return rules;
  }

  private Rule rule(String id, JsonNode node, Section section, JsonNode macros) {
    String match = node.path("match").asText();
    for (Map.Entry<String, JsonNode> macro : macros.properties()) {
      match = match.replaceAll("\\$" + macro.getKey() + "\\b", Matcher.quoteReplacement(
          "(" + macro.getValue().asText() + ")"));
    }
    Map<Field, Integer> constants = new EnumMap<>(Field.class);
    for (Map.Entry<String, JsonNode> entry : node.path("with").properties()) {
      constants.put(Field.named(entry.getKey()), Codes.value(entry.getValue().asText()));
    }
    Rule.Kind kind = Rule.Kind.valueOf(node.path("kind").asText("date").toUpperCase(Locale.ROOT));
    Pattern pattern = PatternParser.parse(match, section, lexicon);
    return new Rule(id, pattern, new Keys(lexicon).of(pattern), kind, Features.of(constants));
  }

  private void index(Section section, List<Rule> rules) {
    Steps steps = new Steps(this::firsts);
    List<List<Step>> lists = new ArrayList<>();
    for (int kind = 0; kind < lexicon.size(); kind++) {
      lists.add(new ArrayList<>());
    }
    BitSet all = new BitSet();
    for (Rule rule : rules) {
      BitSet mine = new BitSet();
      if (rule.pattern().begin(mine, this::firsts)) {
        throw new IllegalArgumentException("dates.yaml, " + rule.id() + ": the pattern may be empty");
      }
      if (mine.get(Lexicon.ANY)) {
        throw new IllegalArgumentException("dates.yaml, " + rule.id() + ": a pattern cannot begin with any word");
      }
      all.or(mine);
      Step first = steps.of(rule);
      mine.stream().forEach(kind -> lists.get(kind).add(first));
    }
    byFirst.put(section, lists.stream().map(List::copyOf).toList());
    if (section == Section.PART) {
      all.or(firsts(Section.DATE));
    }
    firsts.put(section, all);
  }

  private BitSet firsts(Section section) {
    return firsts.getOrDefault(section, new BitSet());
  }
}
