package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.chancery.language.Vocabulary;
import org.chancery.time.Edtf;

/** Persons of the tables by the first and the last word of their Latin names: who "President Putin" is. */
final class Surnames {
  private final Map<String, List<Person>> byWord = new HashMap<>();
  /** The offices of the tables by their titles. */
  private final Map<String, Office> titles = new HashMap<>();
  private final OfficeWords offices;

  Surnames(Iterable<Person> persons, OfficeWords offices) {
    this.offices = offices;
    persons.forEach(person -> {
      person.terms().forEach(term -> titles.computeIfAbsent(term.title(), t -> offices.office(t, Set.of())));
      add(person, person.name());
      person.names().stream().filter(names -> names.language().equals("la"))
          .forEach(names -> names.forms().forEach(form -> add(person, form)));
    });
  }

  private void add(Person person, String name) {
    String folded = Vocabulary.fold(name);
    int first = folded.indexOf(' ');
    if (first > 0) {
      add(folded.substring(0, first), person);
      add(folded.substring(folded.lastIndexOf(' ') + 1), person);
    }
  }

  private void add(String word, Person person) {
    List<Person> named = byWord.computeIfAbsent(word, w -> new ArrayList<>(1));
    if (word.length() > 1 && !named.contains(person)) {
      named.add(person);
    }
  }

  /**
   * The one person of this surname who held an office: of {@code states} where these are told, else of a state that
   * the document names; in the year, else last before it.
   */
  Optional<Person> holder(String surname, Office office, List<String> states, Optional<Integer> year,
      Predicate<String> named) {
    return byWord.containsKey(surname)
        ? find(surname, offices.english(office), states, year, named)
        : Optional.empty();
  }

  private Optional<Person> find(String surname, Office office, List<String> states, Optional<Integer> year,
      Predicate<String> named) {
    List<Person> holders = byWord.getOrDefault(surname, List.of()).stream()
        .filter(person -> states.isEmpty() || states.contains(person.state()))
        .filter(person -> person.terms().stream().anyMatch(term -> holds(term, office))).toList();
    if (holders.size() > 1 && states.isEmpty()) {
      List<Person> near = holders.stream().filter(person -> named.test(person.state())).toList();
      holders = near.isEmpty() ? holders : near;
    }
    if (holders.size() > 1) {
      holders = latest(holders, office, year.orElse(Integer.MAX_VALUE));
    }
    return holders.size() == 1 ? Optional.of(holders.getFirst()) : Optional.empty();
  }

  /** Whether the tables give a person this office. */
  boolean held(Person person, Office office) {
    Office english = offices.english(office);
    return person.terms().stream().anyMatch(term -> holds(term, english));
  }

  private boolean holds(Term term, Office office) {
    Office held = titles.get(term.title());
    return held != null && offices.same(held, office);
  }

  private List<Person> latest(List<Person> holders, Office office, int year) {
    int best = Integer.MIN_VALUE;
    List<Person> latest = new ArrayList<>();
    for (Person person : holders) {
      int began = person.terms().stream().filter(term -> holds(term, office))
          .map(term -> term.from().flatMap(Edtf::year).orElse(Integer.MIN_VALUE)).filter(from -> from <= year)
          .reduce(Integer.MIN_VALUE, Integer::max);
      if (began > best) {
        latest.clear();
        best = began;
      }
      if (began == best && began > Integer.MIN_VALUE) {
        latest.add(person);
      }
    }
    return latest;
  }
}
