package org.chancery.actor;

import java.util.List;

/**
 * An organisation of states.
 *
 * @param code {@code IGO:UN}, {@code IGO:ASEAN}
 * @param name in English
 * @param seat where it has its seat, as the table writes it
 * @param members codes of its members; empty where the table does not list them
 */
public record Organisation(String code, String name, String seat, List<String> members) {
  public Organisation {
    members = List.copyOf(members);
  }
}
