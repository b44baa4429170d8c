package org.chancery.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.coding.Act;
import org.chancery.coding.Act.Trait;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.resolve.Disagreement.Value;
import org.chancery.resolve.When.Grain;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/**
 * What the mentions of an event say together: for each field the most precise value that most witnesses share, and
 * the values that cannot be true beside it. A vaguer word for the same is no disagreement; an act under way and later
 * done is none either.
 */
final class Consensus {
  private final Codebook codebook;
  private final List<Mention> mentions;
  private final Witnesses witnesses;
  private final String direction;
  private final Act act;
  private final Optional<Edtf> date;

  /** Of mentions in {@link Claim#ORDER}, at least one. */
  Consensus(Codebook codebook, List<Mention> mentions) {
    this.codebook = codebook;
    this.mentions = mentions;
    this.witnesses = new Witnesses(mentions);
    this.direction = mentions.size() == 1
        ? direction(mentions.getFirst())
        : mostTold(witnessed(m -> Optional.of(direction(m))));
    this.act = mostPreciseAct();
    this.date = finestDate();
  }

  /** The most precise act that most witnesses share. */
  Act act() {
    return act;
  }

  /** The date that fits most witnesses, of those the finest; for a lasting act the longest of the finest. */
  Optional<Edtf> date() {
    return date;
  }

  /** The side that acts; of an act of both sides the one that most witnesses name first. */
  List<Party> source() {
    return parties(true);
  }

  /** The side that it concerns. */
  List<Party> target() {
    return parties(false);
  }

  private Act mostPreciseAct() {
    if (mentions.size() == 1) {
      return codebook.nearest(mentions.getFirst().act());
    }
    Map<String, Set<String>> told = witnessed(m -> Optional.of(codebook.nearest(m.act()).name()));
    String best = told.keySet().stream()
        .min(Comparator.comparingInt((String name) -> name.indexOf('.') < 0 ? 1 : 0)
            .thenComparing(name -> -of(told, name).size())
            .thenComparing(Comparator.naturalOrder()))
        .orElseThrow();
    return codebook.nearest(best);
  }

  private Optional<Edtf> finestDate() {
    if (mentions.size() == 1) {
      return mentions.getFirst().date();
    }
    Map<String, When> dates = new TreeMap<>();
    mentions.forEach(m -> m.date().ifPresent(d -> dates.merge(d.toString(), When.of(d, m),
        (one, two) -> one.reported() ? two : one)));
    Map<String, Set<String>> told = witnessed(m -> m.date().map(Edtf::toString));
    Comparator<When> order = Comparator
        .comparing(When::reported)
        .thenComparing(w -> -support(w, dates.values(), told))
        .thenComparing(When::grain)
        .thenComparing(w -> act.is(Trait.LASTING) && w.grain() == Grain.DAY ? w.first() - w.last() : 0)
        .thenComparing(w -> -of(told, w.date().toString()).size())
        .thenComparing(w -> w.date().toString());
    return dates.values().stream().min(order).map(When::date);
  }

  private static int support(When date, Collection<When> all, Map<String, Set<String>> told) {
    Set<String> witnesses = new TreeSet<>();
    all.stream().filter(date::fits).forEach(w -> witnesses.addAll(of(told, w.date().toString())));
    return witnesses.size();
  }

  /** Whether it took place: what happened outweighs what was called off, that outweighs what was planned. */
  Status status() {
    List<Status> weightiest = List.of(Status.OCCURRED, Status.ONGOING, Status.CANCELLED, Status.DENIED,
        Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL);
    return mentions.stream().map(Mention::status).min(Comparator.comparingInt(weightiest::indexOf)).orElseThrow();
  }

  /** The place that most witnesses give. */
  Optional<Place> place() {
    Map<String, Set<String>> told = witnessed(m -> m.place().map(Place::name));
    return mentions.stream().flatMap(m -> m.place().stream())
        .min(Comparator.comparingInt((Place p) -> -of(told, p.name()).size())
            .thenComparing(p -> p.latitude().isEmpty())
            .thenComparing(Place::name));
  }

  /** Each state of a side once, or once for each of its persons, the one named most often first. */
  private List<Party> parties(boolean source) {
    Map<String, List<Party>> byState = new LinkedHashMap<>();
    for (Mention mention : mentions) {
      side(mention, source).forEach(p -> byState.computeIfAbsent(p.state(), s -> new ArrayList<>()).add(p));
    }
    List<Party> parties = new ArrayList<>();
    byState.values().forEach(all -> parties.addAll(persons(all)));
    return parties;
  }

  /** A side of a mention, read in the event's direction. */
  private List<Party> side(Mention mention, boolean source) {
    boolean straight = direction(mention).equals(direction);
    return source == straight ? mention.source() : mention.target();
  }

  private static String direction(Mention mention) {
    return Claim.states(mention.source()) + ">" + Claim.states(mention.target());
  }

  private static List<Party> persons(List<Party> told) {
    List<Party> named = told.stream().filter(p -> p.person().isPresent()).toList();
    if (named.isEmpty()) {
      return List.of(told.stream().min(fullest(told)).orElseThrow());
    }
    List<Party> persons = new ArrayList<>();
    for (Party party : named.stream().sorted(fullest(named)).toList()) {
      if (persons.stream().noneMatch(p -> name(p).mayBe(name(party)))) {
        persons.add(party);
      }
    }
    return persons;
  }

