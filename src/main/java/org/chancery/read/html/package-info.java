/**
 * Web pages to articles: lays a page out as lines of text, finds the part that is the article, and sorts every line
 * into a block or, with its reason, an aside; reads what the page says of itself. Knows the shapes and the vocabulary of
 * markup ({@code pages/names.tsv}), not the words of any language. Depends on {@code document} alone; what a line's
 * words give away it asks of its caller. Start at {@code PageReader}.
 */
@NullMarked
package org.chancery.read.html;

import org.jspecify.annotations.NullMarked;
