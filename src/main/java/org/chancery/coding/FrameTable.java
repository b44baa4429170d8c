package org.chancery.coding;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.language.LanguagePack;
import org.chancery.language.PhraseTable;
import org.chancery.language.Sentence;
import org.chancery.language.Tokens;

/**
 * A pack's frames ({@code frames.yaml}), found by the lemma of their anchor, and the words that tell an act's kind.
 *
 * @param byAnchor frames by lemma of their anchor leg, the most demanding first
 * @param legs the legs beside the anchor that a noun may be, by its lemma, each leg as its number
 * @param kinds for each family, phrases near the frame's words and the kind they tell
 * @param vetoes for each family, words beside which its frames mean something else
 * @param all every frame
 */
record FrameTable(
    Map<String, List<Candidate>> byAnchor, Map<String, BitSet> legs, Map<String, PhraseTable<String>> kinds,
    Map<String, PhraseTable<String>> vetoes, List<Frame> all) {

  /**
   * A frame where its anchor may stand.
   *
   * @param frame the frame
   * @param needs the numbers of its legs beside the anchor: a sentence that lacks one is passed over by bits alone
   */
  record Candidate(Frame frame, BitSet needs) {
    boolean finds(BitSet legs) {
      for (int leg = needs.nextSetBit(0); leg >= 0; leg = needs.nextSetBit(leg + 1)) {
        if (!legs.get(leg)) {
          return false;
        }
      }
      return true;
    }
  }

  /** The legs beside an anchor that nouns of these lemmas may be. */
  BitSet legs(Set<String> lemmas) {
    BitSet all = new BitSet();
    for (String lemma : lemmas) {
      BitSet mine = legs.get(lemma);
      if (mine != null) {
        all.or(mine);
      }
    }
    return all;
  }

  /** Whether a sentence has a word by which a frame's family means something else: an "attack" beside a "goal". */
  boolean isVetoed(Frame frame, Tokens tokens, Sentence sentence) {
    PhraseTable<String> words = vetoes.get(Act.family(frame.act()));
    for (int i = sentence.from(); words != null && i < sentence.to(); i++) {
      if (words.longest(tokens, i, sentence.to()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  static FrameTable load(LanguagePack pack, JsonNode grammar) {
    JsonNode yaml = pack.yaml("frames.yaml");
    Map<String, List<String>> classes = new HashMap<>();
    yaml.path("classes").properties().forEach(e -> classes.put(e.getKey(), Grammar.strings(e.getValue())));
    Set<String> markers = markers(grammar.path("functions"));
    List<Frame> all = new ArrayList<>();
    for (JsonNode node : yaml.path("frames")) {
      addFrame(pack.tag(), node, classes, markers, all);
    }
    Map<String, BitSet> legs = new HashMap<>();
    return new FrameTable(byAnchor(all, legs), legs, kinds(pack, yaml.path("kinds")), vetoes(pack, yaml.path("vetoes")),
        List.copyOf(all));
  }

  private static Set<String> markers(JsonNode functions) {
    Set<String> markers = new HashSet<>();
    markers.addAll(Grammar.strings(functions.path("preposition")));
    markers.addAll(Grammar.strings(functions.path("genitive")));
    return markers;
  }

  private static void addFrame(String tag, JsonNode node, Map<String, List<String>> classes, Set<String> markers,
      List<Frame> all) {
    String id = tag + "." + node.path("id").asText();
    Frame.Options options = options(node);
    int number = 0;
    for (String template : Grammar.strings(node.path("templates"))) {
      number++;
      try {
        all.add(Template.parse(id + "." + number, node.path("act").asText(), template, classes, markers, options));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("frame " + id + ", \"" + template + "\": " + e.getMessage(), e);
      }
    }
  }

  private static Frame.Options options(JsonNode node) {
    Optional<Slot.Role> home = node.has("home")
        ? Optional.of(Slot.Role.valueOf(node.path("home").asText()))
        : Optional.empty();
    Optional<String> within = node.has("within") ? Optional.of(node.path("within").asText()) : Optional.empty();
    Status status = Status.valueOf(node.path("status").asText("occurred").toUpperCase(Locale.ROOT));
    return new Frame.Options(home, node.path("context").asBoolean(false),
        company(node.path("company").asText()), node.path("both").asBoolean(false),
        node.path("split").asBoolean(true), within, status, node.path("anniversary").asBoolean(false),
        node.path("undated").asBoolean(false), node.path("dated").asBoolean(false),
        node.path("news").asBoolean(false), node.path("fresh").asBoolean(false),
        node.path("means").asBoolean(false), node.path("apart").asBoolean(false),
        node.path("confidence").asDouble(0.9));
  }

  /** The roles that a frame's company may fill: "S", "T", or both for "true". */
  private static Set<Slot.Role> company(String text) {
    return switch (text) {
      case "" -> Set.of();
      case "true" -> Set.of(Slot.Role.S, Slot.Role.T);
      default -> Set.of(Slot.Role.valueOf(text));
    };
  }

  private static Map<String, List<Candidate>> byAnchor(List<Frame> all, Map<String, BitSet> legs) {
    Map<String, List<Candidate>> byAnchor = new HashMap<>();
    Map<Set<String>, Integer> numbers = new HashMap<>();
    for (Frame frame : all) {
      Candidate candidate = new Candidate(frame, new BitSet());
      for (int i = 0; i < frame.legs().size(); i++) {
        Set<String> leg = frame.legs().get(i);
        if (i == frame.anchor()) {
          leg.forEach(lemma -> byAnchor.computeIfAbsent(lemma, l -> new ArrayList<>()).add(candidate));
        } else {
          int number = numbers.computeIfAbsent(leg, l -> numbers.size());
          candidate.needs().set(number);
          leg.forEach(lemma -> legs.computeIfAbsent(lemma, l -> new BitSet()).set(number));
        }
      }
    }
    byAnchor.values().forEach(candidates -> candidates.sort(
        Comparator.comparingDouble((Candidate c) -> c.frame().weight()).reversed().thenComparing(c -> c.frame().id())));
    return byAnchor;
  }

  /** Written as rows of words with the families that they veto. */
  private static Map<String, PhraseTable<String>> vetoes(LanguagePack pack, JsonNode yaml) {
    Map<String, PhraseTable<String>> vetoes = new HashMap<>();
    for (JsonNode row : yaml) {
      for (String family : Grammar.strings(row.path("families"))) {
        PhraseTable<String> table = vetoes.computeIfAbsent(family, f -> pack.table());
        Grammar.strings(row.path("words")).forEach(word -> table.add(word, word));
      }
    }
    return vetoes;
  }

  private static Map<String, PhraseTable<String>> kinds(LanguagePack pack, JsonNode yaml) {
    Map<String, PhraseTable<String>> kinds = new HashMap<>();
    yaml.properties().forEach(family -> {
      PhraseTable<String> table = pack.table();
      family.getValue().properties().forEach(
          kind -> Grammar.strings(kind.getValue()).forEach(phrase -> table.add(phrase, kind.getKey())));
      kinds.put(family.getKey(), table);
    });
    return kinds;
  }
}
