/**
 * Date expressions to EDTF values (ISO 8601-2), each with its basis, role and rule. Knows no acts. May depend on
 * {@code document} and {@code language}.
 *
 * <p>Start at {@code DateReader}. A text goes {@code Matcher} (a pack's rules, written as {@code Pattern}s over the
 * words of its {@code Lexicon} and made ready as {@code Step}s, find expressions and what they tell: {@code Features})
 * to {@code Resolver} (features to a value, in the light of the {@code Discourse}: when the text was published, which
 * date it told last; {@code Counted} has what counts from these, {@code Whole} what several dates make together) to
 * {@code Anniversaries} and {@code Glosses} (what the dates of a sentence say of each other). {@code PublicationDater}
 * dates the document itself; {@code Edtf} is the value that all of this is about.
 */
@NullMarked
package org.chancery.time;

import org.jspecify.annotations.NullMarked;
