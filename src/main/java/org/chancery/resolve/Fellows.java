package org.chancery.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.chancery.coding.Act.Trait;
import org.chancery.coding.Mention;

/**
 * The claims that an undated claim may have to do with: those of its document, those whose acting persons share a word
 * of their names with it, and all that happen but once. Saves comparing it with every claim of the block.
 */
final class Fellows {
  private final List<Claim> claims;
  private final Map<String, List<Integer>> byDocument = new HashMap<>();
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final List<Integer> once = new ArrayList<>();

  Fellows(List<Claim> claims) {
    this.claims = claims;
    for (int i = 0; i < claims.size(); i++) {
      int claim = i;
      documents(claim).forEach(d -> byDocument.computeIfAbsent(d, k -> new ArrayList<>()).add(claim));
      names(claim).forEach(n -> byName.computeIfAbsent(n, k -> new ArrayList<>()).add(claim));
      if (claims.get(i).is(Trait.ONCE)) {
        once.add(i);
      }
    }
  }

  /** The fellows of a claim, by number, itself left out. */
  Set<Integer> of(int claim) {
    Set<Integer> fellows = new TreeSet<>();
    documents(claim).forEach(d -> fellows.addAll(byDocument.getOrDefault(d, List.of())));
    names(claim).forEach(n -> fellows.addAll(byName.getOrDefault(n, List.of())));
    if (claims.get(claim).is(Trait.ONCE)) {
      fellows.addAll(once);
    }
    fellows.remove(claim);
    return fellows;
  }

  private Set<String> documents(int claim) {
    Set<String> documents = new TreeSet<>();
    for (Mention mention : claims.get(claim).mentions()) {
      documents.add(mention.citation().document());
    }
    return documents;
  }

  /** The words of the acting persons' names, and each name written together. */
  private Set<String> names(int claim) {
    Set<String> names = new TreeSet<>();
    for (Name name : claims.get(claim).actors()) {
      names.addAll(name.words());
      names.add(name.joined());
    }
    return names;
  }
}
