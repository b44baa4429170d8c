/**
 * Files to documents: finds the article inside scraped text, its title and publisher, and keeps a reason for
 * every line it sets aside; web pages are {@code html}'s. Knows the shapes of text, not the grammar of any language, and nothing of events.
 * May depend on {@code document},
 * {@code language} and {@code fetch}. Start at {@code Reader}.
 */
@NullMarked
package org.chancery.read;

import org.jspecify.annotations.NullMarked;
