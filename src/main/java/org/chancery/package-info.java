/**
 * The whole street in one file: {@link org.chancery.Pipeline}. Above every room, below the faces.
 */
@NullMarked
package org.chancery;

import org.jspecify.annotations.NullMarked;
