package org.chancery.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The links between the claims of a block, the surest first. Claims are swept in order of time, so that only those
 * whose dates meet are compared. A claim that is linked equally well with two others that exclude each other, as
 * "1964" is with March and with November 1964, is linked with neither.
 */
final class Links {
  private final List<Claim> claims;
  private final List<List<Link>> of = new ArrayList<>();
  private final Set<Link> doubtful = new HashSet<>();
  private final List<Optional<String>> doubts = new ArrayList<>();

  /**
   * Two claims, by their numbers, and what speaks for their being one act.
   *
   * @param a the lower number
   * @param b the higher number
   * @param ground what links them
   */
  record Link(int a, int b, Sameness.Link ground) {
    int otherThan(int claim) {
      return claim == a ? b : a;
    }
  }

  /** Finds the links of claims that stand in a fixed order. */
  Links(List<Claim> claims) {
    this.claims = claims;
    claims.forEach(c -> of.add(new ArrayList<>()));
    sweep();
    for (int i = 0; i < claims.size(); i++) {
      doubts.add(doubt(i));
    }
  }

  /** The links that are not in doubt, the surest first. */
  List<Link> surestFirst() {
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      for (Link link : of.get(i)) {
        if (link.a() == i && !doubtful.contains(link)) {
          links.add(link);
        }
      }
    }
    links.sort(Comparator.comparingInt((Link l) -> -l.ground().score()).thenComparing(Link::a).thenComparing(Link::b));
    return links;
  }

  /** Why a claim was linked with none of those it fits, where that is so. */
  Optional<String> doubtOf(int claim) {
    return doubts.get(claim);
  }

  private void sweep() {
    List<Integer> dated = new ArrayList<>();
    List<Integer> undated = new ArrayList<>();
    for (int i = 0; i < claims.size(); i++) {
      (claims.get(i).when().isPresent() ? dated : undated).add(i);
    }
    dated.sort(Comparator.comparingLong(this::first).thenComparing(Comparator.naturalOrder()));
    List<Integer> open = new ArrayList<>();
    for (int claim : dated) {
      open.removeIf(o -> last(o) < first(claim));
      open.forEach(o -> link(o, claim));
      open.add(claim);
    }
    Fellows fellows = new Fellows(claims);
    for (int claim : undated) {
      fellows.of(claim).stream()
          .filter(other -> claims.get(other).when().isPresent() || other < claim)
          .forEach(other -> link(other, claim));
    }
  }

  private long first(int claim) {
    return claims.get(claim).when().orElseThrow().first();
  }

  private long last(int claim) {
    return claims.get(claim).when().orElseThrow().last();
  }

  private void link(int one, int two) {
    int a = Math.min(one, two);
    int b = Math.max(one, two);
    if (Sameness.excluded(claims.get(a), claims.get(b))) {
      return;
    }
    Sameness.link(claims.get(a), claims.get(b)).ifPresent(ground -> {
      Link link = new Link(a, b, ground);
      of.get(a).add(link);
      of.get(b).add(link);
    });
  }

  private Optional<String> doubt(int claim) {
    List<Link> links = of.get(claim);
    links.sort(Comparator.comparingInt((Link l) -> -l.ground().score()).thenComparing(l -> l.otherThan(claim)));
    Optional<String> doubt = Optional.empty();
    int from = 0;
    while (from < links.size()) {
      int to = from + 1;
      while (to < links.size() && links.get(to).ground().score() == links.get(from).ground().score()) {
        to++;
      }
      List<Link> level = links.subList(from, to);
      if (exclude(claim, level)) {
        doubtful.addAll(level);
        doubt = doubt.or(() -> Optional.of(text(claim, level)));
      }
      from = to;
    }
    return doubt;
  }

  private boolean exclude(int claim, List<Link> level) {
    for (int i = 0; i < level.size(); i++) {
      for (int j = i + 1; j < level.size(); j++) {
        if (Sameness.excluded(other(claim, level.get(i)), other(claim, level.get(j)))) {
          return true;
        }
      }
    }
    return false;
  }

  private String text(int claim, List<Link> level) {
    String others = level.stream().map(l -> told(other(claim, l))).distinct().sorted().limit(5)
        .collect(Collectors.joining(", "));
    return told(claims.get(claim)) + " fits each of " + others + ", which are not one; kept apart";
  }

  private Claim other(int claim, Link link) {
    return claims.get(link.otherThan(claim));
  }

  private static String told(Claim claim) {
    String date = claim.when().map(w -> w.date().toString()).orElse("undated");
    List<Name> actors = claim.actors();
    return actors.isEmpty() ? date : date + " (" + String.join(" ", actors.getFirst().words()) + ")";
  }
}
