package org.chancery.actor;

import java.util.Optional;

/**
 * A place of the gazetteer.
 *
 * @param id kebab-case ASCII
 * @param name in English
 * @param state code of the state it lies in
 * @param latitude degrees north
 * @param longitude degrees east
 * @param seat whether its name stands for the government that sits there
 */
public record Locality(
    String id, String name, String state, Optional<Double> latitude, Optional<Double> longitude, boolean seat) {
  /** The place as an event shows it. */
  public Place place() {
    return new Place(name, Optional.of(state), latitude, longitude);
  }
}