  /** The name told most often first, then the one told with an office, then the fuller name. */
  private static Comparator<Party> fullest(List<Party> told) {
    Map<Optional<String>, Integer> often = new LinkedHashMap<>();
    told.forEach(p -> often.merge(p.person(), 1, Integer::sum));
    return Comparator.comparingInt((Party p) -> -often.getOrDefault(p.person(), 0))
        .thenComparing(p -> -p.person().map(String::length).orElse(0))
        .thenComparing(p -> p.office().isEmpty())
        .thenComparing(p -> p.sector().isEmpty())
        .thenComparing(Party::text)
        .thenComparing(Party::toString);
  }

  private static Name name(Party party) {
    return Name.of(party.person().orElseThrow());
  }

  /** Where the mentions differ from the values above. */
  List<Disagreement> disagreements() {
    if (mentions.size() == 1 && mentions.getFirst().clash().isEmpty()) {
      return List.of();
    }
    List<Disagreement> all = new ArrayList<>();
    dates().ifPresent(all::add);
    differing("act", act().name(), told(m -> Optional.of(codebook.nearest(m.act()).name())),
        (a, b) -> a.equals(b) || a.equals(Act.family(b)) || b.equals(Act.family(a))).ifPresent(all::add);
    place().flatMap(p -> differing("place", p.name(), told(m -> m.place().map(Place::name)),
        (a, b) -> Name.of(a).mayBe(Name.of(b)))).ifPresent(all::add);
    Status end = status();
    differing("status", end.label(), told(m -> Optional.of(m.status()).filter(s -> s == end || !fits(end, s))
        .map(Status::label)), String::equals).ifPresent(all::add);
    persons("source", true).ifPresent(all::add);
    persons("target", false).ifPresent(all::add);
    return all;
  }

  /** A publication date that stands in for an unknown one contradicts nothing. */
  private Optional<Disagreement> dates() {
    if (date.isEmpty()) {
      return Optional.empty();
    }
    String own = date.get().toString();
    Map<String, Set<String>> told = told(m -> m.date().map(Edtf::toString)
        .filter(d -> d.equals(own) || m.basis().filter(b -> b == Basis.PUBLISHED).isEmpty()));
    told(m -> m.clash().map(Edtf::toString))
        .forEach((value, documents) -> told.computeIfAbsent(value, v -> new TreeSet<>()).addAll(documents));
    return differing("date", own, told, (a, b) -> Edtf.parse(a).compatible(Edtf.parse(b)));
  }

  /** Other persons told of an act that happens but once, and so is one act all the same. */
  private Optional<Disagreement> persons(String field, boolean source) {
    if (!act.is(Trait.ONCE)) {
      return Optional.empty();
    }
    Map<String, Set<String>> told = new TreeMap<>();
    mentions.forEach(m -> side(m, source).forEach(p -> p.person()
        .ifPresent(name -> told.computeIfAbsent(name, n -> new TreeSet<>()).add(m.citation().document()))));
    return parties(source).stream().flatMap(p -> p.person().stream()).findFirst()
        .flatMap(own -> differing(field, own, told, (a, b) -> Name.of(a).mayBe(Name.of(b))));
  }

  /** Whether both may be true, the first in the end: a plan is not contradicted by what became of it. */
  private static boolean fits(Status end, Status told) {
    return switch (told) {
      case OCCURRED, ONGOING -> end == Status.OCCURRED || end == Status.ONGOING;
      case PLANNED, PROPOSED -> true;
      case HYPOTHETICAL, DENIED, CANCELLED -> end == told;
    };
  }

  private static Optional<Disagreement> differing(String field, String own, Map<String, Set<String>> told,
      BiPredicate<String, String> same) {
    List<Value> values = new ArrayList<>();
    values.add(new Value(own, List.copyOf(of(told, own))));
    told.forEach((value, documents) -> {
      if (!same.test(own, value)) {
        values.add(new Value(value, List.copyOf(documents)));
      }
    });
    return values.size() == 1 ? Optional.empty() : Optional.of(new Disagreement(field, values));
  }

  /** Each value with the documents that give it. */
  private Map<String, Set<String>> told(Function<Mention, Optional<String>> field) {
    return told(field, m -> m.citation().document());
  }

  /** Each value with the witnesses for it: what makes one value outweigh another. */
  private Map<String, Set<String>> witnessed(Function<Mention, Optional<String>> field) {
    return told(field, witnesses::of);
  }

  private Map<String, Set<String>> told(Function<Mention, Optional<String>> field, Function<Mention, String> by) {
    Map<String, Set<String>> told = new TreeMap<>();
    for (Mention mention : mentions) {
      field.apply(mention)
          .ifPresent(value -> told.computeIfAbsent(value, v -> new TreeSet<>()).add(by.apply(mention)));
    }
    return told;
  }

  private static String mostTold(Map<String, Set<String>> told) {
    return told.keySet().stream().min(Comparator.comparingInt((String v) -> -of(told, v).size())
        .thenComparing(Comparator.naturalOrder())).orElseThrow();
  }

  private static Set<String> of(Map<String, Set<String>> told, String value) {
    return told.getOrDefault(value, Set.of());
  }
}
