package org.chancery.chronicle;

import java.time.Instant;

/**
 * A host that failed when it was last asked.
 *
 * @param host its name
 * @param failures how often in a row; 0 for one that is sound again
 * @param next not to be asked before
 * @param reason why it failed, for a person
 */
public record WatchedHost(String host, int failures, Instant next, String reason) {}
