/**
 * States, organisations, persons, offices and places, as they were on a date, and where a text names them. May
 * depend on {@code document}, {@code language} and {@code time}. {@link org.chancery.actor.World} holds the tables
 * {@code world/*.tsv}; {@link org.chancery.actor.ActorTagger} finds {@link org.chancery.actor.ActorSpan noun phrases}
 * of a document; {@link org.chancery.actor.Party} and {@link org.chancery.actor.Place} are what an event keeps of
 * them. Start at {@code ActorTagger}.
 */
@NullMarked
package org.chancery.actor;

import org.jspecify.annotations.NullMarked;
