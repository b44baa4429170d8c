/**
 * The command line: each command parses its arguments, calls the rooms behind it, prints data to stdout and
 * status to stderr. Start at {@code Main}.
 */
@NullMarked
package org.chancery.cli;

import org.jspecify.annotations.NullMarked;
