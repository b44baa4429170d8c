package org.chancery.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.coding.Slot.Role;
import org.chancery.coding.Slot.Where;
import org.chancery.language.Vocabulary;

/**
 * Reads a template sentence of a pack into legs and slots.
 *
 * <p>Grammar: words parted by spaces. {@code [pay|make]} is the predicate, by its lemmas; {@code visit|trip} a further
 * word; {@code <greeting>} any word of a class of the pack; {@code S}, {@code T}, {@code B} slots, with constraints
 * behind a colon ({@code T:PLACE+STATE}); a word that the pack counts as a marker and that stands before a slot is the
 * slot's marker ({@code to|in T}), elsewhere a filler that need not be there, but that no other preposition may take the place of, unless written {@code =off}, when it must;
 * {@code S's} is a possessive, {@code S-} a bare name before its noun even where it could be a subject. An underscore stands for a space inside a word.
 */
final class Template {
  private static final Pattern SLOT = Pattern.compile("([STB])('s|-)?(?::([\\p{L}!+]+))?");

  private final Map<String, List<String>> classes;
  private final Set<String> markers;
  private final List<Set<String>> legs = new ArrayList<>();
  private final List<Slot> slots = new ArrayList<>();
  private final Set<String> expected = new HashSet<>();
  private int predicate = -1;

  private Template(Map<String, List<String>> classes, Set<String> markers) {
    this.classes = classes;
    this.markers = markers;
  }

  /** Throws IllegalArgumentException, naming the template, where it makes no sense. */
  static Frame parse(String id, String act, String template, Map<String, List<String>> classes, Set<String> markers,
      Frame.Options options) {
    Template parser = new Template(classes, markers);
    parser.read(template);
    if (parser.legs.isEmpty()) {
      throw new IllegalArgumentException("frame " + id + " has no word: " + template);
    }
    return new Frame(id, act, parser.legs, parser.expected, parser.predicate, parser.slots, options,
        Frame.weigh(parser.legs, parser.slots));
  }

  private void read(String template) {
    String[] words = template.strip().split("\\s+");
    for (String word : words) {
      if (word.startsWith("[")) {
        predicate = legsBefore(words, word);
      }
    }
    Set<String> pending = new HashSet<>();
    for (int i = 0; i < words.length; i++) {
      Matcher slot = SLOT.matcher(words[i]);
      if (slot.matches()) {
        addSlot(slot, pending, i + 1 < words.length ? words[i + 1] : "");
        pending.clear();
      } else if (isMarker(words[i])) {
        expected.addAll(alternatives(words[i]));
        boolean beforeSlot = i + 1 < words.length && SLOT.matcher(words[i + 1]).matches();
        pending.addAll(beforeSlot ? alternatives(words[i]) : Set.of());
        fill(beforeSlot ? Set.of() : alternatives(words[i]));
      } else {
        legs.add(alternatives(words[i]));
      }
    }
  }

  /** Words between a bare slot and its noun may stand between them in the text too. */
  private void fill(Set<String> fillers) {
    if (!slots.isEmpty() && slots.getLast().where() == Where.MODIFIER && legs.isEmpty()) {
      Slot bare = slots.removeLast();
      slots.add(new Slot(bare.role(), bare.where(), fillers, bare.leg(), bare.constraints()));
    }
  }

  private int legsBefore(String[] words, String predicateWord) {
    int count = 0;
    for (int i = 0; !words[i].equals(predicateWord); i++) {
      count += SLOT.matcher(words[i]).matches() || isMarker(words[i]) ? 0 : 1;
    }
    return count;
  }

  private boolean isMarker(String word) {
    return !word.startsWith("[") && !word.startsWith("=") && alternatives(word).stream().allMatch(markers::contains);
  }

  private Set<String> alternatives(String word) {
    String bare = word.startsWith("[")
        ? word.substring(1, word.length() - 1)
        : word.startsWith("=")
            ? word.substring(1)
            : word;
    Set<String> all = new HashSet<>();
    for (String alternative : bare.split("\\|", -1)) {
      if (alternative.startsWith("<")) {
        String name = alternative.substring(1, alternative.length() - 1);
        if (!classes.containsKey(name)) {
          throw new IllegalArgumentException("no class of words named " + name);
        }
        all.addAll(classes.getOrDefault(name, List.of()));
      } else {
        all.add(Vocabulary.fold(alternative.replace('_', ' ')));
      }
    }
    return Set.copyOf(all);
  }

  private void addSlot(Matcher word, Set<String> pending, String next) {
    Role role = Role.valueOf(word.group(1));
    Set<String> constraints = word.group(3) == null
        ? Set.of()
        : List.of(word.group(3).split("\\+")).stream().collect(Collectors.toUnmodifiableSet());
    boolean beforePredicate = predicate >= 0 && legs.size() <= predicate;
    Where where;
    if (word.group(2) != null) {
      where = word.group(2).equals("-") ? Where.MODIFIER : Where.POSSESSIVE;
    } else if (!pending.isEmpty()) {
      where = beforePredicate || legs.isEmpty() ? Where.MARKED_BEFORE : Where.MARKED_AFTER;
    } else if (predicate < 0) {
      where = legs.isEmpty() ? Where.MODIFIER : Where.OBJECT;
    } else if (beforePredicate && (next.startsWith("[") || legs.isEmpty() && role != Role.B)) {
      where = Where.SUBJECT;
    } else {
      where = beforePredicate ? Where.MODIFIER : Where.OBJECT;
    }
    int leg = where == Where.MARKED_AFTER || where == Where.OBJECT ? legs.size() - 1 : legs.size();
    slots.add(new Slot(role, where, Set.copyOf(pending), leg, constraints));
  }
}
