package org.chancery.time;

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
 */
public record DateExpression(
    int from, int to, Edtf value, Basis basis, DateRole role, String rule, Optional<Edtf> clash) {}
