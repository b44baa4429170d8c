package org.chancery.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chancery.actor.Party;
import org.chancery.coding.Act;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.coding.Reason;
import org.chancery.time.Basis;
import org.chancery.time.Edtf;

/**
 * Turns mentions into events. Two mentions are one event when their acts are compatible, their parties the same,
 * their persons not others, and their dates compatible at their precision; undated ones join only what is told in the
 * same place or is the only act they can mean. A mention that only repeats the words of another document, as
 * {@link org.chancery.coding.Citation#copyOf} says, joins the one it repeats and has no say of its own: a copy that
 * bears another date does not move the event. The result does not depend on the order of the mentions, and every
 * mention is in exactly one event.
 *
 * <p>Mentions are cut into blocks by {@link #block}; no event reaches over two, so that blocks may be resolved apart,
 * in any order and on any machine. Immutable; safe for many threads.
 */
public final class Resolver {
  /** Dated before undated, by first day (of an open beginning by last), then last day, then id. */
  public static final Comparator<Event> BY_DATE = Comparator
      .comparing((Event e) -> e.date().map(Resolver::firstDay).orElse(Long.MAX_VALUE))
      .thenComparing(e -> e.date().map(d -> d.latest().toEpochDay()).orElse(Long.MAX_VALUE))
      .thenComparing(Event::id);

  private final Codebook codebook;

  /** A resolver of acts of this codebook. */
  public Resolver(Codebook codebook) {
    this.codebook = codebook;
  }

  /** The events that the mentions tell, in the order {@link #BY_DATE}. */
  public List<Event> resolve(List<Mention> mentions) {
    return mentions.stream()
        .collect(Collectors.groupingBy(this::block, TreeMap::new, Collectors.toList()))
        .values().stream()
        .flatMap(block -> resolveBlock(block).stream())
        .sorted(BY_DATE)
        .toList();
  }

  /**
   * The name of the block that a mention belongs to: both sides' states in order, and the family of its act. Only
   * mentions of one block can be one event.
   */
  public String block(Mention mention) {
    String source = Claim.states(mention.source());
    String target = Claim.states(mention.target());
    boolean ordered = source.compareTo(target) <= 0;
    String family = codebook.nearest(mention.act()).family();
    return (ordered ? source + "|" + target : target + "|" + source) + "|" + family;
  }

  /** The events of the mentions of one block, in the order {@link #BY_DATE}. */
  public List<Event> resolveBlock(List<Mention> block) {
    Ids ids = new Ids();
    Tellings tellings = new Tellings(block);
    return Clusters.of(tellings.first(), codebook).stream()
        .sorted(Comparator.comparing(c -> c.mentions().getFirst(), Claim.ORDER))
        .map(c -> event(c.mentions(), tellings.again(c.mentions()), c.reasons(), ids))
        .sorted(BY_DATE)
        .toList();
  }

  /**
   * One event of mentions that are known to be one, whatever they say: for merges and splits by hand. Throws
   * IllegalArgumentException where there are none.
   */
  public Event event(List<Mention> mentions, List<Reason> reasons) {
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an event needs a mention");
    }
    Tellings tellings = new Tellings(mentions);
    List<Mention> first = tellings.first().stream().sorted(Claim.ORDER).toList();
    return event(first, tellings.again(first), reasons, new Ids());
  }

  /** An event of what {@code mentions} say; {@code copies} only say it again. */
  private Event event(List<Mention> mentions, List<Mention> copies, List<Reason> reasons, Ids ids) {
    Consensus consensus = new Consensus(codebook, mentions);
    Act act = consensus.act();
    List<Party> source = consensus.source();
    List<Party> target = consensus.target();
    Optional<Edtf> date = consensus.date();
    return new Event(ids.next(act, source, target, date, mentions), act.name(), source, target, consensus.place(),
        date, date.flatMap(d -> basis(mentions, d)), consensus.status(),
        Stream.concat(mentions.stream(), copies.stream()).sorted(Claim.ORDER).toList(), consensus.disagreements(),
        because(copies, reasons));
  }

  private static List<Reason> because(List<Mention> copies, List<Reason> reasons) {
    if (copies.isEmpty()) {
      return reasons;
    }
    String from = copies.stream().map(Mention::citation)
        .map(c -> c.document() + c.copyOf().map(o -> " (" + o + ")").orElse("")).distinct().sorted().limit(5)
        .collect(Collectors.joining(", "));
    List<Reason> all = new ArrayList<>(reasons);
    all.add(new Reason("merge", "copies", copies.size() + " mentions repeat the words of others: " + from));
    return all;
  }

  private static long firstDay(Edtf date) {
    return (date.earliest().equals(LocalDate.MIN) ? date.latest() : date.earliest()).toEpochDay();
  }

  /** The surest way by which the date is known. */
  private static Optional<Basis> basis(List<Mention> mentions, Edtf date) {
    return mentions.stream().filter(m -> m.date().equals(Optional.of(date)))
        .flatMap(m -> m.basis().stream()).min(Comparator.naturalOrder());
  }
}
