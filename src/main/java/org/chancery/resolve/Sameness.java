package org.chancery.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chancery.actor.Place;
import org.chancery.coding.Act.Trait;
import org.chancery.coding.Mention;
import org.chancery.coding.Status;
import org.chancery.document.Span;
import org.chancery.resolve.When.Grain;

/**
 * Whether two claims of one block may be, and are likely to be, one act. Symmetric. What forbids (another kind of
 * act, other persons, other dates) holds for every two claims of an event; what speaks for it need only hold for the
 * two that link it.
 */
final class Sameness {
  /** Sentences no further apart than this, in code units, speak of the same thing unless they say otherwise. */
  private static final int NEAR = 240;

  /** Days by which sources may differ on what happens but once; dates further apart tell that it happened again. */
  private static final int CONTRADICTION = 800;

  private Sameness() {}

  /** What speaks for two claims being one act: the more the surer. */
  record Link(int score, List<String> grounds) {}

  /** Whether the two cannot be one act. */
  static boolean excluded(Claim a, Claim b) {
    return actsDiffer(a, b) || personsDiffer(a, b) || datesDiffer(a, b) || placesDiffer(a, b) || statusDiffers(a, b)
        || saidToBeOther(a, b);
  }

  /** What links the two, empty where nothing does. Only for claims that do not exclude each other. */
  static Optional<Link> link(Claim a, Claim b) {
    List<String> grounds = new ArrayList<>();
    int time = a.when().isPresent() && b.when().isPresent()
        ? dated(a, b, a.when().orElseThrow(), b.when().orElseThrow(), grounds)
        : undated(a, b, grounds);
    if (time == 0) {
      return Optional.empty();
    }
    int persons = shared(a.first(), b.first(), grounds) + shared(a.second(), b.second(), grounds);
    int act = !sameAct(a, b) ? 0 : a.act().kind().isPresent() ? 2 : 1;
    int place = samePlace(a, b) ? 1 : 0;
    return Optional.of(new Link(time * 100 + persons * 10 + act * 3 + place, grounds));
  }

  private static boolean actsDiffer(Claim a, Claim b) {
    if (a.turned() != b.turned() && !a.act().symmetric() && !b.act().symmetric()) {
      return true;
    }
    if (sameAct(a, b) || a.act().kind().isEmpty() || b.act().kind().isEmpty()) {
      return false;
    }
    boolean near = a.act().near().contains(b.act().name());
    return !(near && sharePersons(a, b) && sameTime(a, b));
  }

  private static boolean sameTime(Claim a, Claim b) {
    return a.when().isPresent() && b.when().isPresent() && coarser(a, b).compareTo(Grain.VAGUE) < 0
        && (a.when().get().equal(b.when().get()) || coarser(a, b) == Grain.DAY);
  }

  private static boolean personsDiffer(Claim a, Claim b) {
    if (once(a, b)) {
      return false;
    }
    if (a.is(Trait.LASTING)) {
      return differ(a.actors(), b.actors());
    }
    return differ(a.first(), b.first()) || differ(a.second(), b.second());
  }

  private static boolean datesDiffer(Claim a, Claim b) {
    if (a.when().isEmpty() || b.when().isEmpty() || a.when().get().fits(b.when().get())) {
      return false;
    }
    When one = a.when().get();
    When two = b.when().get();
    boolean samePersons = sharePersons(a, b);
    if (once(a, b) && sameAct(a, b) && one.apart(two) <= CONTRADICTION) {
      return false;
    }
    boolean overlapping = a.is(Trait.LASTING) && samePersons && one.overlaps(two);
    boolean reported = sameAct(a, b) && one.justBefore(two) && (samePersons || !a.is(Trait.FREQUENT));
    return !overlapping && !reported;
  }

  private static boolean placesDiffer(Claim a, Claim b) {
    if (a.place().isEmpty() || b.place().isEmpty() || samePlace(a, b)) {
      return false;
    }
    boolean sameDay = a.when().isPresent() && b.when().isPresent() && coarser(a, b) == Grain.DAY;
    Optional<String> one = a.place().get().state();
    Optional<String> two = b.place().get().state();
    return !sameDay || (one.isPresent() && two.isPresent() && !one.equals(two));
  }

  private static boolean statusDiffers(Claim a, Claim b) {
    Status one = real(a.status());
    Status two = real(b.status());
    if (one == two) {
      return false;
    }
    boolean exact = a.when().isPresent() && b.when().isPresent() && coarser(a, b).compareTo(Grain.MONTH) <= 0;
    return one == Status.HYPOTHETICAL || two == Status.HYPOTHETICAL || !exact;
  }

