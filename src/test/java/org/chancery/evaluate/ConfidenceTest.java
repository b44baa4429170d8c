package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chancery.actor.Party;
import org.chancery.actor.World;
import org.chancery.coding.Act;
import org.chancery.coding.Codebook;
import org.chancery.coding.Coder;
import org.chancery.coding.Mention;
import org.chancery.read.ReadOptions;
import org.chancery.read.ReadResult;
import org.chancery.read.Reader;
import org.chancery.read.Source;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * The confidence of a mention means something: of mentions at 0.8, about eight in ten are right. Right is what meets a
 * fact that counts in act, parties and date; what meets only a debatable fact is left out, and so is what historians'
 * milestones tell beside relations, recognition and missions, since only those were labelled in full there.
 *
 * <p>With {@code -Dchancery.fit=true} it prints weights fitted on the same mentions, as rows of confidence.tsv, and
 * the reliability by tenths of a fit on one half of the documents seen from the other.
 */
final class ConfidenceTest {
  private static final Path CORPORA = Path.of(System.getProperty("chancery.corpora", "../shared"));
  private static final Set<String> LABELLED = Set.of("relations", "recognition", "mission");
  private static final double RIDGE = 0.02;
  private static final double STEP = 1.5;
  /** What the word of a frame's writer weighs where the mentions do not tell. */
  private static final double TRUST = 0.5;
  private static final int ROUNDS = 700;

  private final Coder coder = new Coder(World.load(), Codebook.standard());

  private record Sample(String document, Map<String, Double> features, double confidence, boolean right) {
    boolean inFirstHalf() {
      return (document.hashCode() & 16) == 0;
    }
  }

  @Test
  void ofMentionsAtAConfidenceThatShareIsRight() throws IOException {
    Assumptions.assumeTrue(Files.exists(CORPORA.resolve("gold")), "no corpora at " + CORPORA);
    List<Sample> samples = new ArrayList<>();
    add(samples, CORPORA.resolve("gold/kcna-dev.jsonl"), CORPORA.resolve("press/kcna-dev.jsonl"));
    add(samples, CORPORA.resolve("gold/relations-dev.jsonl"), CORPORA.resolve("relations/dev.jsonl"));
    add(samples, CORPORA.resolve("gold/seeds.jsonl"), CORPORA.resolve("seeds"));
    add(samples, Path.of("gold/samples.jsonl"), Path.of("samples"));

    if (Boolean.getBoolean("chancery.fit")) {
      print(fit(samples));
      table("held out", crossed(samples));
      table("as it is", samples);
    }
    assertThat(error(samples)).as("mean distance of confidence and share of right").isLessThan(0.08);
  }

  private void add(List<Sample> samples, Path gold, Path documents) throws IOException {
    Map<String, Gold> facts = Gold.read(gold).stream().collect(Collectors.toMap(Gold::key, g -> g));
    boolean partly = documents.startsWith(CORPORA.resolve("relations"));
    new Reader(ReadOptions.NONE).read(new Source.Local(documents), result -> {
      if (result instanceof ReadResult.Read(var document) && facts.containsKey(document.id())) {
        coder.explain(document).stream().flatMap(e -> e.sentences().stream()).flatMap(s -> s.mentions().stream())
            .filter(m -> !partly || LABELLED.contains(Act.family(m.act())))
            .forEach(m -> sample(m, facts.get(document.id())).ifPresent(samples::add));
      }
    });
  }

  private static Optional<Sample> sample(Mention mention, Gold gold) {
    Answer answer = new Answer(mention.act(), mention.date(), states(mention.source()), states(mention.target()),
        List.of(),
        List.of(), mention.status().label(), "");
    List<Fact> met = gold.facts().stream()
        .filter(f -> f.act(answer).isPresent() && f.parties(answer) && f.date(answer).isPresent()).toList();
    if (!met.isEmpty() && met.stream().noneMatch(Fact::core)) {
      return Optional.empty();
    }
    return Optional.of(new Sample(gold.key(), features(mention), mention.confidence(), !met.isEmpty()));
  }

  private static Set<String> states(List<Party> side) {
    return side.stream().map(Party::state).collect(Collectors.toSet());
  }

  private static Map<String, Double> features(Mention mention) {
    Map<String, Double> features = new TreeMap<>();
    String text = mention.reasons().stream().filter(r -> r.field().equals("confidence")).findFirst().orElseThrow()
        .text();
    for (String part : text.split(" ", -1)) {
      int at = part.indexOf('=');
      features.put(at < 0 ? part : part.substring(0, at), at < 0 ? 1.0 : Double.parseDouble(part.substring(at + 1)));
    }
    return features;
  }

  /** Logistic regression with a ridge, by gradient descent from nought: the same weights every time. */
  private static Map<String, Double> fit(List<Sample> samples) {
    Map<String, Double> weights = new TreeMap<>();
    Set<String> names = new TreeSet<>();
    samples.forEach(s -> names.addAll(s.features().keySet()));
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Double> slope = new TreeMap<>();
      for (Sample sample : samples) {
        double miss = (sample.right() ? 1 : 0) - chance(weights, sample);
        sample.features().forEach((name, value) -> slope.merge(name, miss * value / samples.size(), Double::sum));
      }
      names.forEach(n -> weights.merge(n, STEP * slope.getOrDefault(n, 0.0), Double::sum));
      weights.replaceAll((n, w) -> n.equals("bias") ? w : w - STEP * RIDGE * (w - (n.equals("prior") ? TRUST : 0)));
    }
    return weights;
  }

  private static double chance(Map<String, Double> weights, Sample sample) {
    double sum = sample.features().entrySet().stream()
        .mapToDouble(f -> weights.getOrDefault(f.getKey(), 0.0) * f.getValue()).sum();
    return 1 / (1 + Math.exp(-sum));
  }

  private static List<Sample> crossed(List<Sample> samples) {
    List<Sample> crossed = new ArrayList<>();
    for (boolean first : new boolean[]{true, false}) {
      Map<String, Double> weights = fit(samples.stream().filter(s -> s.inFirstHalf() == first).toList());
      samples.stream().filter(s -> s.inFirstHalf() != first)
          .forEach(s -> crossed.add(new Sample(s.document(), s.features(), chance(weights, s), s.right())));
    }
    return crossed;
  }

  private static Map<Integer, List<Sample>> tenths(List<Sample> samples) {
    return samples.stream().collect(
        Collectors.groupingBy(s -> Math.min(9, (int) (s.confidence() * 10)), TreeMap::new, Collectors.toList()));
  }

  private static double right(List<Sample> samples) {
    return samples.stream().mapToInt(s -> s.right() ? 1 : 0).average().orElse(0);
  }

  private static double confidence(List<Sample> samples) {
    return samples.stream().mapToDouble(Sample::confidence).average().orElse(0);
  }

  private static double error(List<Sample> samples) {
    return tenths(samples).values().stream().mapToDouble(t -> Math.abs(right(t) - confidence(t)) * t.size()).sum()
        / samples.size();
  }

  private static void print(Map<String, Double> weights) {
    weights.forEach((name, weight) -> System.out.printf(Locale.ROOT, "%s\t%.2f%n", name, weight));
  }

  private static void table(String name, List<Sample> samples) {
    System.out.printf(Locale.ROOT, "%s: %d mentions, error %.3f%n", name, samples.size(), error(samples));
    tenths(samples).forEach((tenth, part) -> System.out.printf(Locale.ROOT, "| %.1f | %d | %.2f | %.2f |%n",
        tenth / 10.0, part.size(), confidence(part), right(part)));
  }
}
