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
 * @param recalls the act told before that this one is, where its words point back: "the gift"
 * @param targetNode the node of the target, -1 where it does not stand in the sentence
 */
record Filled(FrameMatch match, List<Side> source, List<Side> target, List<Reason> reasons,
    Optional<Discourse.Told> recalls, int targetNode) {

  /**
   * One party before it is written out: a state with the phrase that names it.
   *
   * @param state code
   * @param span the phrase; empty where the publisher or an earlier sentence gave the state
   */
  record Side(String state, Optional<ActorSpan> span) {}

  /** The same act done to another target. */
  Filled to(ActorSpan other) {
    List<Side> sides = other.states().stream().map(s -> new Side(s, Optional.of(other))).toList();
    return new Filled(match, source, sides, reasons, Optional.empty(), -1);
  }

  /** The same words as told again of an earlier act: that act's parties, and the persons whom these words add. */
  Filled recall(Discourse.Told earlier) {
    Filled all = earlier.filled().with(Attendance.named(this));
    return new Filled(match, all.source(), all.target(), reasons, Optional.of(earlier), -1);
  }

  /** The same act with more persons, each on the side of its state. */
  Filled with(List<Side> persons) {
    return new Filled(match, Attendance.joined(source, persons), Attendance.joined(target, persons), reasons, recalls,
        targetNode);
  }

  List<String> states() {
    return java.util.stream.Stream.concat(source.stream(), target.stream()).map(Side::state).distinct().toList();
  }
}
