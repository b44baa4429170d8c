/**
 * The store: a DuckDB file of documents, mentions, events and corrections, and the queries over it. Knows no
 * screens. Start at {@code Chronicle}.
 */
@NullMarked
package org.chancery.chronicle;

import org.jspecify.annotations.NullMarked;
