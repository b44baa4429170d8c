package org.chancery.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.coding.Act;
import org.chancery.coding.Act.Trait;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;

/**
 * What one mention says, in the form that is compared; mentions that say exactly the same share one claim, so that a
 * thousand reports of one act cost no more than one. The two sides are put in the order of their states, and
 * {@code turned} tells whether the acting side is the second.
 *
 * @param act of the codebook
 * @param turned whether the second side acts
 * @param first persons of the side whose states come first
 * @param second persons of the other side
 * @param when empty where undated
 * @param place where
 * @param status whether it took place
 * @param other whether the text says that it is another than those told before
 * @param mentions that say it, in {@link #ORDER}
 */
record Claim(
    Act act,
    boolean turned,
    List<Name> first,
    List<Name> second,
    Optional<When> when,
    Optional<Place> place,
    Status status,
    boolean other,
    List<Mention> mentions) {
  /** The order of mentions: by document, place in it, and then anything that tells two apart. */
  static final Comparator<Mention> ORDER = Comparator
      .comparing((Mention m) -> m.citation().document())
      .thenComparing(m -> m.citation().span())
      .thenComparing(Mention::act)
      .thenComparing(m -> m.date().map(Object::toString).orElse(""))
      .thenComparing(Mention::toString);

  /** The field of a reason by which the coder says "another visit": not the one told before in this document. */
  private static final String OTHER = "other";

  static Claim of(Mention mention, Act act) {
    boolean turned = states(mention.source()).compareTo(states(mention.target())) > 0;
    List<Name> source = names(mention.source());
    List<Name> target = names(mention.target());
    boolean other = mention.reasons().stream().anyMatch(r -> r.field().equals(OTHER));
    return new Claim(act, turned, turned ? target : source, turned ? source : target,
        mention.date().map(d -> When.of(d, mention)), mention.place(), mention.status(), other, List.of(mention));
  }

  /** The states of a side in a fixed order. */
  static String states(List<Party> side) {
    TreeSet<String> states = new TreeSet<>();
    side.forEach(p -> states.add(p.state()));
    return String.join("+", states);
  }

  /** What mentions must share to be one claim. An undated or a set-apart one shares nothing outside its sentence. */
  Object key() {
    String where = when.isPresent() && !other
        ? ""
        : mention().citation().document() + "@" + mention().citation().span();
    return List.of(act.name(), turned && !act.symmetric(), first, second, status, place, where,
        when.map(w -> w.date() + (w.reported() ? "!" : "")).orElse(""));
  }

  Claim with(List<Mention> all) {
    return new Claim(act, turned, first, second, when, place, status, other, all.stream().sorted(ORDER).toList());
  }

  /** The first mention. */
  Mention mention() {
    return mentions.getFirst();
  }

  /** Persons of the acting side. */
  List<Name> actors() {
    return turned ? second : first;
  }

  boolean is(Trait trait) {
    return act.is(trait);
  }

  /** How much it tells beside its date; for the order in which claims are looked at. */
  int richness() {
    return 2 * first.size() + 2 * second.size() + act.kind().map(k -> 1).orElse(0) + place.map(p -> 1).orElse(0);
  }

  private static List<Name> names(List<Party> side) {
    TreeSet<Name> names = new TreeSet<>();
    side.forEach(p -> p.person().map(Name::of).ifPresent(names::add));
    return new ArrayList<>(names);
  }
}
