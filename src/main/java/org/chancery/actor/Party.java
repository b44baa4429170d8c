package org.chancery.actor;

import java.util.Optional;

/**
 * A side of an act: a state or organisation, and the person who acts for it where the text names one.
 *
 * @param state ISO 3166-1 alpha-3 (3166-3 for states that are gone) or {@code IGO:…}
 * @param cow Correlates of War number of the state
 * @param person the person's name, in the spelling of the table of persons or else as written
 * @param office the office as written
 * @param sector PLOVER's sector: GOV, MIL, LEG, PTY …
 * @param text the words that name the side
 */
public record Party(
    String state,
    Optional<Integer> cow,
    Optional<String> person,
    Optional<String> office,
    Optional<String> sector,
    String text) {}
