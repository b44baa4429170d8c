package org.chancery.coding;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.actor.ActorSpan;
import org.chancery.coding.Filled.Side;
import org.chancery.coding.Slot.Role;

/** The parties of a matched frame as far as they are found, with the way each was found. Not shared. */
final class Cast {
  private final Map<Role, List<Side>> sides = new EnumMap<>(Role.class);
  private final List<Reason> reasons = new ArrayList<>();
  private int target = -1;
  private Optional<ActorSpan> hosted = Optional.empty();

  List<Side> get(Role role) {
    return sides.getOrDefault(role, List.of());
  }

  boolean lacks(Role role) {
    return get(role).isEmpty();
  }

  /** The side that stands against {@code role}: target for source, source for target. */
  List<Side> against(Role role) {
    return get(role == Role.S ? Role.T : Role.S);
  }

  /** Gives a role its sides, unless it has some; {@code how} names the rule and {@code words} what it went by. */
  void put(Role role, List<Side> found, String how, String words) {
    if (!found.isEmpty() && lacks(role)) {
      sides.put(role, found);
      reasons.add(new Reason(role == Role.S ? "source" : "target", how, words));
    }
  }

  /** Makes one side of several states two sides: the first named, and the others. */
  void halve(Role from) {
    List<Side> both = get(from);
    if (distinct(both) < 2) {
      return;
    }
    sides.remove(from);
    String first = both.getFirst().state();
    put(Role.S, both.stream().filter(s -> s.state().equals(first)).toList(), "joined", "first of those joined");
    put(Role.T, both.stream().filter(s -> !s.state().equals(first)).toList(), "joined", "others of those joined");
  }

  /** Notes where the target stands; the first place counts. */
  void targetAt(int node) {
    target = target < 0 ? node : target;
  }

  /** The node of the target, -1 where it does not stand in the sentence. */
  int target() {
    return target;
  }

  /** Notes the envoy or mission whose host is a party. */
  void host(ActorSpan actor) {
    hosted = Optional.of(actor);
  }

  Optional<ActorSpan> hosted() {
    return hosted;
  }

  /** The frame with its target alone. */
  Filled half(FrameMatch match) {
    return new Filled(match, List.of(), get(Role.T), reasons, Optional.empty(), target);
  }

  /** The frame with its parties, or the reason why it has none. */
  RoleFinder.Outcome settle(FrameMatch match) {
    List<Side> source = get(Role.S);
    List<Side> target = get(Role.T);
    if (source.isEmpty()) {
      return new RoleFinder.Outcome.Missing("no source");
    }
    if (target.isEmpty()) {
      return new RoleFinder.Outcome.Missing("no target");
    }
    List<Side> others = without(target, source);
    if (!others.isEmpty()) {
      return new RoleFinder.Outcome.Found(new Filled(match, source, others, reasons, Optional.empty(), this.target));
    }
    List<Side> doers = without(source, target);
    if (doers.isEmpty()) {
      return new RoleFinder.Outcome.Missing("both sides are " + source.getFirst().state());
    }
    return new RoleFinder.Outcome.Found(new Filled(match, doers, target, reasons, Optional.empty(), this.target));
  }

  /** The sides whose state is none of {@code others}: where "A with B" was read as joined, B is the other side. */
  private static List<Side> without(List<Side> sides, List<Side> others) {
    return sides.stream().filter(t -> others.stream().noneMatch(s -> s.state().equals(t.state()))).toList();
  }

  static long distinct(List<Side> sides) {
    return sides.stream().map(Side::state).distinct().count();
  }
}
