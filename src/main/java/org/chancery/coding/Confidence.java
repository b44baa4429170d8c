package org.chancery.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chancery.language.LanguagePack;
import org.chancery.time.Basis;

/**
 * How likely a mention is right in act, parties and date, by the way it was found: a logistic model whose weights
 * stand in {@code confidence.tsv}, fitted on labelled documents as docs/accuracy.md tells. Immutable.
 *
 * @param weights by feature
 */
record Confidence(Map<String, Double> weights) {
  private static final Set<String> WORDS = Set.of("statement", "accuse", "request", "reject", "threaten", "protest",
      "demand");
  private static final Set<String> DEEDS = Set.of("force", "sanction", "aid", "concede", "coerce", "cooperation");

  Confidence {
    weights = Map.copyOf(weights);
  }

  /** The model that comes with the coder. */
  static Confidence standard() {
    try (InputStream in = Confidence.class.getResourceAsStream("/confidence.tsv")) {
      Map<String, Double> weights = new HashMap<>();
      if (in != null) {
        LanguagePack.rows(in).forEach(row -> weights.put(row.getFirst(), Double.valueOf(row.get(1))));
      }
      return new Confidence(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("table confidence.tsv: " + e.getMessage(), e);
    }
  }

  /** 0.01 to 0.99, in hundredths. */
  double of(Map<String, Double> features) {
    double sum = features.entrySet().stream()
        .mapToDouble(f -> weights.getOrDefault(f.getKey(), 0.0) * f.getValue()).sum();
    return Math.round(Math.clamp(1 / (1 + Math.exp(-sum)), 0.01, 0.99) * 100) / 100.0;
  }

  /** The features in one line, those that are 1 by their names alone: "bias date-stated legs=2.0". */
  static String text(Map<String, Double> features) {
    return features.entrySet().stream()
        .map(f -> f.getValue() == 1.0 ? f.getKey() : f.getKey() + "=" + f.getValue())
        .collect(Collectors.joining(" "));
  }

  /** What the coder knows of the way in which a mention was found, in order of the names. */
  static Map<String, Double> features(Filled filled, Optional<Basis> basis, boolean marked, boolean spoken,
      boolean title) {
    Map<String, Double> features = new TreeMap<>();
    Frame frame = filled.match().frame();
    double prior = frame.options().confidence();
    features.put("bias", 1.0);
    features.put("prior", Math.log(prior / (1 - prior)));
    features.put("legs", (double) Math.min(2, frame.legs().size() - 1));
    filled.reasons().forEach(r -> features.put(r.field() + "-" + r.rule(), 1.0));
    features.put("date-" + basis.map(b -> b.name().toLowerCase(Locale.ROOT)).orElse("none"), 1.0);
    String family = Act.family(frame.act());
    Map<String, Boolean> flags = Map.of("nominal", frame.nominal(), "passive", filled.match().passive(), "status",
        marked, "speaker", spoken, "title", title, "words", WORDS.contains(family), "deeds", DEEDS.contains(family));
    flags.forEach((name, holds) -> {
      if (holds) {
        features.put(name, 1.0);
      }
    });
    return features;
  }
}
