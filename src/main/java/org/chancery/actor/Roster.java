package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.language.Tokens;
import org.jspecify.annotations.Nullable;

/** The persons whom one document names in full, found again by their full names and by parts of them. */
final class Roster {
  private final Map<String, RosterPerson> byKey = new LinkedHashMap<>();
  private final Map<String, List<RosterPerson>> byWord = new HashMap<>();
  /** Which first letters words of names have, folded into a byte: spares most tokens the making of a string. */
  private final boolean[] letters = new boolean[256];
  private final OfficeWords offices;
  private final Delegations delegations = new Delegations();

  Roster(OfficeWords offices) {
    this.offices = offices;
  }

  Delegations delegations() {
    return delegations;
  }

  /** The person of this name as the document first wrote it, added where new; {@code states} may be empty. */
  RosterPerson meet(String name, String id, String sex, List<String> words, List<String> states) {
    String key = id.isEmpty() ? String.join(" ", words) : id;
    RosterPerson known = byKey.get(key);
    if (known == null) {
      known = new RosterPerson(name, id, sex, words, states);
      byKey.put(key, known);
    } else if (known.states.isEmpty()) {
      known.states = states;
    }
    for (String word : words) {
      letters[word.charAt(0) & 0xff] = true;
      List<RosterPerson> named = byWord.computeIfAbsent(word, w -> new ArrayList<>(2));
      if (!named.contains(known)) {
        named.add(known);
      }
    }
    return known;
  }

  /** Whether the document names the person of this id. */
  boolean has(String id) {
    return byKey.containsKey(id);
  }

  boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** Whether a word that begins with this letter may stand in a name. */
  boolean mayHave(char first) {
    return letters[Character.toLowerCase(first) & 0xff];
  }

  /** The persons in whose names a folded word stands. */
  List<RosterPerson> having(String word) {
    return byWord.getOrDefault(word, List.of());
  }

  /** The only person who holds an office in this document, null where there is none or several. */
  @Nullable
  RosterPerson holder(List<Office> office, List<String> states) {
    RosterPerson only = null;
    for (RosterPerson person : byKey.values()) {
      if (!office.isEmpty() && holds(person, office.getLast()) && (states.isEmpty() || person.states.equals(states))) {
        if (only != null) {
          return null;
        }
        only = person;
      }
    }
    return only;
  }

  /** Whether the document gives a person this office. */
  boolean holds(RosterPerson person, Office office) {
    for (Office held : person.offices) {
      if (offices.same(held, office)) {
        return true;
      }
    }
    return false;
  }

  /** The folded words of a name, hyphens and dots passed over. */
  static List<String> words(Tokens tokens, int from, int to) {
    List<String> words = new ArrayList<>(4);
    for (int i = from; i < to; i++) {
      if (tokens.kind(i) != Tokens.Kind.MARK) {
        words.add(tokens.folded(i));
      }
    }
    return words;
  }
}
