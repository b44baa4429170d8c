package org.chancery.coding;

import java.util.List;

/**
 * A frame whose words stand in a sentence; its parties are still to be found.
 *
 * @param frame the frame
 * @param legs the occurrence of each of its legs
 * @param passive whether its predicate is passive here
 * @param firstNode the first node of its words
 * @param lastNode the last node of its words
 */
record FrameMatch(Frame frame, List<MarkedSentence.Occurrence> legs, boolean passive, int firstNode, int lastNode) {
  FrameMatch {
    legs = List.copyOf(legs);
  }

  /** The node of the anchor. */
  int anchor() {
    return legs.get(frame.anchor()).node();
  }

  /** The match of a frame whose words stand at {@code legs}. */
  static FrameMatch of(Frame frame, List<MarkedSentence.Occurrence> legs, boolean passive) {
    int first = legs.getFirst().node();
    int last = first;
    for (MarkedSentence.Occurrence leg : legs) {
      first = Math.min(first, leg.node());
      last = Math.max(last, leg.node());
    }
    return new FrameMatch(frame, legs, passive, first, last);
  }

  /**
   * Whether both cannot be meant, since they share words: one predicate may tell two acts of different families with
   * an object each ("sent a message and a basket"), anything else tells one.
   */
  boolean overlaps(FrameMatch other) {
    for (int i = 0; i < legs.size(); i++) {
      for (int j = 0; j < other.legs.size(); j++) {
        boolean shared = legs.get(i).from() < other.legs.get(j).to() && other.legs.get(j).from() < legs.get(i).to();
        if (shared && !(i == frame.predicate() && j == other.frame.predicate() && apart(other))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean apart(FrameMatch other) {
    return legs.size() > 1 && other.legs.size() > 1
        && !Act.family(frame.act()).equals(Act.family(other.frame.act()));
  }
}
