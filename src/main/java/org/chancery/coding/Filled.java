package org.chancery.coding;

import java.util.List;
import java.util.Optional;
import org.chancery.actor.ActorSpan;

/**
 * A frame with its parties.
 *
 * @param match the frame and its words
 * @param source who acts
 * @param target whom it concerns
 * @param reasons how each party was found
 * @param targetNode the node of the target, -1 where it does not stand in the sentence
 */
record Filled(
    FrameMatch match, List<Side> source, List<Side> target, List<Reason> reasons, int targetNode) {

  /** The same act done to another target. */
  Filled to(ActorSpan other) {
    List<Side> sides = other.states().stream().map(s -> new Side(s, Optional.of(other))).toList();
    return new Filled(match, source, sides, reasons, -1);
  }

  /**
   * One party before it is written out: a state with the phrase that names it.
   *
   * @param state code
   * @param span the phrase; empty where the publisher or an earlier sentence gave the state
   */
  record Side(String state, Optional<ActorSpan> span) {}

  List<String> states() {
    return java.util.stream.Stream.concat(source.stream(), target.stream()).map(Side::state).distinct().toList();
  }
}
