package org.chancery.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chancery.time.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * The world as data: states with the time they existed, organisations, places, persons in office, publishers. Read
 * from the tables {@code world/*.tsv} of the class path. Immutable, safe for many threads.
 */
public final class World {
  private final Map<String, State> states;
  private final Map<String, Organisation> organisations;
  private final Map<String, Locality> localities;
  private final Supplier<List<Person>> roster;
  private volatile @Nullable Persons persons;
  private final List<Outlet> outlets;
  private final Map<String, List<State>> predecessors;

  World(List<State> states, List<Organisation> organisations, List<Locality> localities,
      Supplier<List<Person>> roster, List<Outlet> outlets) {
    this.states = index(states, State::code);
    this.organisations = index(organisations, Organisation::code);
    this.localities = index(localities, Locality::id);
    this.roster = roster;
    this.outlets = List.copyOf(outlets);
    this.predecessors = predecessors(states);
  }

  /** The world of the class path's tables. */
  public static World load() {
    return new World(WorldTables.states(), WorldTables.organisations(), WorldTables.localities(),
        WorldTables::persons, WorldTables.outlets());
  }

  /**
   * This world with more persons: a user's tables, names that a chronicle learned. Where a name stands for two rows,
   * those that were here come first.
   */
  public World with(List<Person> more) {
    List<Person> extra = List.copyOf(more);
    return extra.isEmpty()
        ? this
        : new World(List.copyOf(states.values()), List.copyOf(organisations.values()),
            List.copyOf(localities.values()), () -> {
              List<Person> all = new ArrayList<>(persons());
              all.addAll(extra);
              return all;
            }, outlets);
  }

  /** The state of this code, present or gone. */
  public Optional<State> state(String code) {
    return Optional.ofNullable(states.get(code));
  }

  /** The organisation of this code, "IGO:UN". */
  public Optional<Organisation> organisation(String code) {
    return Optional.ofNullable(organisations.get(code));
  }

  /** The place of this id. */
  public Optional<Locality> locality(String id) {
    return Optional.ofNullable(localities.get(id));
  }

  /** The person of this id. */
  public Optional<Person> person(String id) {
    return Optional.ofNullable(table().byId().get(id));
  }

  /** Every person of the tables. */
  public Collection<Person> persons() {
    return table().byId().values();
  }

  /** The persons by id, and by name where several rows bear it. */
  private record Persons(Map<String, Person> byId, Map<String, List<Person>> namesakes) {
    static Persons of(List<Person> persons) {
      Map<String, Person> byId = index(persons, Person::id);
      Map<String, List<Person>> byName = new HashMap<>();
      byId.values().forEach(person -> byName.computeIfAbsent(person.name(), n -> new ArrayList<>(1)).add(person));
      byName.values().removeIf(rows -> rows.size() < 2);
      return new Persons(byId, byName);
    }
  }

  /** Read when first asked for: most of the world's rows are persons, and who only names states needs none. */
  private Persons table() {
    Persons read = persons;
    return read == null ? readRoster() : read;
  }

  private synchronized Persons readRoster() {
    Persons read = persons;
    if (read == null) {
      read = Persons.of(roster.get());
      persons = read;
    }
    return read;
  }

  /** Every publisher of the table. */
  public List<Outlet> outlets() {
    return outlets;
  }

  /**
   * The Correlates of War number of a state on a date: its own, where the date is not known or does not lie wholly in
   * an era that the list counts apart.
   */
  public Optional<Integer> cow(String code, Optional<Edtf> date) {
    Optional<State> state = state(code);
    Optional<Integer> then = date.flatMap(day -> state.stream().flatMap(s -> s.eras().stream())
        .filter(era -> era.cow().isPresent() && era.holds(day)).findFirst()).flatMap(Era::cow);
    return then.or(() -> state.flatMap(State::cow));
  }

  /** The code of the state of a Correlates of War number, the present one before those that are gone. */
  public Optional<String> stateOfCow(int number) {
    return states.values().stream().filter(s -> s.cow().filter(own -> own == number).isPresent()
        || s.eras().stream().anyMatch(era -> era.cow().filter(then -> then == number).isPresent()))
        .min(Comparator.comparing((State s) -> s.to().isPresent())).map(State::code);
  }

  /**
   * The row under which a person held office on a date: of two rows of one name, a minister's and the secretary-
   * general's that he became, the one in office then; the row of {@code id} where that tells nothing.
   */
  public Optional<Person> serving(String id, Optional<Edtf> date) {
    Optional<Person> person = person(id);
    if (person.isEmpty() || date.isEmpty() || person.get().serves(date.get())) {
      return person;
    }
    return table().namesakes().getOrDefault(person.get().name(), List.of()).stream()
        .filter(other -> other.serves(date.get())).findFirst().or(() -> person);
  }

  /** The English name of a state or organisation; the code itself where no table has it. */
  public String name(String code) {
    return state(code).map(State::name).or(() -> organisation(code).map(Organisation::name)).orElse(code);
  }

  /**
   * The code under which a state was known on a date: the predecessor where the state did not yet exist, the first
   * successor where it no longer did, else the code itself. A date that may lie on either side changes nothing.
   */
  public String codeAt(String code, Optional<Edtf> date) {
    State state = states.get(code);
    if (state == null || date.isEmpty()) {
      return code;
    }
    Edtf day = date.get();
    if (state.from().isPresent() && day.latest().isBefore(state.from().get().earliest())) {
      return predecessor(code, day).orElse(code);
    }
    if (state.to().isPresent() && day.earliest().isAfter(state.to().get().latest())
        && !state.successors().isEmpty()) {
      return state.successors().getFirst();
    }
    return code;
  }

  private Optional<String> predecessor(String code, Edtf day) {
    return predecessors.getOrDefault(code, List.of()).stream()
        .filter(gone -> !day.earliest().isBefore(gone.from().map(Edtf::earliest).orElse(LocalDate.MIN)))
        .filter(gone -> !day.latest().isAfter(gone.to().map(Edtf::latest).orElse(LocalDate.MAX)))
        .map(State::code)
        .findFirst();
  }

  private static Map<String, List<State>> predecessors(List<State> states) {
    Map<String, List<State>> predecessors = new HashMap<>();
    for (State gone : states) {
      gone.successors().forEach(code -> predecessors.computeIfAbsent(code, c -> new ArrayList<>()).add(gone));
    }
    return predecessors;
  }

  private static <V> Map<String, V> index(List<V> values, Function<V, String> key) {
    Map<String, V> index = new LinkedHashMap<>();
    values.forEach(value -> index.putIfAbsent(key.apply(value), value));
    return index;
  }
}
