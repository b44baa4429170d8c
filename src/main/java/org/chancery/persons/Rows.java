package org.chancery.persons;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.Person;
import org.chancery.actor.PersonTable;
import org.chancery.actor.PersonTable.BadRow;
import org.chancery.actor.Term;
import org.chancery.actor.World;
import org.chancery.time.Edtf;

/** Gathers the rows of an import: joins those of one person, checks states and dates, and notes what is bad. */
final class Rows {
  private final World world;
  private final Optional<String> state;
  private final Map<String, Gathered> persons = new LinkedHashMap<>();
  private final List<BadRow> bad = new ArrayList<>();

  /** A person as far as it was read. */
  private static final class Gathered {
    private final String name;
    private final String state;
    private String sex = "";
    private final List<Term> terms = new ArrayList<>();
    private final Map<String, List<String>> names = new LinkedHashMap<>();

    Gathered(String name, String state) {
      this.name = name;
      this.state = state;
    }

    Person person(String id) {
      return new Person(id, name, state, Optional.of(sex).filter(s -> !s.isEmpty()), terms,
          names.entrySet().stream().map(e -> new Person.Names(e.getKey(), e.getValue())).toList());
    }
  }

  /** One entry of a list; what is empty was not told. */
  record Entry(
      String id, String name, String state, String sex, String office, String from, String to,
      Map<String, List<String>> names) {}

  Rows(World world, Optional<String> state) {
    this.world = world;
    this.state = state;
  }

  /** Takes an entry, or notes why it is bad. */
  void add(int line, Entry entry) {
    try {
      take(entry);
    } catch (IllegalArgumentException e) {
      bad(line, String.valueOf(e.getMessage()));
    }
  }

  void bad(int line, String reason) {
    bad.add(new BadRow(line, reason));
  }

  private void take(Entry entry) {
    if (entry.name().isBlank()) {
      throw new IllegalArgumentException("no name");
    }
    String code = state(entry.state());
    Optional<Edtf> from = day(entry.from());
    Optional<Edtf> to = day(entry.to());
    if (from.isPresent() && to.isPresent() && to.get().latest().isBefore(from.get().earliest())) {
      throw new IllegalArgumentException("ends " + to.get() + ", before it begins " + from.get());
    }
    Gathered person = persons.computeIfAbsent(id(entry), id -> new Gathered(entry.name().strip(), code));
    person.sex = person.sex.isEmpty() ? sex(entry.sex()) : person.sex;
    if (!entry.office().isBlank()) {
      term(person.terms, new Term(entry.office().strip().toLowerCase(Locale.ROOT), from, to));
    }
    entry.names().forEach((language, forms) -> forms.stream().map(String::strip)
        .filter(form -> !form.isEmpty() && !form.equals(person.name))
        .forEach(form -> addOnce(person.names.computeIfAbsent(language, l -> new ArrayList<>()), form)));
  }

  /** Joins a term to one of the same office that it continues: lists with a row a month tell one term many times. */
  private static void term(List<Term> terms, Term term) {
    for (int i = 0; i < terms.size(); i++) {
      Term known = terms.get(i);
      if (known.title().equals(term.title()) && touch(known, term)) {
        terms.set(i, new Term(term.title(), earlier(known.from(), term.from()), later(known.to(), term.to())));
        return;
      }
    }
    terms.add(term);
  }

  private static boolean touch(Term known, Term term) {
    LocalDate end = known.to().map(Edtf::latest).orElse(LocalDate.MAX.minusDays(62));
    LocalDate start = term.from().map(Edtf::earliest).orElse(LocalDate.MIN);
    boolean before = term.to().map(Edtf::latest).orElse(LocalDate.MAX)
        .isBefore(known.from().map(Edtf::earliest).orElse(LocalDate.MIN.plusDays(62)).minusDays(62));
    return !before && !start.isAfter(end.plusDays(62));
  }

  private static Optional<Edtf> earlier(Optional<Edtf> a, Optional<Edtf> b) {
    return a.isEmpty() || (b.isPresent() && a.get().earliest().isBefore(b.get().earliest())) ? a : b;
  }

  private static Optional<Edtf> later(Optional<Edtf> a, Optional<Edtf> b) {
    return a.isEmpty() || (b.isPresent() && a.get().latest().isAfter(b.get().latest())) ? a : b;
  }

  private String state(String told) {
    String code = told.isBlank() ? state.orElse("") : States.alpha3(told.strip());
    if (code.isEmpty()) {
      throw new IllegalArgumentException(
          told.isBlank() ? "no state told" : "\"" + told.strip() + "\" is no country");
    }
    if (world.state(code).isEmpty() && world.organisation(code).isEmpty()) {
      throw new IllegalArgumentException("\"" + code + "\" is no state or organisation of the tables");
    }
    return code;
  }

  private static Optional<Edtf> day(String text) {
    String day = text.strip();
    if (day.isEmpty()) {
      return Optional.empty();
    }
    String plain = day.length() > 10 && day.charAt(10) == 'T' ? day.substring(0, 10) : day;
    try {
      return Optional.of(Edtf.parse(plain));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalArgumentException("\"" + day + "\" is no date", e);
    }
  }

  private static String sex(String told) {
    String first = told.strip().toLowerCase(Locale.ROOT);
    return first.startsWith("m") ? "m" : first.startsWith("f") || first.startsWith("w") ? "f" : "";
  }

  private static String id(Entry entry) {
    String told = entry.id().isBlank() ? entry.name() + " " + entry.state() : entry.id();
    return told.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
  }

  private static void addOnce(List<String> list, String value) {
    if (!list.contains(value)) {
      list.add(value);
    }
  }

  PersonTable.Reading reading() {
    return new PersonTable.Reading(
        persons.entrySet().stream().map(e -> e.getValue().person(e.getKey())).toList(), bad);
  }
}
