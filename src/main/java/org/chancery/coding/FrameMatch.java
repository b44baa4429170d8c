package org.chancery.coding;

import java.util.List;

/**
 * A frame whose words stand in a sentence; its parties are still to be found.
 *
 * @param frame the frame
 * @param legs the occurrence of each of its legs
 * @param passive whether its predicate is passive here
 */
record FrameMatch(Frame frame, List<MarkedSentence.Occurrence> legs, boolean passive) {
  FrameMatch {
    legs = List.copyOf(legs);
  }

  /** The node of the anchor. */
  int anchor() {
    return legs.get(frame.anchor()).node();
  }

  int firstNode() {
    return legs.stream().mapToInt(MarkedSentence.Occurrence::node).min().orElseThrow();
  }

  int lastNode() {
    return legs.stream().mapToInt(MarkedSentence.Occurrence::node).max().orElseThrow();
  }

  /** Whether the two share a word. */
  boolean overlaps(FrameMatch other) {
    return legs.stream().anyMatch(a -> other.legs.stream().anyMatch(b -> a.from() < b.to() && b.from() < a.to()));
  }
}
