package org.chancery.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/**
 * One sentence's word that an act took place (or did not).
 *
 * @param act the act, "visit.official" or "visit"; a name of the codebook
 * @param source who acts
 * @param target whom it concerns
 * @param place where
 * @param date when; empty where nothing tells it
 * @param basis where the date comes from; empty exactly when the date is
 * @param clash the date that the same words give by another way, where the two disagree
 * @param status whether it took place
 * @param attributedTo the speaker to whom the text attributes the words
 * @param confidence 0 to 1
 * @param citation where it stands
 * @param reasons how each part was found
 */
public record Mention(
    String act,
    List<Party> source,
    List<Party> target,
    Optional<Place> place,
    Optional<Edtf> date,
    Optional<Basis> basis,
    Optional<Edtf> clash,
    Status status,
    Optional<String> attributedTo,
    double confidence,
    Citation citation,
    List<Reason> reasons) {
  /** The field of the reason whose text is the agency or paper that the document has the words from. */
  public static final String OUTLET = "outlet";

  public Mention {
    source = List.copyOf(source);
    target = List.copyOf(target);
    reasons = List.copyOf(reasons);
    if (date.isPresent() != basis.isPresent()) {
      throw new IllegalArgumentException("a date and its basis come together");
    }
  }

  /** The same mention in a document that says that it is from this agency or paper; a speaker who is named stays. */
  Mention creditedTo(String outlet) {
    List<Reason> all = new ArrayList<>(reasons);
    all.add(new Reason(OUTLET, "credit", outlet));
    return new Mention(act, source, target, place, date, basis, clash, status,
        attributedTo.or(() -> Optional.of(outlet)),
        confidence, citation, all);
  }

  /** The agency or paper that the document has the words from; the nearest to the words where it names several. */
  public Optional<String> outlet() {
    return reasons.stream().filter(r -> r.field().equals(OUTLET)).map(Reason::text).findFirst();
  }
}
