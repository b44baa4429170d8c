/**
 * The codebook, the frames and the coder: one document to mentions of acts, each with parties, date, status,
 * confidence and the reasons for them. Knows no storage. Start at {@code Coder}.
 */
@NullMarked
package org.chancery.coding;

import org.jspecify.annotations.NullMarked;
