/**
 * Language packs, language identification, tokens and sentences. Knows neither actors nor acts. May depend on
 * {@code document}. Start at {@link org.chancery.language.LanguagePack}.
 */
@NullMarked
package org.chancery.language;

import org.jspecify.annotations.NullMarked;
