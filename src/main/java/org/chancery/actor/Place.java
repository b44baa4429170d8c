package org.chancery.actor;

import java.util.Optional;

/**
 * Where an act took place.
 *
 * @param name the place's English name, or as written where no table has it
 * @param state ISO 3166-1 alpha-3 code of the state it lies in
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Place(
    String name, Optional<String> state, Optional<Double> latitude, Optional<Double> longitude) {}
