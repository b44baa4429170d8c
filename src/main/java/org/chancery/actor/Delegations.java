package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The delegations that a document tells of: whose they are, and who leads them. */
final class Delegations {
  private final List<String> owners = new ArrayList<>();
  private final List<Led> led = new ArrayList<>();

  private record Led(List<String> states, RosterPerson leader) {}

  /** Notes that a delegation of these states was told of. */
  void sent(List<String> states) {
    for (String state : states) {
      if (!owners.contains(state)) {
        owners.add(state);
      }
    }
  }

  /** Notes who leads a delegation of these states. */
  void lead(RosterPerson leader, List<String> states) {
    Led one = new Led(states, leader);
    if (!states.isEmpty() && !led.contains(one)) {
      led.add(one);
      sent(states);
    }
  }

  /** The state of the only delegation told of; none where there are several. */
  List<String> only() {
    return owners.size() == 1 ? List.copyOf(owners) : List.of();
  }

  /** The only leader told of for a delegation of these states; of all delegations where {@code states} is empty. */
  Optional<RosterPerson> leader(List<String> states) {
    List<RosterPerson> leaders = led.stream().filter(one -> states.isEmpty() || one.states().equals(states))
        .map(Led::leader).distinct().toList();
    return leaders.size() == 1 ? Optional.of(leaders.getFirst()) : Optional.empty();
  }
}
