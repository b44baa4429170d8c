package org.chancery.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.actor.Party;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.document.Span;
import org.chancery.time.Basis;

/**
 * The mentions of a block, those that only repeat another apart. Of the documents that have one text, the original
 * speaks first, then the others by date; a mention repeats one of an earlier document where the sentence is the same
 * but for small edits and tells the same act. Dates that only follow the day of publication do not make it another.
 */
final class Tellings {
  /** Documents whose date is known speak first: the dates of their words can be reckoned. */
  private static final Comparator<Mention> TURN = Comparator
      .comparing((Mention m) -> m.citation().published().isEmpty())
      .thenComparing(m -> m.citation().copyOf().isPresent())
      .thenComparing(m -> m.citation().published().orElse(""))
      .thenComparing(Claim.ORDER);

  private final List<Mention> first = new ArrayList<>();
  private final IdentityHashMap<Mention, List<Mention>> again = new IdentityHashMap<>();

  /** A mention, with how many its sentence made before it. */
  private record Turn(Mention mention, int number, Wording wording) {}

  Tellings(List<Mention> mentions) {
    if (mentions.stream().noneMatch(m -> m.citation().copyOf().isPresent())) {
      first.addAll(mentions);
      return;
    }
    mentions.stream().collect(Collectors.groupingBy(Witnesses::text, TreeMap::new, Collectors.toList())).values()
        .forEach(this::sort);
  }

  /** The mentions that stand for themselves. */
  List<Mention> first() {
    return first;
  }

  /** The mentions that repeat one of these. */
  List<Mention> again(List<Mention> these) {
    return these.stream().flatMap(m -> again.getOrDefault(m, List.of()).stream()).toList();
  }

  /** Sorts the mentions of one text, taking its documents in turn. */
  private void sort(List<Mention> ofText) {
    List<Turn> leading = new ArrayList<>();
    List<Turn> same = new ArrayList<>();
    String document = "";
    for (Turn turn : turns(ofText)) {
      if (!turn.mention().citation().document().equals(document)) {
        document = turn.mention().citation().document();
        leading.addAll(same);
        same.clear();
      }
      Optional<Turn> repeated = leading.stream().filter(lead -> repeats(turn, lead)).max(closest(turn));
      if (repeated.isPresent()) {
        again.computeIfAbsent(repeated.get().mention(), m -> new ArrayList<>()).add(turn.mention());
      } else {
        same.add(turn);
        first.add(turn.mention());
      }
    }
  }

  private static List<Turn> turns(List<Mention> mentions) {
    List<Turn> turns = new ArrayList<>();
    String document = "";
    Span sentence = new Span(0, 0);
    int number = 0;
    for (Mention mention : mentions.stream().sorted(TURN).toList()) {
      boolean more = mention.citation().document().equals(document) && mention.citation().span().equals(sentence);
      number = more ? number + 1 : 0;
      document = mention.citation().document();
      sentence = mention.citation().span();
      turns.add(new Turn(mention, number, Wording.of(mention.citation().sentence())));
    }
    return turns;
  }

  private static boolean repeats(Turn turn, Turn lead) {
    Mention a = turn.mention();
    Mention b = lead.mention();
    return real(a.status()) == real(b.status()) && sides(a).equals(sides(b)) && turn.wording().isLike(lead.wording())
        && (turn.wording().equals(lead.wording()) || sameDate(a, b) || follows(a) && follows(b))
        && mayBe(a.source(), b.source()) && mayBe(a.target(), b.target());
  }

  /** Whether a side may be the same persons: a greeting to one and to another are told in like words. */
  private static boolean mayBe(List<Party> a, List<Party> b) {
    List<Name> one = names(a);
    List<Name> two = names(b);
    return one.isEmpty() || two.isEmpty() || one.stream().anyMatch(name -> two.stream().anyMatch(name::mayBe));
  }

  private static List<Name> names(List<Party> side) {
    return side.stream().flatMap(p -> p.person().stream()).map(Name::of).toList();
  }

  private static Comparator<Turn> closest(Turn turn) {
    Comparator<Turn> comparator = Comparator.comparing(lead -> lead.mention().act().equals(turn.mention().act()));
    return comparator
        .thenComparing(lead -> lead.wording().equals(turn.wording()) && lead.number() == turn.number())
        .thenComparing(lead -> sameDate(lead.mention(), turn.mention()))
        .thenComparing(lead -> lead.number() == turn.number());
  }

  private static boolean sameDate(Mention a, Mention b) {
    return a.date().equals(b.date());
  }

  /** Whether the date hangs on the day of publication, or may. */
  private static boolean follows(Mention mention) {
    return mention.basis().map(b -> b != Basis.STATED && b != Basis.ANNIVERSARY).orElse(true);
  }

  private static String sides(Mention mention) {
    return Claim.states(mention.source()) + ">" + Claim.states(mention.target());
  }

  private static Status real(Status status) {
    return status == Status.ONGOING ? Status.OCCURRED : status;
  }
}
