package org.chancery.language;

/**
 * A sentence as a range of a document's tokens.
 *
 * @param from its first token
 * @param to the token after its last
 * @param paragraph the number of the block it stands in, counted from 0 over the document's blocks
 * @param title whether it is the headline
 */
public record Sentence(int from, int to, int paragraph, boolean title) {}
