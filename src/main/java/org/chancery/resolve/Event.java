package org.chancery.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.Party;
import org.chancery.actor.Place;
import org.chancery.coding.Mention;
import org.chancery.coding.Reason;
import org.chancery.coding.Status;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/**
 * One act, told once, however many mentions tell it.
 *
 * @param id stable: the same act keeps it when documents are coded again or more are added
 * @param act the most precise act that its mentions share
 * @param source who acts
 * @param target whom it concerns
 * @param place where
 * @param date the most precise date that most witnesses share
 * @param basis where the date comes from
 * @param status whether it took place
 * @param mentions every sentence that tells it, in order of document and offset
 * @param disagreements where the mentions differ
 * @param reasons why its mentions were merged
 */
public record Event(
    String id,
    String act,
    List<Party> source,
    List<Party> target,
    Optional<Place> place,
    Optional<Edtf> date,
    Optional<Basis> basis,
    Status status,
    List<Mention> mentions,
    List<Disagreement> disagreements,
    List<Reason> reasons) {
  /** The order of mentions in an event: by document, place in it, and then anything that tells two apart. */
  public static final Comparator<Mention> MENTIONS = Claim.ORDER;

  public Event {
    source = List.copyOf(source);
    target = List.copyOf(target);
    mentions = List.copyOf(mentions);
    disagreements = List.copyOf(disagreements);
    reasons = List.copyOf(reasons);
  }

  /** How many independent witnesses tell it: all copies of one text count once, and so do all who quote one agency. */
  public int witnesses() {
    return new Witnesses(mentions).count();
  }

  /** How many documents tell it. */
  public int documents() {
    return (int) mentions.stream().map(m -> m.citation().document()).distinct().count();
  }

  /** How many outlets tell it: publishers, and each document of an unknown one. */
  public int outlets() {
    return (int) mentions.stream().map(m -> m.citation().publisher().orElse("in " + m.citation().document())).distinct()
        .count();
  }

  /** The same event under another id. */
  public Event withId(String other) {
    return new Event(
        other, act, source, target, place, date, basis, status, mentions, disagreements, reasons);
  }
}
