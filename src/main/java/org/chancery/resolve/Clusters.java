package org.chancery.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chancery.coding.Codebook;
import org.chancery.coding.Mention;
import org.chancery.coding.Reason;

/**
 * The clusters of a block: claims joined along their links, the surest first, as long as no two claims of a cluster
 * exclude each other. So nothing vague ever joins what is known to be two.
 */
final class Clusters {
  /** Richest first, so that numbers, and with them ties, do not hang on the order of the mentions. */
  private static final Comparator<Claim> ORDER = Comparator.comparingInt((Claim c) -> -c.richness())
      .thenComparing(Claim::mention, Claim.ORDER);

  private final List<Claim> claims;
  private final Links links;
  private final int[] clusterOf;
  private final List<List<Integer>> members = new ArrayList<>();
  private final Map<Integer, Cluster> clusters = new LinkedHashMap<>();

  /**
   * The claims of one event.
   *
   * @param claims none of which excludes another
   * @param reasons why they were joined, or were not joined with others
   */
  record Cluster(List<Claim> claims, List<Reason> reasons) {
    /** Its mentions in {@link Claim#ORDER}. */
    List<Mention> mentions() {
      return claims.stream().flatMap(c -> c.mentions().stream()).sorted(Claim.ORDER).toList();
    }
  }

  private Clusters(List<Claim> claims) {
    this.claims = claims;
    this.links = new Links(claims);
    this.clusterOf = new int[claims.size()];
    for (int i = 0; i < claims.size(); i++) {
      clusterOf[i] = i;
      members.add(new ArrayList<>(List.of(i)));
      clusters.put(i, new Cluster(new ArrayList<>(List.of(claims.get(i))), new ArrayList<>()));
    }
  }

  /** The clusters of the mentions of a block. */
  static List<Cluster> of(List<Mention> mentions, Codebook codebook) {
    Clusters clusters = new Clusters(claims(mentions, codebook));
    clusters.join();
    clusters.explain();
    return List.copyOf(clusters.clusters.values());
  }

  private static List<Claim> claims(List<Mention> mentions, Codebook codebook) {
    Map<Object, List<Claim>> same = mentions.stream()
        .map(m -> Claim.of(m, codebook.nearest(m.act())))
        .collect(Collectors.groupingBy(Claim::key));
    return same.values().stream()
        .map(all -> all.getFirst().with(all.stream().map(Claim::mention).toList()))
        .sorted(ORDER).toList();
  }

  private void join() {
    for (Links.Link link : links.surestFirst()) {
      int a = clusterOf[link.a()];
      int b = clusterOf[link.b()];
      if (a != b && consistent(cluster(a), cluster(b))) {
        join(Math.min(a, b), Math.max(a, b), link);
      }
    }
  }

  private static boolean consistent(Cluster a, Cluster b) {
    return a.claims().stream().noneMatch(one -> b.claims().stream().anyMatch(two -> Sameness.excluded(one, two)));
  }

  private void join(int into, int from, Links.Link link) {
    Cluster kept = cluster(into);
    Cluster gone = cluster(from);
    kept.claims().addAll(gone.claims());
    kept.reasons().addAll(gone.reasons());
    kept.reasons().add(new Reason("merge", "linked",
        cite(claims.get(link.a())) + " and " + cite(claims.get(link.b())) + ": "
            + String.join(", ", link.ground().grounds())));
    members.get(from).forEach(claim -> clusterOf[claim] = into);
    members.get(into).addAll(members.get(from));
    clusters.remove(from);
  }

  private void explain() {
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      Cluster cluster = cluster(clusterOf[i]);
      if (claim.mentions().size() > 1) {
        cluster.reasons().add(new Reason("merge", "same-words", claim.mentions().size() + " mentions from "
            + cite(claim) + " on say the same act, parties, persons, date, place and status"));
      }
      links.doubtOf(i).ifPresent(doubt -> cluster.reasons().add(new Reason("merge", "doubt", doubt)));
    }
  }

  private Cluster cluster(int number) {
    Cluster cluster = clusters.get(number);
    if (cluster == null) {
      throw new IllegalStateException("no cluster " + number);
    }
    return cluster;
  }

  private static String cite(Claim claim) {
    return claim.mention().citation().document() + "@" + claim.mention().citation().span().begin();
  }
}
