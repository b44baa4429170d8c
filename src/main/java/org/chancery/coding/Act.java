package org.chancery.coding;

import java.util.Optional;
import java.util.Set;

/**
 * An act of the codebook: a family alone ("visit") or one of its kinds ("visit.state").
 *
 * @param name as stored
 * @param label English, for a reader
 * @param plover its PLOVER 0.8 type
 * @param cameo its CAMEO code, leading zero kept
 * @param goldstein conflict to cooperation, -10 to 10
 * @param traits how it behaves when mentions are merged
 * @param near kinds of its family that different writers use for one and the same act; empty unless it is one of them
 */
public record Act(
    String name, String label, Plover plover, String cameo, double goldstein, Set<Trait> traits, Set<String> near) {
  public Act {
    traits = Set.copyOf(traits);
    near = Set.copyOf(near);
  }

  /**
   * Where PLOVER puts an act.
   *
   * @param type the event type, upper case
   * @param mode how, where PLOVER has a mode for it
   * @param quad 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
   */
  public record Plover(String type, Optional<String> mode, int quad) {}

  /** How an act behaves when mentions of it are merged. */
  public enum Trait {
    /** Both sides do it: source and target may change places. */
    SYMMETRIC,
    /** Goes on for days: a span of days says more than one day in it. */
    LASTING,
    /** Happens so often that a year without a name does not tell which. */
    FREQUENT,
    /** Happens once between two states, as a rule. */
    ONCE,
    /** Is between two states alone: with several others at a time it is an act with each. */
    DYADIC,
    /** Counts only from those who speak for a state or an organisation of states. */
    OFFICIAL,
    /** Done by going to the other side's country. */
    TRAVEL
  }

  /** The part of the name before the dot. */
  public String family() {
    return family(name);
  }

  /** The part of the name after the dot, empty for a family alone. */
  public Optional<String> kind() {
    int dot = name.indexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1));
  }

  /** The family that a kind belongs to: its parent. Empty for a family alone. */
  public Optional<String> parent() {
    return kind().map(k -> family());
  }

  /** Whether it has a trait. */
  public boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** Whether source and target may change places. */
  public boolean symmetric() {
    return is(Trait.SYMMETRIC);
  }

  /** The part of an act's name before the dot. */
  public static String family(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