  private static Status real(Status status) {
    return status == Status.ONGOING ? Status.OCCURRED : status;
  }

  private static boolean saidToBeOther(Claim a, Claim b) {
    return (a.other() && before(b, a.mention())) || (b.other() && before(a, b.mention()));
  }

  private static boolean before(Claim earlier, Mention later) {
    return earlier.mentions().stream().anyMatch(m -> m.citation().document().equals(later.citation().document())
        && Claim.ORDER.compare(m, later) < 0);
  }

  /** 0 where the dates do not suffice, else how well they fit. */
  private static int dated(Claim a, Claim b, When one, When two, List<String> grounds) {
    Grain coarser = coarser(a, b);
    boolean equal = one.equal(two);
    boolean named = sharePersons(a, b);
    if (coarser == Grain.VAGUE && !named && !once(a, b) && !sameDocument(a, b)) {
      return 0;
    }
    if (a.is(Trait.FREQUENT) && !equal && coarser != Grain.DAY && !named) {
      return 0;
    }
    if (equal) {
      grounds.add("both " + one.date());
      return 6;
    }
    if (!one.fits(two) && once(a, b)) {
      grounds.add("happens but once, though sources disagree on the date");
      return 1;
    }
    if (!one.fits(two)) {
      grounds.add(one.date() + " and " + two.date() + " overlap");
      return 2;
    }
    grounds.add(one.date() + " fits " + two.date());
    return coarser == Grain.VAGUE ? 3 : 4;
  }

  private static int undated(Claim a, Claim b, List<String> grounds) {
    if (sameDocument(a, b)) {
      if (near(a, b)) {
        grounds.add("told in the same place");
        return 5;
      }
      if (sameAct(a, b) && a.act().kind().isPresent()) {
        grounds.add("told in the same document");
        return 2;
      }
    }
    if (once(a, b)) {
      grounds.add("happens but once");
      return 1;
    }
    boolean oneDated = a.when().isPresent() != b.when().isPresent();
    if (oneDated && sameAct(a, b) && a.act().kind().isPresent() && meet(a.actors(), b.actors())) {
      grounds.add("the only one known of " + a.actors().getFirst().joined());
      return 1;
    }
    return 0;
  }

  private static boolean once(Claim a, Claim b) {
    return a.is(Trait.ONCE) && b.is(Trait.ONCE);
  }

  private static boolean near(Claim a, Claim b) {
    for (Mention one : a.mentions()) {
      for (Mention two : b.mentions()) {
        if (one.citation().document().equals(two.citation().document())
            && gap(one.citation().span(), two.citation().span()) <= NEAR) {
          return true;
        }
      }
    }
    return false;
  }

  private static int gap(Span a, Span b) {
    return Math.max(a.begin(), b.begin()) - Math.min(a.end(), b.end());
  }

  private static boolean sameDocument(Claim a, Claim b) {
    return a.mentions().stream().anyMatch(
        one -> b.mentions().stream().anyMatch(two -> one.citation().document().equals(two.citation().document())));
  }

  private static boolean sameAct(Claim a, Claim b) {
    return a.act().name().equals(b.act().name());
  }

  private static boolean samePlace(Claim a, Claim b) {
    return a.place().isPresent() && b.place().isPresent() && mayBe(a.place().get(), b.place().get());
  }

  private static boolean mayBe(Place a, Place b) {
    return Name.of(a.name()).mayBe(Name.of(b.name()));
  }

  private static Grain coarser(Claim a, Claim b) {
    Grain one = a.when().map(When::grain).orElse(Grain.VAGUE);
    Grain two = b.when().map(When::grain).orElse(Grain.VAGUE);
    return one.compareTo(two) > 0 ? one : two;
  }

  private static boolean sharePersons(Claim a, Claim b) {
    return a.is(Trait.LASTING)
        ? meet(a.actors(), b.actors())
        : meet(a.first(), b.first()) || meet(a.second(), b.second());
  }

  private static boolean differ(List<Name> a, List<Name> b) {
    return !a.isEmpty() && !b.isEmpty() && !meet(a, b);
  }

  private static boolean meet(List<Name> a, List<Name> b) {
    for (Name one : a) {
      for (Name two : b) {
        if (one.mayBe(two)) {
          return true;
        }
      }
    }
    return false;
  }

  private static int shared(List<Name> a, List<Name> b, List<String> grounds) {
    Optional<Name> name = a.stream().filter(one -> b.stream().anyMatch(one::mayBe)).findFirst();
    name.ifPresent(n -> grounds.add(String.join(" ", n.words())));
    return name.isPresent() ? 1 : 0;
  }
}
