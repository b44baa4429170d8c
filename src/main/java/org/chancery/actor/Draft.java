package org.chancery.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A noun phrase while it is being put together. */
final class Draft {
  int from;
  int to;
  int head;
  ActorSpan.Kind kind;
  ActorSpan.Form form = ActorSpan.Form.PLAIN;
  List<String> states = List.of();
  @Nullable
  RosterPerson person;
  final List<String> offices = new ArrayList<>();
  String sector = "";
  String host = "";
  String place = "";
  String agreement = "";
  boolean inferred;
  boolean definite;
  /** Whether the body is a delegation. */
  boolean sent;
  /** Whether the person was told to lead the body. */
  boolean led;

  Draft(ActorSpan.Kind kind, int from, int to, int head) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.head = head;
  }

  /** Takes the publisher's state for an official of whom the document tells none: the press names its own so. */
  void inferState(List<String> home) {
    RosterPerson who = person;
    if (kind == ActorSpan.Kind.PERSON && states.isEmpty() && who != null && who.states.isEmpty() && who.official) {
      states = home;
      inferred = !home.isEmpty();
    }
  }

  ActorSpan span() {
    RosterPerson who = person;
    Optional<String> name = who == null ? Optional.empty() : Optional.of(who.name);
    Optional<String> id = who == null ? Optional.empty() : filled(who.id);
    String sex = who != null && kind == ActorSpan.Kind.PERSON ? who.sex : agreement;
    List<String> whose = states.isEmpty() && who != null ? who.states : states;
    return new ActorSpan(from, to, kind, whose, name, id, offices, filled(sector), filled(host), filled(place), form,
        head, filled(sex), inferred);
  }

  private static Optional<String> filled(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
