/**
 * News feeds: RSS 0.9 to 2.0, RDF Site Summary, Atom. Cut into entries as they stream by, and each read by itself;
 * document types and entities of their own are never looked at. Depends on {@code stream} and jsoup. Start at
 * {@code Feed}.
 */
@NullMarked
package org.chancery.read.feed;

import org.jspecify.annotations.NullMarked;
