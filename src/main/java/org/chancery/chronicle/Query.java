package org.chancery.chronicle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.coding.Status;

/**
 * Which events are wanted. What is empty does not narrow.
 *
 * @param parties states or organisations that must all be among the event's parties, on either side
 * @param from first day: events that may have ended before it are left out only if they surely did
 * @param to last day, likewise; undated events are left out where either is given
 * @param acts acts of which the event's must be one; a family stands for its kinds
 * @param statuses of which the event's must be one
 * @param text words that a sentence, a person or the place of the event must contain, without regard to case
 */
public record Query(
    List<String> parties,
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    List<String> acts,
    Set<Status> statuses,
    Optional<String> text) {
  /** Every event. */
  public static final Query ALL = new Query(List.of(), Optional.empty(), Optional.empty(), List.of(), Set.of(),
      Optional.empty());

  public Query {
    parties = List.copyOf(parties);
    acts = List.copyOf(acts);
    statuses = Set.copyOf(statuses);
  }
}
