package org.chancery.coding;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words that tell an act, with the places of its parties: one template sentence of a pack's {@code frames.yaml}.
 *
 * @param id name of the frame and number of the template: "en.visit.pay.2"
 * @param act name in the codebook, perhaps only a family
 * @param legs the words that must be there, in order; each leg lists its alternatives by lemma
 * @param markers the words of place and role in it: the prepositions that it expects between its words
 * @param predicate index of the leg that is the predicate, or -1 for a frame of nouns
 * @param slots where the parties stand
 * @param options what else the frame says of itself
 * @param weight how much it asks for, by {@link #weigh}
 */
record Frame(String id, String act, List<Set<String>> legs, Set<String> markers, int predicate, List<Slot> slots,
    Options options,
    double weight) {
  Frame {
    legs = List.copyOf(legs);
    markers = Set.copyOf(markers);
    slots = List.copyOf(slots);
  }

  /**
   * What a frame says beside its words.
   *
   * @param home the role that the publisher's own state fills where the text leaves it out
   * @param context whether parties that are left out are those of the act told before
   * @param company the roles that, left out, are filled from the only two states that the sentence speaks of; S alone only for a passive whose doer is untold
   * @param both whether it tells two acts, one each way
   * @param split whether several states in one role make one act each
   * @param within family of an earlier act whose date it shares where it has none
   * @param status status of the act if nothing in the sentence says otherwise
   * @param anniversary whether its date is the one that an anniversary looks back to
   * @param dated whether it counts only where the text itself dates it: words that are rhetoric more often than news
   * @param news whether it counts only where the text dates it, or at the top of the news: words that commentary likes
   * @param fresh whether it counts only in news of these days: words that mean something else where history is told
   * @param means whether it is left out where the sentence tells what it was done for: "called at the embassy to …"
   * @param apart whether several who do it do it each alone, though it is an act of two sides: a call at an embassy
   * @param confidence 0 to 1, before deductions
   * @param undated whether the act is left without a date unless the clause itself gives one
   */
  record Options(
      Optional<Slot.Role> home,
      boolean context,
      Set<Slot.Role> company,
      boolean both,
      boolean split,
      Optional<String> within,
      Status status,
      boolean anniversary,
      boolean undated,
      boolean dated,
      boolean news,
      boolean fresh,
      boolean means,
      boolean apart,
      double confidence) {
    public Options {
      company = Set.copyOf(company);
    }
  }

  boolean nominal() {
    return predicate < 0;
  }

  /** The leg by which an occurrence of the frame is looked for. */
  int anchor() {
    return Math.max(predicate, 0);
  }

  /** How many words legs and slots ask for, slots counted less: the frame that asks for more is tried first. */
  static double weigh(List<Set<String>> legs, List<Slot> slots) {
    return legs.size() + slots.stream().mapToDouble(s -> s.markers().isEmpty() ? 0.1 : 0.3).sum()
        + slots.stream().mapToDouble(s -> s.constraints().stream().allMatch(c -> c.startsWith("!")) ? 0 : 0.5).sum();
  }
}
