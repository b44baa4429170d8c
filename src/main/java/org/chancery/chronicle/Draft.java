package org.chancery.chronicle;

import java.util.Optional;
import org.chancery.resolve.Event;

/**
 * An event on its way into the chronicle.
 *
 * @param event as resolved and corrected
 * @param wanted the id that a correction gives it
 * @param rejected whether a correction says that it is none
 */
record Draft(Event event, Optional<String> wanted, boolean rejected) {
  static Draft of(Event event) {
    return new Draft(event, Optional.empty(), false);
  }

  Draft with(Event other) {
    return new Draft(other, wanted, rejected);
  }
}
