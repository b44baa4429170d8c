package org.chancery.time;

import java.util.List;

/**
 * What a rule found.
 *
 * @param rule the rule
 * @param from the first token of the expression
 * @param to the token after its last
 * @param reach the token after the last that the pattern looked at
 * @param parts what it tells: one, or the ends of a range, or the members of a list
 * @param extents where each part stands
 */
record Match(Rule rule, int from, int to, int reach, List<Features> parts, List<Extent> extents) {
  Match {
    parts = List.copyOf(parts);
    extents = List.copyOf(extents);
  }

  /** Tokens from one to before another. */
  record Extent(int from, int to) {
    Extent with(Extent other) {
      return new Extent(Math.min(from, other.from), Math.max(to, other.to));
    }
  }

  Features first() {
    return parts.getFirst();
  }

  boolean isSingle() {
    return parts.size() == 1;
  }
}
