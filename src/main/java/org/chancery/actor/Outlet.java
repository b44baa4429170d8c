package org.chancery.actor;

import java.util.List;
import java.util.Optional;

/**
 * A publisher of the table of publishers.
 *
 * @param name as a reader would cite it
 * @param state code of the country it publishes from
 * @param languages BCP 47 tags
 * @param forms names, abbreviations and domains that it goes by
 */
public record Outlet(String name, Optional<String> state, List<String> languages, List<String> forms) {
  public Outlet {
    languages = List.copyOf(languages);
    forms = List.copyOf(forms);
  }
}
