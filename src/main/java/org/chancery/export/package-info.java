/**
 * Events as JSON Lines, CSV and tables. Start at {@code EventJson}.
 */
@NullMarked
package org.chancery.export;

import org.jspecify.annotations.NullMarked;
