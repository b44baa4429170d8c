/**
 * What runs fuzz targets: over the inputs that are kept, with the other tests, and under Jazzer, which looks for new
 * ones. Targets stand beside what they test. Start at {@code Fuzz}.
 */
@NullMarked
package org.chancery.fuzz;

import org.jspecify.annotations.NullMarked;
