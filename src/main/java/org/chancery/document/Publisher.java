package org.chancery.document;

import java.util.Optional;

/**
 * Who put a document before the public.
 *
 * @param name the name as a reader would cite it, "KCNA"; empty where unknown
 * @param state ISO 3166-1 alpha-3 code of the country it publishes from
 */
public record Publisher(Optional<String> name, Optional<String> state) {
  /** Nobody known. */
  public static final Publisher UNKNOWN = new Publisher(Optional.empty(), Optional.empty());
}
