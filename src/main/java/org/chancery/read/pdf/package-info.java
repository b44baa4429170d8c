/**
 * PDF documents to pages of text: glyphs to lines, columns to reading order, lines to paragraphs, with running heads and
 * page numbers told apart. Knows shapes and places, not the words of any language. Depends on {@code document},
 * {@code read.html} for what a page is, and PDFBox. Start at {@code PdfReader}.
 */
@NullMarked
package org.chancery.read.pdf;

import org.jspecify.annotations.NullMarked;
