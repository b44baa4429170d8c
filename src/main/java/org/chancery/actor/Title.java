package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands around a name or instead of one: owner, organs, offices, and what they are offices of. */
final class Title {
  /** The first token, articles included. */
  int from;
  /** The first token of the first owner or noun. */
  int core = -1;
  /** The token after the last. */
  int to;
  /** The noun that carries the title. */
  int head;
  /** What the head is; null while nothing has been found. */
  @Nullable
  Role role;
  List<String> states = List.of();
  String sector = "";
  String host = "";
  String place = "";
  boolean definite;
  boolean possessive;
  boolean pair;
  /** Whether the noun is a plural, so that it may have several owners. */
  boolean plural;
  boolean inferred;
  /** Whether an organ of state owns the noun, its state untold: "delegation of the Ministry of Culture". */
  boolean national;
  /** Whether a delegation owns the noun: "head of the delegation". */
  boolean sent;
  /** Its offices as they were last read, and how far it reached then; null while nobody asked. */
  @Nullable
  List<Office> known;
  int knownTo;
  /** Whether an owner was told before the title. */
  boolean owned;
  /** Where the office's own words begin, -1 while unknown. */
  int officeFrom = -1;
  /** First and last token of each office, in pairs. */
  final List<Integer> offices = new ArrayList<>(2);
  /** The noun of each office. */
  final List<Integer> officeHeads = new ArrayList<>(2);

  boolean isOffice() {
    return role == Role.OFFICE || role == Role.ENVOY;
  }

  boolean isBody() {
    return role == Role.BODY || role == Role.ORGAN || role == Role.DELEGATION || role == Role.MISSION;
  }

  boolean hasHead() {
    return isOffice() || isBody() || role == Role.PEOPLE;
  }

  /** Stretches the last office to the end of its complement. */
  void stretch(int end) {
    to = end;
    if (isOffice() && !offices.isEmpty()) {
      offices.set(offices.size() - 1, end);
    }
  }
}
