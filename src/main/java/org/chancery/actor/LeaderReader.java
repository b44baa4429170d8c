package org.chancery.actor;

import java.util.List;
import org.chancery.actor.ActorSpan.Form;
import org.chancery.actor.ActorSpan.Kind;
import org.jspecify.annotations.Nullable;

/** Reads how persons stand to others of the same sentence: who leads a delegation, who sent an envoy, who serves as. */
final class LeaderReader {
  private final Scene scene;
  private final TitleReader titles;
  private final PersonReader persons;
  private final AppositionReader appositions;
  private final Delegations delegations;
  private int limit;

  LeaderReader(Scene scene, TitleReader titles, PersonReader persons, AppositionReader appositions,
      Delegations delegations) {
    this.scene = scene;
    this.titles = titles;
    this.persons = persons;
    this.appositions = appositions;
    this.delegations = delegations;
  }

  void enter(int end) {
    limit = end;
  }

  /** Gives a body its leader: "a delegation headed by". */
  void lead(Draft draft, Title title) {
    int i = draft.to < limit && scene.mark(draft.to, limit, ",") ? draft.to + 1 : draft.to;
    Atom led = i < limit ? scene.at(i) : null;
    if (led == null || !led.is(Role.LED) || title.possessive) {
      return;
    }
    Draft leader = leader(led.to());
    if (leader != null) {
      draft.to = leader.to;
      draft.person = leader.person;
      draft.offices.addAll(leader.offices);
      draft.states = draft.states.isEmpty() ? leader.states : draft.states;
      draft.form = leader.form;
      if (leader.person != null && leader.person.states.isEmpty()) {
        leader.person.states = draft.states;
      }
      draft.led = true;
      note(leader.person, title.role == Role.DELEGATION, draft.states);
    }
  }

  /** "X, who is leading the delegation": notes whom X leads. */
  void leads(Draft leader) {
    int i = leader.to < limit && scene.mark(leader.to, limit, ",") ? leader.to + 1 : leader.to;
    Atom leads = i < limit ? scene.at(i) : null;
    Title title = leads != null && leads.is(Role.LEADS) && leads.to() < limit ? titles.read(leads.to(), limit) : null;
    if (title != null) {
      note(leader.person, title.role == Role.DELEGATION,
          title.states.isEmpty() ? AppositionReader.states(leader) : title.states);
    }
  }

  /** "Members of the delegation headed by X": notes who leads what the office is of. */
  void heads(Title title) {
    Atom led = title.sent && title.to < limit ? scene.at(title.to) : null;
    Draft leader = led != null && led.is(Role.LED) ? leader(led.to()) : null;
    if (leader != null) {
      note(leader.person, true, title.states.isEmpty() ? AppositionReader.states(leader) : title.states);
    }
  }

  private void note(@Nullable RosterPerson leader, boolean delegation, List<String> states) {
    if (leader != null && delegation) {
      delegations.lead(leader, states);
    }
  }

  @Nullable
  Draft leader(int at) {
    Atom its = at < limit ? scene.at(at) : null;
    int from = its != null && its.is(Role.PRONOUN) && its.entry(Role.PRONOUN).genitive() ? its.to() : at;
    Draft named = from < limit ? persons.named(from) : null;
    if (named != null) {
      return named;
    }
    Title title = from < limit ? titles.read(from, limit) : null;
    if (title != null) {
      return title.isOffice() ? persons.office(title) : persons.owned(title);
    }
    Name name = persons.unknown(from, 2, List.of());
    return name == null ? null : appositions.read(persons.person(from, name, List.of()), name);
  }

  /** "Special envoy of President X": the envoy stands for the state of whoever sent him. */
  void sender(Title title) {
    Atom of = title.to < limit ? scene.at(title.to) : null;
    if (title.role == Role.ENVOY && title.states.isEmpty() && of != null && of.is(Role.OF)) {
      Draft sender = leader(of.to());
      if (sender != null) {
        title.states = sender.states.isEmpty() && sender.person != null ? sender.person.states : sender.states;
        title.stretch(sender.to);
      }
    }
  }

  /** Somebody or something that stands behind the person's name: his special envoy, the delegation that he leads. */
  @Nullable
  Draft sent(Draft draft, Name name) {
    Atom led = scene.at(draft.to);
    boolean leads = led != null && led.is(Role.LED) && scene.unspaced(draft.to);
    if (!leads && (led == null || (draft.form != Form.POSSESSIVE && !scene.unspaced(draft.to)))) {
      return null;
    }
    Title title = titles.read(leads && led != null ? led.to() : draft.to, limit);
    if (title == null || !(leads ? title.isBody() : title.role == Role.ENVOY && title.states.isEmpty())) {
      return null;
    }
    title.states = title.states.isEmpty() ? name.person().states : title.states;
    if (!leads) {
      title.from = draft.from;
      return persons.office(title);
    }
    draft.kind = Kind.BODY;
    draft.to = title.to;
    draft.head = title.head;
    draft.states = title.states;
    draft.sector = title.sector;
    if (name.person().states.isEmpty()) {
      name.person().states = title.states;
    }
    return draft;
  }

  /** "As chairman of …" says of whom the text speaks what nothing else may have said. */
  void served(List<Draft> before, Draft draft) {
    shared(before, draft);
    delegated(before, draft);
    if (draft.kind != Kind.OFFICE || draft.states.isEmpty() || draft.from == 0 || !appositions.isAs(draft.from - 1)) {
      return;
    }
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft earlier = before.get(i);
      if (earlier.kind == Kind.PERSON && earlier.person != null && earlier.person.states.isEmpty()) {
        earlier.person.states = draft.states;
        return;
      }
    }
  }

  /** "The delegation of the committee of Liaoning Province of the party headed by X": X leads what the party sent. */
  private void delegated(List<Draft> before, Draft draft) {
    Draft last = before.isEmpty() ? draft : before.getLast();
    if (draft.led && !draft.sent && draft.person != null) {
      for (int i = before.size() - 1; i >= 0 && !last.sent; i--) {
        last = before.get(i);
      }
      if (last.sent && last.person == null && last.states.equals(draft.states)) {
        last.person = draft.person;
        delegations.lead(draft.person, draft.states);
      }
    }
  }

  /** "Ambassador X and Attache Y of the Russian embassy": the first has no other owner than the second. */
  private void shared(List<Draft> before, Draft draft) {
    Draft last = before.isEmpty() ? draft : before.getLast();
    RosterPerson first = last.person;
    if (last.kind == Kind.PERSON && draft.kind == Kind.PERSON && first != null && first.states.isEmpty()
        && last.to + 1 == draft.from && scene.is(last.to, Role.AND) && !draft.offices.isEmpty()) {
      first.states = AppositionReader.states(draft);
    }
  }
}
