/**
 * Documents of office programs that are ZIP archives of XML: Word's (DOCX) and OpenDocument's (ODT). Depends on Commons
 * Compress and jsoup. Start at {@code OfficeReader}; {@code ZipKind} tells them from archives.
 */
@NullMarked
package org.chancery.read.office;

import org.jspecify.annotations.NullMarked;
