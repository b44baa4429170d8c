/**
 * Which documents are copies of one text: fingerprints of articles, what two of them have in common, and families of
 * copies with their original. Knows documents only; no language, no store. Start at {@code Comparison}.
 */
@NullMarked
package org.chancery.copies;

import org.jspecify.annotations.NullMarked;
