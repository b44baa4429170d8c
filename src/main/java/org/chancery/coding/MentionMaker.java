package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.ActorSpan;
import org.chancery.actor.Party;
import org.chancery.actor.Person;
import org.chancery.actor.Place;
import org.chancery.actor.World;
import org.chancery.coding.Filled.Side;
import org.chancery.language.Tokens;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/** Writes a filled frame out as mentions: one for each pair of sides, each day of a set, each direction. */
final class MentionMaker {
  private final World world;
  private final Codebook codebook;
  private final Tokens tokens;

  MentionMaker(World world, Codebook codebook, Tokens tokens) {
    this.world = world;
    this.codebook = codebook;
    this.tokens = tokens;
  }

  /** What is known of an act beside its parties. */
  record Circumstances(
      String act,
      Optional<Edtf> date,
      Optional<Basis> basis,
      Optional<Edtf> clash,
      Optional<Place> place,
      Status status,
      Optional<String> attributedTo,
      double confidence,
      Citation citation,
      List<Reason> reasons) {

    /** The same act, told by another sentence. */
    Circumstances from(Citation other) {
      return new Circumstances(act, date, basis, clash, place, status, attributedTo, confidence, other, reasons);
    }

    /** The same with what told it first. */
    Circumstances because(Reason reason) {
      List<Reason> all = new ArrayList<>(List.of(reason));
      all.addAll(reasons);
      return new Circumstances(act, date, basis, clash, place, status, attributedTo, confidence, citation, all);
    }

    /** The same for another act that the sentence tells by the way it tells this one. */
    Circumstances as(String other, Status is) {
      return new Circumstances(other, date, basis, clash, place, is, attributedTo, confidence, citation, reasons);
    }

    Circumstances on(Edtf day) {
      return new Circumstances(act, Optional.of(day), basis, clash, place, status, attributedTo, confidence, citation,
          reasons);
    }
  }

  /** {@code apart}: whether those joined on one side acted each alone, though the act is one that is done together. */
  List<Mention> make(Filled filled, Circumstances circumstances, boolean apart) {
    List<Mention> mentions = new ArrayList<>();
    for (Circumstances one : days(circumstances)) {
      boolean together = codebook.act(one.act()).filter(a -> a.symmetric() && !a.is(Act.Trait.DYADIC)).isPresent();
      if (together && !apart || !filled.match().frame().options().split()) {
        mentions.add(mention(filled.source(), filled.target(), one));
        continue;
      }
      for (List<Side> source : byState(filled.source())) {
        for (List<Side> target : byState(filled.target())) {
          mentions.add(mention(source, target, one));
          if (filled.match().frame().options().both()) {
            mentions.add(mention(target, source, one));
          }
        }
      }
    }
    return mentions;
  }

  private static List<Circumstances> days(Circumstances circumstances) {
    Optional<Edtf> date = circumstances.date();
    if (date.isEmpty() || !date.get().isSet()) {
      return List.of(circumstances);
    }
    return date.get().members().stream().map(circumstances::on).toList();
  }

  private static List<List<Side>> byState(List<Side> sides) {
    return sides.stream().map(Side::state).distinct()
        .map(state -> sides.stream().filter(s -> s.state().equals(state)).toList()).toList();
  }

  private Mention mention(List<Side> source, List<Side> target, Circumstances c) {
    return new Mention(c.act(), parties(source, target, c.date()), parties(target, source, c.date()), c.place(),
        c.date(), c.basis(),
        c.clash(), c.status(), c.attributedTo(), c.confidence(), c.citation(), c.reasons());
  }

  private List<Party> parties(List<Side> sides, List<Side> others, Optional<Edtf> date) {
    return sides.stream().map(side -> party(side, state(side, others, date), date)).distinct().toList();
  }

  /** The state of a side on a date: for a person who later served another state or an organisation, the one then. */
  private String state(Side side, List<Side> others, Optional<Edtf> date) {
    Optional<String> then = side.span().flatMap(ActorSpan::personId)
        .filter(id -> world.person(id).filter(p -> p.state().equals(side.state())).isPresent())
        .flatMap(id -> world.serving(id, date)).map(Person::state)
        .filter(state -> others.stream().noneMatch(other -> other.state().equals(state)));
    return world.codeAt(then.orElse(side.state()), date);
  }

  private Party party(Side side, String state, Optional<Edtf> date) {
    Optional<ActorSpan> span = side.span();
    Optional<String> office = span.map(ActorSpan::offices).filter(o -> !o.isEmpty()).map(o -> String.join("; ", o));
    String text = span.map(s -> tokens.slice(s.from(), s.to())).orElse("");
    return new Party(state, world.cow(state, date), span.flatMap(ActorSpan::person), office,
        span.flatMap(ActorSpan::sector), text);
  }
}
