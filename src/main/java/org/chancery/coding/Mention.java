package org.chancery.coding;

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
  /** The field of the reason that tells that {@code attributedTo} is an agency or paper that the text quotes. */
  public static final String OUTLET = "outlet";

  public Mention {
    source = List.copyOf(source);
    target = List.copyOf(target);
    reasons = List.copyOf(reasons);
    if (date.isPresent() != basis.isPresent()) {
      throw new IllegalArgumentException("a date and its basis come together");
    }
  }
}
