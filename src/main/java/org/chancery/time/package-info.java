/**
 * Date expressions to EDTF values (ISO 8601-2), each with its basis, role and rule. Knows no acts. May depend on
 * {@code document} and {@code language}. Start at {@code DateReader}.
 */
@NullMarked
package org.chancery.time;

import org.jspecify.annotations.NullMarked;
