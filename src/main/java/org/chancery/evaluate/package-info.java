/**
 * How well documents were coded: compares events with facts that a careful reader found in the same documents. May
 * depend on {@code coding}, {@code resolve} and what they depend on. Start at {@code Evaluation}.
 */
@NullMarked
package org.chancery.evaluate;

import org.jspecify.annotations.NullMarked;
