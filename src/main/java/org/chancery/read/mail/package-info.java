/**
 * Messages of mail (RFC 5322), and web pages that browsers save in their form (MHTML, RFC 2557). Depends on mime4j
 * alone. Start at {@code MessageReader}.
 */
@NullMarked
package org.chancery.read.mail;

import org.jspecify.annotations.NullMarked;
