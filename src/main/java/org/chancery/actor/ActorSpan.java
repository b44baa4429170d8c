package org.chancery.actor;

import java.util.List;
import java.util.Optional;

/**
 * A noun phrase of a text that names an actor or a place: the whole phrase, with its apposition ("Xi Jinping, general
 * secretary of the party and president of China" is one span, without the comma that closes it).
 *
 * @param from its first token
 * @param to the token after its last
 * @param kind what the phrase names
 * @param states ISO 3166-1 alpha-3 (3166-3 for states that are gone) or {@code IGO:…}: whom the actor stands for, where
 *     the place lies; more than one where the phrase names several ("the Korean and Lao peoples"); empty where
 *     neither the phrase nor the document tells it, and for {@link Kind#PAIR} and {@link Kind#PRONOUN}
 * @param person the person's name: the usual English spelling where the table of persons has it, or as written in
 *     full in this document; also the leader of a delegation
 * @param personId the person's id in the table of persons
 * @param offices the offices as written, each with its "of" phrase, in the order of the text
 * @param sector PLOVER's sector of the first office or of the body: GOV, MIL, LEG, PTY …
 * @param host the state or organisation to which an embassy or ambassador is sent
 * @param place id of the place in the table of places
 * @param form how the phrase stands to what follows it
 * @param head the token that carries the phrase: first of the person's name, the noun of a body or office, the state
 * @param agreement "m", "f", "n" (a thing) or "p" (several): of a pronoun, and of a person where the tables tell it
 * @param inferred whether the state was not told but concluded from the publisher ("the government", "our country")
 */
public record ActorSpan(
    int from,
    int to,
    Kind kind,
    List<String> states,
    Optional<String> person,
    Optional<String> personId,
    List<String> offices,
    Optional<String> sector,
    Optional<String> host,
    Optional<String> place,
    Form form,
    int head,
    Optional<String> agreement,
    boolean inferred) {
  public ActorSpan {
    states = List.copyOf(states);
    offices = List.copyOf(offices);
  }

  /** What a phrase names. */
  public enum Kind {
    /** A state: "Vietnam", "the DPRK"; with {@link Form#ADJECTIVE} also half of "Sino-Vietnamese". */
    STATE,
    /** An international organisation. */
    ORGANISATION,
    /** A body of a state: organ, party, army, ministry, delegation, embassy. */
    BODY,
    /** A person by name. */
    PERSON,
    /** A person known only by office: "the Chinese president". */
    OFFICE,
    /** A city, river, palace or the like, with the state it lies in. */
    PLACE,
    /** "The Vietnamese people". */
    PEOPLE,
    /** "The two countries", "both sides", "the two leaders": settled by whoever reads on. */
    PAIR,
    /** "He", "they", "it". */
    PRONOUN
  }

  /** How a phrase stands to what follows it. */
  public enum Form {
    /** On its own. */
    PLAIN,
    /** As owner of what follows: "Vietnam's", "his". */
    POSSESSIVE,
    /** As a bare adjective or in a hyphened pair: "Chinese", "DPRK-Vietnam". */
    ADJECTIVE
  }

  /** The only state, empty where there are none or several. */
  public Optional<String> state() {
    return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
  }
}
