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
 */
record Match(Rule rule, int from, int to, int reach, List<Features> parts) {
  Match {
    parts = List.copyOf(parts);
  }

  Features first() {
    return parts.getFirst();
  }

  boolean isSingle() {
    return parts.size() == 1;
  }
}
