/**
 * States, organisations, persons, offices and places, as they were on a date, and where a sentence names them. May
 * depend on {@code document}, {@code language} and {@code time}. Start at {@code ActorTagger}.
 */
@NullMarked
package org.chancery.actor;

import org.jspecify.annotations.NullMarked;
