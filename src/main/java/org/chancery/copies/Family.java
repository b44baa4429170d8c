package org.chancery.copies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.chancery.copies.Likeness.Kind;

/**
 * The documents that have one text, and where that comes from.
 *
 * @param original the one that the others are copies of
 * @param copies the others, by id
 */
public record Family(Origin original, List<Copy> copies) {
  public Family {
    copies = List.copyOf(copies);
  }

  /**
   * What the order of documents hangs on: which of them had a text first.
   *
   * @param id of the document
   * @param published EDTF date of publication
   * @param publisher name of the publisher
   * @param credit name of the agency or paper that the article says it is from
   */
  public record Origin(String id, Optional<String> published, Optional<String> publisher, Optional<String> credit) {
    /** The earliest published first, those of unknown date last. */
    public static final Comparator<Origin> FIRST = Comparator
        .comparing((Origin o) -> o.published().isEmpty())
        .thenComparing(o -> o.published().orElse(""))
        .thenComparing(Origin::id);
  }

  /**
   * A document that is a copy.
   *
   * @param origin the document
   * @param of id of the document that it was found to be like
   * @param likeness to that one
   */
  public record Copy(Origin origin, String of, Likeness likeness) {}

  /**
   * Two documents that are alike.
   *
   * @param a id of one
   * @param b id of the other
   * @param likeness what they have in common
   */
  public record Tie(String a, String b, Likeness likeness) {
    String otherThan(String id) {
      return id.equals(a) ? b : a;
    }
  }

  private static final Comparator<Tie> CLOSEST = Comparator.comparing((Tie t) -> t.likeness().kind())
      .thenComparing(t -> -t.likeness().share()).thenComparing(Tie::a).thenComparing(Tie::b);

  /**
   * The families of documents that are tied as a whole; a tie by a part makes none. The order of documents and ties
   * does not matter.
   */
  public static List<Family> of(List<Origin> documents, List<Tie> ties) {
    Map<String, Origin> byId = new TreeMap<>();
    documents.forEach(d -> byId.put(d.id(), d));
    Map<String, List<Tie>> tiesOf = new HashMap<>();
    ties.stream().filter(t -> t.likeness().kind() != Kind.PART).sorted(CLOSEST).forEach(tie -> {
      tiesOf.computeIfAbsent(tie.a(), k -> new ArrayList<>()).add(tie);
      tiesOf.computeIfAbsent(tie.b(), k -> new ArrayList<>()).add(tie);
    });
    Set<String> seen = new HashSet<>();
    List<Family> families = new ArrayList<>();
    byId.forEach((id, document) -> {
      if (tiesOf.containsKey(id) && seen.add(id)) {
        List<Origin> members = new ArrayList<>(List.of(document));
        reach(id, tiesOf).keySet().forEach(other -> {
          seen.add(other);
          members.add(known(byId, other));
        });
        families.add(family(original(members), byId, tiesOf));
      }
    });
    return families;
  }

  private static Family family(Origin original, Map<String, Origin> byId, Map<String, List<Tie>> tiesOf) {
    List<Copy> copies = new ArrayList<>();
    reach(original.id(), tiesOf).forEach(
        (id, tie) -> copies.add(new Copy(known(byId, id), tie.otherThan(id), tie.likeness())));
    return new Family(original, copies);
  }

  /** The document of an outlet that another names as its source; else the earliest. */
  private static Origin original(List<Origin> members) {
    Set<String> credited = new HashSet<>();
    members.forEach(m -> m.credit().filter(c -> !m.publisher().equals(Optional.of(c))).ifPresent(credited::add));
    List<Origin> sources = members.stream().filter(m -> m.publisher().filter(credited::contains).isPresent()).toList();
    return (sources.isEmpty() ? members : sources).stream().min(Origin.FIRST).orElseThrow();
  }

  /** Every document that ties lead to from the first, by id, with the tie that leads there in the fewest steps. */
  private static Map<String, Tie> reach(String first, Map<String, List<Tie>> tiesOf) {
    Map<String, Tie> by = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      String at = open.remove();
      for (Tie tie : tiesOf.getOrDefault(at, List.of())) {
        String other = tie.otherThan(at);
        if (!other.equals(first) && by.putIfAbsent(other, tie) == null) {
          open.add(other);
        }
      }
    }
    return by;
  }

  private static Origin known(Map<String, Origin> byId, String id) {
    Origin origin = byId.get(id);
    if (origin == null) {
      throw new IllegalArgumentException("a tie to an unknown document: " + id);
    }
    return origin;
  }
}
