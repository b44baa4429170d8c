/**
 * Plain values that every room may hold: a {@link org.chancery.document.Document}, who published it,
 * and {@link org.chancery.document.Span spans} of its text. Depends on nothing else. Start at {@code Document}.
 */
@NullMarked
package org.chancery.document;

import org.jspecify.annotations.NullMarked;
