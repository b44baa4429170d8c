package org.chancery.resolve;

import java.util.List;
import java.util.Optional;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.coding.Citation;
import org.chancery.coding.Mention;
import org.chancery.coding.Reason;
import org.chancery.coding.Status;
import org.chancery.document.Span;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/** Mentions for tests, each part named as it is told. Every method gives a new value. */
public record Tell(
    String act, List<Party> source, List<Party> target, Optional<Place> place, Optional<Edtf> date, Basis basis,
    Optional<Edtf> clash, Status status, String document, int at, List<Reason> reasons) {

  public static Tell of(String act, String source, String target) {
    return new Tell(act, List.of(party(source)), List.of(party(target)), Optional.empty(), Optional.empty(),
        Basis.STATED, Optional.empty(), Status.OCCURRED, "a", 0, List.of());
  }

  /** A state, or a state and a person: "PRK", "PRK Kim Il Sung". */
  private static Party party(String told) {
    String[] parts = told.split(" ", 2);
    Optional<String> person = parts.length == 2 ? Optional.of(parts[1]) : Optional.empty();
    return new Party(parts[0], Optional.empty(), person, Optional.empty(), Optional.empty(), told);
  }

  public Tell on(String edtf) {
    return new Tell(act, source, target, place, Optional.of(Edtf.parse(edtf)), basis, clash, status, document, at,
        reasons);
  }

  public Tell known(Basis other) {
    return new Tell(act, source, target, place, date, other, clash, status, document, at, reasons);
  }

  public Tell against(String edtf) {
    return new Tell(act, source, target, place, date, basis, Optional.of(Edtf.parse(edtf)), status, document, at,
        reasons);
  }

  public Tell being(Status other) {
    return new Tell(act, source, target, place, date, basis, clash, other, document, at, reasons);
  }

  public Tell at(String name, String state) {
    return new Tell(act, source, target,
        Optional.of(new Place(name, Optional.of(state), Optional.empty(), Optional.empty())), date, basis, clash,
        status, document, at, reasons);
  }

  public Tell in(String otherDocument, int offset) {
    return new Tell(act, source, target, place, date, basis, clash, status, otherDocument, offset, reasons);
  }

  public Tell another() {
    return new Tell(act, source, target, place, date, basis, clash, status, document, at,
        List.of(new Reason("other", "another", "another")));
  }

  public Mention mention() {
    String sentence = "Sentence at " + at + ".";
    return new Mention(act, source, target, place, date, date.map(d -> basis), clash, status, Optional.empty(), 0.5,
        new Citation(document, Optional.empty(), Optional.of("P"), Optional.of("SWE"), Optional.of("2001-02-03"), "en",
            sentence, new Span(at, at + sentence.length())),
        reasons);
  }
}
