/**
 * Watches feeds and sitemaps: asks them for what is new, reads and codes it, and keeps its place in the chronicle. A
 * face's engine: it knows all rooms that it leads through, and no screen. Start at {@code Watcher}.
 */
@NullMarked
package org.chancery.watch;

import org.jspecify.annotations.NullMarked;
