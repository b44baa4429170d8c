/**
 * Mentions to events: merges, disagreements and the reason for each. Works on one block of mentions at a time and
 * knows neither files nor screens. Start at {@code Resolver}.
 */
@NullMarked
package org.chancery.resolve;

import org.jspecify.annotations.NullMarked;
