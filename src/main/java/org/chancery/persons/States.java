package org.chancery.persons;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import org.chancery.actor.World;

/** Codes of states as lists of persons write them. */
final class States {
  /** What OpenSanctions calls states that are gone. */
  private static final Map<String, String> GONE = Map.of("suhh", "SUN", "ddde", "DDR", "yucs", "YUG", "csxx", "SCG",
      "cshh", "CSK", "su", "SUN", "dd", "DDR", "yu", "YUG", "xk", "XKX", "eu", "IGO:EU");

  private States() {}

  /** The code of a state told by two or three letters or as a code of an organisation; "" where it is none. */
  static String alpha3(String told) {
    String small = told.toLowerCase(Locale.ROOT);
    if (GONE.containsKey(small)) {
      return GONE.get(small);
    }
    if (told.length() == 2) {
      try {
        return Locale.of("", told).getISO3Country();
      } catch (MissingResourceException e) {
        return "";
      }
    }
    return told.length() == 3 || told.indexOf(':') > 0 ? told.toUpperCase(Locale.ROOT) : "";
  }

  /** The code of the state that bore a Correlates of War number last, "" where none did. */
  static String byCow(World world, String told) {
    Optional<Integer> number = told.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(told)) : Optional.empty();
    return number.flatMap(world::stateOfCow).orElse("");
  }
}
