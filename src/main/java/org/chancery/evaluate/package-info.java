/**
 * How well documents were coded: compares events with facts, and dates with those, that careful readers found in the
 * same documents. May depend on {@code coding}, {@code resolve} and what they depend on. Start at {@code Evaluation}
 * for events, at {@code DateEvaluation} for dates.
 */
@NullMarked
package org.chancery.evaluate;

import org.jspecify.annotations.NullMarked;
