/**
 * Streams of bytes that remember a little, and bounds on what they give. Depends on nothing else. Start at
 * {@code Replay}.
 */
@NullMarked
package org.chancery.read.stream;

import org.jspecify.annotations.NullMarked;
