/**
 * Gets what is at an address in the web, politely and on its guard: asks robots.txt, waits its turn, never reaches a
 * private network, and neither waits nor reads without end. Knows nothing of documents, and depends on no other room.
 * Start at {@code Fetcher}.
 */
@NullMarked
package org.chancery.fetch;

import org.jspecify.annotations.NullMarked;
