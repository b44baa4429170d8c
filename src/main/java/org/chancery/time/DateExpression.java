package org.chancery.time;

import java.util.List;
import java.util.Optional;

/**
 * A date that a text tells, where and how.
 *
 * @param from its first token
 * @param to the token after its last
 * @param value what it means
 * @param basis where the value comes from
 * @param role what it is the date of
 * @param rule id of the rule that made it
 * @param clash another value that the text's own words give, where they disagree
 * @param parts the single dates that it is made of, in the order of the text
 */
public record DateExpression(
    int from, int to, Edtf value, Basis basis, DateRole role, String rule, Optional<Edtf> clash, List<Part> parts) {
  public DateExpression {
    parts = List.copyOf(parts);
  }

  /**
   * An end of a range, a member of a list, or the date itself without the word that makes it an edge: "1977" of
   * "since 1977".
   *
   * @param from its first token
   * @param to the token after its last
   * @param value what it means
   */
  public record Part(int from, int to, Edtf value) {}
}
