/**
 * What holds other files: gzip, ZIP and WARC, each read as a stream, in spite of damage, in bounded memory. Finds where
 * records begin and end by itself, since that is what damage breaks; what is inside a sound record is the business of
 * jwarc and Commons Compress. Depends on {@code stream} alone. Start at {@code WarcArchive}.
 */
@NullMarked
package org.chancery.read.archive;

import org.jspecify.annotations.NullMarked;
